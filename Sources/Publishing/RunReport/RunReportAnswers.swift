import Definitions
import Release
import Rendering

/// What came back of the lists of earlier nights, and which answers could not be taken.
struct RunReportAnswers {
    let summary: AnswerSummary

    var section: Markup {
        .section(
            "Answers that came back", id: "answers",
            summary.isEmpty
                ? [.paragraph("Nothing came back with this night.")]
                : [summary.taken == 0 ? .nothing : .table(kinds), parted, trouble])
    }

    /// What the answers that the records are another person's did to links and alerts.
    private var parted: Markup {
        guard summary.partedPairs > 0 else { return .nothing }
        return .paragraph(
            .text(
                "Pairs of records that were linked as one person and stand apart from tonight on, since the reader of an "
                    + "alert said that they are two people's: \(summary.partedPairs). Other alerts that rested on them, and "
                    + "were withdrawn: \(summary.withdrawn)."))
    }

    private var kinds: Table {
        let verdicts = AlertDecision.Verdict.allCases.map { ($0.words, summary.verdicts[$0] ?? 0) }
        let all = verdicts + [("seen, or an outcome alone", summary.undecided)]
        return Table(
            title: "Answers of this night that were taken",
            columns: [Column("Decision"), Column("Answers", kind: .number)],
            rows: all.filter { $0.1 > 0 }.map { [.text($0.0), .integer($0.1)] }
                + [[.text("of all these with an outcome"), .integer(summary.outcomes)]])
    }

    private var trouble: Markup {
        guard !summary.trouble.isEmpty else { return .nothing }
        let table = Table(
            title: "Answers that were not taken, or belong to no alert",
            columns: [
                Column("File"), Column("Line", kind: .number), Column("What is wrong, and what to do"),
            ],
            rows: summary.trouble.map { [.text($0.file), .integer($0.line), .text($0.sentence)] })
        return .subsection(
            "To be mended",
            [
                .paragraph("Nothing of these counts until it is mended and comes in again. None is lost."),
                .table(table),
            ])
    }
}
