import Definitions
import DisclosureControl
import Release
import Rendering

/// The page of the cohort report: in plain words first, then cohort by cohort, chart and table by measure.
struct CohortReportPage {
    private let document: CountsReportDocument

    init(_ document: CountsReportDocument) { self.document = document }

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
            return .subsection(set.heading.title, [.list(sentences.map { .text($0) })])
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
