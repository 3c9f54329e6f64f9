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
        let sentences = document.tables.sets.flatMap { set -> [String] in
            let size = "\(set.heading.title): \(PatternSentence.people(set.size))."
            return [size] + set.tables.compactMap { CohortFinding.sentence(of: $0) }.prefix(3)
        }
        guard !sentences.isEmpty else {
            return .callout(
                "Nothing can be shown", [.paragraph("Every cohort is withheld; the reasons are below.")])
        }
        return .section(
            "In short", id: "in-short", [.keyFigures(figures), .list(sentences.map { .text($0) })])
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

/// What stands out in a table, in a sentence.
enum CohortFinding {
    /// The sentence; `nil` where nothing may be said.
    static func sentence(of table: ProtectedTable) -> String? {
        switch table.chart {
        case .groupedBars(let places): gain(of: table, besides: places)
        case .bars(let column), .columns(let column): highest(of: table, by: column)
        case .matrix, nil: nil
        }
    }

    /// What sharing shows that no agency sees alone: the column of persons beside the charted views.
    private static func gain(of table: ProtectedTable, besides places: [Int]) -> String? {
        guard
            let column = table.columns.indices.first(where: {
                !places.contains($0) && table.columns[$0].kind == .persons
            })
        else { return nil }
        let rows = table.ranked(by: column).filter { ($0.values[column].number ?? 0) > 0 }.prefix(3)
        guard !rows.isEmpty else { return nil }
        let gains = rows.map { "\($0.label), \($0.values[column].text)" }.joined(separator: "; ")
        return "Gain from sharing (\(lowered(table.columns[column].title))): \(gains)."
    }

    private static func highest(of table: ProtectedTable, by column: Int) -> String? {
        guard table.columns.indices.contains(column), table.columns[column].kind == .share else { return nil }
        let rows = table.ranked(by: column).prefix(3)
        guard !rows.isEmpty else { return nil }
        let shares = rows.map { "\($0.label) \($0.values[column].text)" }.joined(separator: ", ")
        return "\(table.title): highest are \(shares) (\(lowered(table.columns[column].title)))."
    }

    private static func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
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
        let linked = set.tables.first { if case .groupedBars = $0.chart { true } else { false } }?.name
        let isLinked = { (table: ProtectedTable) in linked.map { table.name.hasPrefix($0) } ?? false }
        return set.tables.filter(isLinked) + set.tables.filter { !isLinked($0) }
    }

    private func part(_ table: ProtectedTable) -> Markup {
        let id = "\(set.cohort)-\(table.name)"
        let source = "\(heading.partnership), night of \(heading.asOf.inWords)"
        let chart = table.chart(id: "chart-\(id)", source: source)
        var content: [Markup] = []
        if case .groupedBars = table.chart, let sentence = CohortFinding.sentence(of: table) {
            content.append(.callout("What sharing shows", tone: .good, [.paragraph(.text(sentence))]))
        }
        if let chart { content.append(chart) }
        if chart == nil || !table.chartSaysAll {
            var figures = table.table
            if chart != nil {
                figures.title = "All its figures"
                figures.caption = nil
            }
            content.append(.table(figures, id: "table-\(id)"))
        } else if !table.table.notes.isEmpty {
            content.append(.aside(.text(table.table.notes.joined(separator: " "))))
        }
        return .subsection(table.title, id: id, content)
    }
}
