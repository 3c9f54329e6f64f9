import Definitions
import Release
import Rendering
import Vocabulary

/// The parts of the run report that are about rows: stages, extracts, what was set aside, dropped or unmapped.
struct RunReportRows {
    let document: RunReportDocument

    var sections: [Markup] { [stages, extracts, findings, dropped, unmapped] }

    private static let countColumns = [
        Column("Reconciles"), Column("Read", kind: .number), Column("Kept", kind: .number),
        Column("Set aside", kind: .number), Column("Repeated", kind: .number),
    ]

    private func cells(_ counts: RowCounts) -> [Cell] {
        [
            .text(counts.reconcile ? "yes" : "NO"), .integer(counts.read), .integer(counts.kept),
            .integer(counts.rejected), .integer(counts.repeated),
        ]
    }

    private var stages: Markup {
        let table = Table(
            title: "What each stage took in and kept",
            columns: [Column("Stage"), Column("Besides")] + Self.countColumns,
            rows: document.stages.map { stage in
                [.text(stage.name), .text(stage.details.joined(separator: "; "))] + cells(stage.counts)
            })
        return .section("Stages", id: "stages", [.table(table)])
    }

    private var extracts: Markup {
        let freshness = Table(
            title: "Freshness", caption: "How old each source's latest extract is, and how old it may be",
            columns: [
                Column("Source"), Column("Agency"), Column("Received", kind: .date), Column("State"),
                Column("Age in days", kind: .number), Column("May be", kind: .number),
            ],
            rows: document.extracts.map { extract in
                [
                    .text(extract.source.name), .text(extract.agency),
                    extract.receivedOn.map { .day($0.description) } ?? .marker("never"),
                    .text(extract.isFresh ? "fresh" : extract.receivedOn == nil ? "MISSING" : "LATE"),
                    extract.ageInDays.map { .integer($0) } ?? .marker("–"), .integer(extract.freshForDays),
                ]
            })
        let received = document.extracts.filter { $0.file != nil }
        let counts = Table(
            title: "Extracts of tonight",
            columns: [Column("File"), Column("State")] + Self.countColumns,
            rows: received.map { extract in
                [.text(extract.file ?? ""), .text(extract.status ?? "")] + cells(extract.counts)
            })
        let changes = Table(
            title: "What is new in them, by key",
            columns: [Column("File")]
                + ["New", "Changed", "Unchanged", "Withdrawn", "Gone, yet kept"].map {
                    Column($0, kind: .number)
                },
            rows: received.map { extract in
                [.text(extract.file ?? "")]
                    + (0..<5).map { place in
                        extract.changes.indices.contains(place) ? .integer(extract.changes[place]) : .blank
                    }
            })
        let whole = document.extracts.flatMap(\.findings)
        return .section(
            "Extracts", id: "extracts",
            [
                .table(freshness), .table(counts), .table(changes),
                whole.isEmpty
                    ? .nothing : .subsection("About whole files", [.list(whole.map { .text($0) })]),
            ])
    }

    private var findings: Markup {
        let rejected = document.findings.filter(\.isRejection)
        let kept = document.findings.filter { !$0.isRejection }
        return .section(
            "Rows with trouble", id: "findings",
            [
                rejected.isEmpty
                    ? .paragraph("No row was set aside.") : .table(table("Set aside, by reason", rejected)),
                kept.isEmpty
                    ? .paragraph("No value was blanked.") : .table(table("Kept, with a value blanked", kept)),
            ])
    }

    private func table(_ title: String, _ lines: [FindingLine]) -> Table {
        Table(
            title: title,
            columns: [
                Column("File"), Column("Reason"), Column("Column"), Column("First lines"),
                Column("What, and what would be right"), Column("Count", kind: .number),
            ],
            rows: lines.map { line in
                [
                    .text(line.file), .text(line.code), line.column.map { .text($0) } ?? .blank,
                    .text(line.lines.map { "\($0)" }.joined(separator: ", ")), .text(line.message),
                    .integer(line.count),
                ]
            })
    }

    private var dropped: Markup {
        let table = Table(
            title: "No line of an agreement gives these to anybody, so they were never kept",
            columns: [Column("Source"), Column("Column and reason")],
            rows: document.dropped.map { [.text($0.source.name), .text($0.sentence)] })
        return .section(
            "Columns dropped at the door", id: "dropped",
            [document.dropped.isEmpty ? .paragraph("No column was dropped.") : .table(table)])
    }

    private var unmapped: Markup {
        let table = Table(
            title: "Codes that no crosswalk maps: not known, and never guessed",
            columns: [
                Column("Source"), Column("Column"), Column("Code"), Column("Crosswalk"), Column("First seen"),
                Column("Rows", kind: .number),
            ],
            rows: document.unmapped.map { line in
                [
                    .text(line.source.name), .text(line.column), .text(line.code),
                    line.crosswalk.map { .text($0) } ?? .marker("none"), .text(line.first),
                    .integer(line.rows),
                ]
            })
        return .section(
            "Unmapped codes", id: "unmapped",
            [document.unmapped.isEmpty ? .paragraph("Every code is mapped.") : .table(table)])
    }
}
