import Definitions
import Release
import Rendering
import Vocabulary

/// How useful the alerts were to those who answered them, and of which rules something should be said (domain
/// reference 7.7).
struct RunReportUsefulness {
    let summary: UsefulnessSummary

    var section: Markup {
        guard !summary.quarters.isEmpty else { return .nothing }
        return .section(
            "How useful the alerts were", id: "usefulness",
            [
                .paragraph(.text(meaning)),
                summary.findings.isEmpty
                    ? .nothing : .list(summary.findings.map { .text(Self.sentence($0, summary.terms)) }),
                .table(quarters), awaited,
            ])
    }

    private var meaning: String {
        "Useful of decided: the share of decisions that were accepted and said to be useful; where nobody has said so of "
            + "some yet, the least and the most that it can be. Quarters with fewer than "
            + "\(summary.terms.decisionsAtLeast) decisions tell nothing of a rule."
    }

    private var quarters: Table {
        Table(
            title: "Alerts by rule and quarter",
            notes: [
                "Raised: in that quarter. All else by the day of the decision; each alert once, by its latest decision."
            ],
            columns: [
                Column("Rule"), Column("Quarter"), Column("Raised", kind: .number),
                Column("Decided", kind: .number),
                Column("Accepted", kind: .number), Column("Useful", kind: .number),
                Column("Not useful", kind: .number), Column("Not yet known", kind: .number),
                Column("Rejected", kind: .number), Column("Wrong person", kind: .number),
                Column("Already known", kind: .number), Column("Useful of decided"),
            ],
            rows: summary.quarters.map { quarter in
                [
                    .text(quarter.rule), .text("\(quarter.quarter)"), .integer(quarter.raised),
                    .integer(quarter.decided), .integer(quarter.accepted), .integer(quarter.useful),
                    .integer(quarter.notUseful), .integer(quarter.unknown), .integer(quarter.rejected),
                    .integer(quarter.wrongPerson), .integer(quarter.alreadyKnown),
                    quarter.usefulShare.map { .text(Self.words($0)) } ?? .blank,
                ]
            })
    }

    private var awaited: Markup {
        guard !summary.awaited.isEmpty else { return .nothing }
        return .subsection(
            "Accepted, and nobody said what came of it",
            [
                .table(
                    Table(
                        title:
                            "Waiting for more than \(summary.terms.outcomeWithinDays) days, by rule and manager",
                        columns: [
                            Column("Rule"), Column("Who manages the case"), Column("Alerts", kind: .number),
                            Column("Since", kind: .date),
                        ],
                        rows: summary.awaited.map {
                            [
                                .text($0.rule), .text($0.manager), .integer($0.alerts),
                                .day($0.since.description),
                            ]
                        }))
            ])
    }

    /// What a finding says, with the figures on which it rests.
    static func sentence(_ finding: UsefulnessFinding, _ terms: UsefulnessTerms) -> String {
        let figures = finding.quarters.map { quarter in
            "\(quarter.quarter): \(quarter.useful) of \(quarter.decided) useful, \(quarter.unknown) not yet known"
        }.joined(separator: "; ")
        switch finding.kind {
        case .retire:
            return
                "\(finding.rule): consider retiring it. Fewer than \(percent(terms.usefulAtLeast)) of its decisions were "
                + "useful, and would be if all that isn't known yet were (\(figures))"
        case .outcomesMissing:
            return
                "\(finding.rule): ask what came of its alerts. Fewer than \(percent(terms.usefulAtLeast)) of its decisions "
                + "are known to have been useful, but of too many nobody has said so (\(figures))"
        case .rubberStamp:
            let accepted = finding.quarters.map { "\($0.quarter): \($0.accepted) of \($0.decided)" }
            return
                "\(finding.rule): ask whether its alerts are read. More than \(percent(terms.acceptedAtMost)) of its "
                + "decisions were to accept (\(accepted.joined(separator: "; ")))"
        }
    }

    private static func words(_ share: ClosedRange<Double>) -> String {
        let (least, most) = (percent(share.lowerBound), percent(share.upperBound))
        return least == most ? least : "\(least) to \(most)"
    }

    private static func percent(_ share: Double) -> String { Cell.percent(share * 100, places: 0).shown }
}
