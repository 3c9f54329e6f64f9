import Definitions
import DisclosureControl
import Release
import Rendering
import Vocabulary

/// One cohort's part of the page: what sharing shows first, then measure by measure, each chart beside its figures.
struct CohortPart {
    let set: ProtectedTableSet
    let heading: DocumentHeading

    var markup: Markup {
        .section(
            set.heading.title, id: "cohort-\(set.cohort)",
            [
                .together(
                    leadsOn: true, [.paragraph(.strong(set.heading.question)), .aside(.text(definition))])
            ]
                + ordered.map(part)
                + [
                    leftOut.map { .aside(.text($0)) } ?? .nothing,
                    set.heading.caveats.isEmpty
                        ? .nothing
                        : .callout("Read with this", [.list(set.heading.caveats.map { .text($0) })]),
                ])
    }

    /// Who is counted, when, and by which definition.
    private var definition: String {
        let size = PatternSentence.people(set.size)
        return
            "\(size.prefix(1).uppercased() + size.dropFirst()) in \(set.heading.area), \(set.heading.period), "
            + "\(set.heading.asOf.inWords). Definition version \(set.heading.version) "
            + "(\(set.heading.definition.prefix(12))), disclosure profile \(set.profile.name)."
    }

    /// The tables that would hold nothing but markers, in one line.
    private var leftOut: String? {
        self.set.leftOut.isEmpty ? nil : "Not shown: too few people. \(set.leftOut.joined(separator: "; "))."
    }

    /// The linked view and what belongs to it stand first: it is what sharing is for.
    private var ordered: [ProtectedTable] {
        let linked = set.tables.first { $0.gainColumn != nil }?.name
        let isLinked = { (table: ProtectedTable) in linked.map { table.name.hasPrefix($0) } ?? false }
        return set.tables.filter(isLinked) + set.tables.filter { !isLinked($0) }
    }

    private func part(_ table: ProtectedTable) -> Markup {
        let id = "\(set.cohort)-\(table.name)"
        let finding = CohortFinding.gain(of: table).map { sentence in
            Markup.together(
                leadsOn: true,
                [.callout("What sharing shows", tone: .good, [.paragraph(.text(sentence))])])
        }
        return .subsection(table.title, id: id, [finding ?? .nothing, content(of: table, id: id)])
    }

    /// A chart with its figures, a table, or a sentence for a single figure.
    private func content(of table: ProtectedTable, id: String) -> Markup {
        let source = "\(heading.partnership), night of \(heading.asOf.inWords)"
        guard let chart = table.chart(id: "chart-\(id)", source: source) else {
            return table.singleFigure.map { .paragraph(.text($0)) } ?? figures(of: table, title: nil, id: id)
        }
        guard table.chartSaysAll else {
            // On paper the whole table stands beside the chart, for the chart's own.
            return .element(
                .div, [.classes("figures tabled")],
                [chart, figures(of: table, title: "All its figures", id: id)])
        }
        let notes = table.shownNotes
        // A matrix has every figure in its cells: on paper that is table enough.
        return [
            table.chart == .matrix ? .element(.div, [.classes("said")], [chart]) : chart,
            notes.isEmpty ? .nothing : .aside(.text(notes.joined(separator: " "))),
        ]
    }

    private func figures(of table: ProtectedTable, title: String?, id: String) -> Markup {
        var figures = table.shownTable
        figures.title = title ?? table.caption
        figures.caption = nil
        return .table(figures, id: "table-\(id)")
    }
}
