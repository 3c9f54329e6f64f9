import Definitions
import DisclosureControl
import Release
import Rendering
import Vocabulary

/// The page of the cohort report: in plain words first, then cohort by cohort, chart and table by measure.
struct CohortReportPage {
    private let document: CohortReportDocument

    init(_ document: CohortReportDocument) { self.document = document }

    var page: Page {
        let sets = document.tables.sets
        return document.heading.page(
            title: "Cohort report: \(document.heading.area)",
            subtitle: "For the \(document.readers.joined(separator: " and ")): patterns, never people",
            listsContents: sets.count > 1,
            body: [summary] + sets.map { CohortPart(set: $0, heading: document.heading).markup }
                + [withheld, reading])
    }

    private var summary: Markup {
        let figures = document.tables.sets.map { set in (value: set.size.text, label: set.heading.title) }
        guard !figures.isEmpty else {
            return .callout(
                "Nothing can be shown", [.paragraph("Every cohort is withheld; the reasons are below.")])
        }
        let cohorts = document.tables.sets.map { set -> Markup in
            let sentences = CohortFinding.sentences(of: set.tables).prefix(4)
            let size = "\(PatternSentence.people(set.size)) are in it."
            let lines = [size.prefix(1).uppercased() + size.dropFirst()] + sentences
            return .subsection(set.heading.title, [.list(lines.map { .text($0) })])
        }
        return .section("In short", id: "in-short", [.keyFigures(figures)] + cohorts)
    }

    private var withheld: Markup {
        let withheld = document.tables.withheld
        guard !withheld.isEmpty else { return .nothing }
        return .section(
            "What is not shown", id: "withheld",
            [.list(withheld.map { .text("\($0.title): \($0.reason) (\($0.rule.rawValue)).") })])
    }

    private var reading: Markup {
        let profiles = document.tables.sets.map(\.profile.name)
        var seen: [String] = []
        for profile in profiles where !seen.contains(profile) { seen.append(profile) }
        var notes = [
            "Counts are of persons, rounded, and hidden where they could pick somebody out; totals and percentages "
                + "come from the counts that are shown, so they may not add up exactly.",
            "A pattern in records is not a cause, and says nothing about any one person.",
        ]
        if !seen.isEmpty { notes.append("Disclosure profile: \(seen.joined(separator: ", ")).") }
        notes += Marker.allCases.map { "\($0.rawValue): \($0.meaning)." }
        return document.heading.readingNotes(notes)
    }
}

/// One cohort's part of the page.
struct CohortPart {
    let set: ProtectedTableSet
    let heading: DocumentHeading

    var markup: Markup {
        .section(
            set.heading.title, id: "cohort-\(set.cohort)",
            [
                .paragraph(.strong(set.heading.question)),
                .aside(
                    .text(
                        "In all \(PatternSentence.people(set.size)); \(set.heading.area); \(set.heading.period); counted as of "
                            + "\(set.heading.asOf.inWords); definition version \(set.heading.version), "
                            + "\(set.heading.definition.prefix(12)); profile \(set.profile.name).")),
            ] + ordered.map(part)
                + [
                    set.heading.caveats.isEmpty
                        ? .nothing
                        : .callout("Read with this", [.list(set.heading.caveats.map { .text($0) })])
                ])
    }

    /// The linked view and what belongs to it stand first: it is what sharing is for.
    private var ordered: [ProtectedTable] {
        let linked = set.tables.first { $0.gainColumn != nil }?.name
        let isLinked = { (table: ProtectedTable) in linked.map { table.name.hasPrefix($0) } ?? false }
        return set.tables.filter(isLinked) + set.tables.filter { !isLinked($0) }
    }

    private func part(_ table: ProtectedTable) -> Markup {
        let id = "\(set.cohort)-\(table.name)"
        let source = "\(heading.partnership), night of \(heading.asOf.inWords)"
        let chart = table.chart(id: "chart-\(id)", source: source)
        var content: [Markup] = []
        if let sentence = CohortFinding.gain(of: table) {
            content.append(.callout("What sharing shows", tone: .good, [.paragraph(.text(sentence))]))
        }
        let isTabled = chart == nil || !table.chartSaysAll
        if let chart {
            // On paper the whole table below stands for the chart's own.
            content.append(isTabled ? .element(.div, [.classes("tabled")], [chart]) : chart)
        }
        if isTabled {
            var figures = table.table
            figures.title = chart == nil ? table.caption : "All its figures"
            figures.caption = nil
            content.append(.table(figures, id: "table-\(id)"))
        } else if !table.table.notes.isEmpty {
            content.append(.aside(.text(table.table.notes.joined(separator: " "))))
        }
        return .subsection(table.title, id: id, content)
    }
}
