import Definitions
import DisclosureControl
import Release
import Rendering
import Vocabulary

/// The parts of the run report that are about decisions: rules, links, what went to whom, agreements, configuration.
struct RunReportDecisions {
    let document: RunReportDocument

    var sections: [Markup] {
        [
            rules, RunReportShadows(lines: document.shadows).section,
            RunReportAnswers(summary: document.answers).section,
            RunReportUsefulness(summary: document.usefulness).section, linkage,
            RunReportDisclosures(lines: document.disclosures).section,
            RunReportLeftOut(lines: document.leftOut).section,
            RunReportWorkload(lines: document.workload).section, agreements, disclosureControl, stopped,
            configuration,
        ]
    }

    private var rules: Markup {
        let table = Table(
            title: "What became of each rule; everybody is counted once",
            columns: [
                Column("Rule"), Column("Title"), Column("Fired", kind: .number),
                Column("Stands from before", kind: .number), Column("Silent", kind: .number),
                Column("Exception held", kind: .number), Column("Stopped", kind: .number),
                Column("Could not tell", kind: .number), Column("People", kind: .number),
            ],
            rows: document.rules.map { tally in
                [
                    .text("\(tally.rule.id) v\(tally.rule.version)"), .text(tally.rule.title),
                    .integer(tally.fires), .integer(tally.stands),
                    .integer(tally.silent), .integer(tally.suppressed), .integer(tally.blocked),
                    .integer(tally.notEvaluated), .integer(tally.people),
                ]
            })
        let reasons = document.rules.filter { !$0.reasons.isEmpty || !$0.staleSources.isEmpty }.map(reasons)
        return .section(
            "Rules", id: "rules",
            [
                document.rules.isEmpty ? .paragraph("No rule was evaluated.") : .table(table),
                reasons.isEmpty
                    ? .nothing
                    : .subsection("Why a rule could not tell or did not fire", [.columns(reasons)]),
            ])
    }

    /// The reasons by what they led to: that a rule could not tell weighs most, and comes first.
    private func reasons(_ tally: RuleTally) -> Markup {
        let stale = Set(tally.staleSources.map(\.sentence)).sorted()
        let outcomes = tally.reasons.map(\.outcome).reduce(into: [RuleTally.ReasonCount.Outcome]()) {
            outcomes, outcome in
            if !outcomes.contains(outcome) { outcomes.append(outcome) }
        }
        let groups = outcomes.map { outcome -> (name: String, meaning: Markup) in
            let lines = tally.reasons.filter { $0.outcome == outcome }.map { reason in
                Markup.text("\(Self.people(reason.people)): \(reason.reason)")
            }
            return (Self.words(outcome), .list(lines))
        }
        let old = stale.isEmpty ? [] : [(name: "Too old", meaning: Markup.list(stale.map { .text($0) }))]
        return .details("\(tally.rule.id) \(tally.rule.title)", [.definitions(old + groups)])
    }

    /// The words that head the same column of the table.
    private static func words(_ outcome: RuleTally.ReasonCount.Outcome) -> String {
        switch outcome {
        case .notEvaluated: "Could not tell"
        case .suppressed: "Exception held"
        case .blocked: "Stopped"
        }
    }

    private static func people(_ count: Int) -> String {
        count == 1 ? "1 person" : "\(Cell.integer(count).shown) people"
    }

    private var linkage: Markup {
        let agencies = Table(
            title: "Records linked to another agency's",
            columns: [
                Column("Agency"), Column("Person records", kind: .number),
                Column("By identifier (L1)", kind: .number),
                Column("On details (L2)", kind: .number), Column("Weakly (L3)", kind: .number),
                Column("Linked", kind: .percent),
            ],
            rows: document.linkage.agencies.map { line in
                [
                    .text(line.agency), .integer(line.records), .integer(line.byIdentifier),
                    .integer(line.byDetails), .integer(line.weakly), .percent(line.percentLinked, places: 1),
                ]
            })
        let figures = Table(
            title: "The night's linkage", columns: [Column("What"), Column("How many", kind: .number)],
            rows: document.linkage.figures.map { [.text($0.name), .integer($0.count)] })
        return .section(
            "Linkage", id: "linkage",
            [
                document.linkage.agencies.isEmpty ? .nothing : .table(agencies),
                document.linkage.figures.isEmpty ? .nothing : .table(figures),
                document.linkage.notes.isEmpty ? .nothing : .list(document.linkage.notes.map { .text($0) }),
                LocalLink("linkage-review.html").map { .paragraph(.link("Pairs to look at", to: $0)) }
                    ?? .nothing,
            ])
    }

    private var agreements: Markup {
        let table = Table(
            title: "How each stands tonight",
            columns: [
                Column("Agreement"), Column("Title"), Column("Standing"), Column("Review due", kind: .date),
            ],
            rows: document.agreements.map { agreement in
                [
                    .text(agreement.citation), .text(agreement.title), .text(agreement.standing.sentence),
                    .day(agreement.reviewDue.description),
                ]
            })
        return .section("Agreements", id: "agreements", [.table(table)])
    }

    private var disclosureControl: Markup {
        let summary = document.disclosureControl
        let table = Table(
            title: "Counts of the cohort report, by rule",
            columns: [
                Column("Rule"), Column("What it is for"), Column("Effect"), Column("Counts", kind: .number),
            ],
            rows: summary.lines.map { line in
                [
                    .text(line.rule.rawValue), .text(line.rule.title), .text(line.effect.rawValue),
                    .integer(line.counts),
                ]
            })
        return .section(
            "Disclosure control", id: "disclosure-control",
            [
                summary.lines.isEmpty ? .paragraph("No table was made.") : .table(table),
                .paragraph(
                    "The release was attacked with nothing but what it shows: \(Cell.integer(summary.attacked).shown) hidden counts, \(Cell.integer(summary.exposed).shown) of which gave way."
                ),
                summary.withheld.isEmpty
                    ? .nothing
                    : .list(
                        summary.withheld.map { .text("\($0.title): \($0.reason) (\($0.rule.rawValue))") }),
            ])
    }

    private var stopped: Markup {
        .section(
            "Outputs that did not go out", id: "stopped",
            [
                document.stopped.isEmpty
                    ? .paragraph("None: every output went out.")
                    : .list(document.stopped.map { .text($0.description) })
            ])
    }

    private var configuration: Markup {
        let table = Table(
            title: "What the night was made with",
            columns: [Column("File or part"), Column("Version or SHA-256")],
            rows: document.configuration.map { [.text($0.name), .text($0.version)] })
        return .section(
            "Configuration", id: "configuration",
            [document.configuration.isEmpty ? .paragraph("Not recorded.") : .columns([.table(table)])])
    }
}
