import Definitions
import Release
import Rendering
import Vocabulary

/// The parts of the run report that are about rows: stages, extracts, what was set aside, dropped or unmapped.
struct RunReportRows {
    let document: RunReportDocument

    var sections: [Markup] {
        [stages, RunReportExtracts(extracts: document.extracts).section, findings, dropped, unmapped]
    }

    private var stages: Markup {
        let table = Table(
            title: "What each stage took in and kept",
            columns: [Column("Stage"), Column("Besides")] + RowCounts.columns,
            rows: document.stages.map { stage in
                [.text(stage.name), .text(stage.details.joined(separator: "; "))] + stage.counts.cells
            })
        return .section("Stages", id: "stages", [.table(table, layout: .cards)])
    }

    private var findings: Markup {
        let rejected = document.findings.filter(\.isRejection)
        let kept = document.findings.filter { !$0.isRejection }
        return .section(
            "Rows with trouble", id: "findings",
            [
                rejected.isEmpty
                    ? .paragraph("No row was set aside.")
                    : .table(table("Set aside, by reason", rejected), layout: .cards),
                kept.isEmpty
                    ? .paragraph("No value was blanked.")
                    : .table(table("Kept, with a value blanked", kept), layout: .cards),
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
        let dropped = document.dropped.filter { !$0.isKept }
        let keys = document.dropped.filter(\.isKept)
        return .section(
            "Columns dropped at the door", id: "dropped",
            [
                dropped.isEmpty
                    ? .paragraph("No column was dropped.")
                    : .table(table("Never kept", dropped), layout: .cards),
                keys.isEmpty
                    ? .nothing
                    : .table(table("Kept as keys of rows, and given to nobody", keys), layout: .cards),
            ])
    }

    /// A row for each source and reason; the columns that have it stand together.
    private func table(_ title: String, _ columns: [UntakenColumn]) -> Table {
        var rows: [(source: String, reason: String, columns: [String])] = []
        for column in columns {
            let place = rows.firstIndex { $0.source == column.source.name && $0.reason == column.reason }
            if let place {
                rows[place].columns.append(column.name)
            } else {
                rows.append((column.source.name, column.reason, [column.name]))
            }
        }
        return Table(
            title: title, columns: [Column("Source"), Column("Columns"), Column("Why")],
            rows: rows.map { row in
                [.text(row.source), .text(row.columns.joined(separator: ", ")), .text(row.reason)]
            })
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
            [document.unmapped.isEmpty ? .paragraph("Every code is mapped.") : .table(table, layout: .cards)])
    }
}

extension RowCounts {
    /// What a table of counts has for columns.
    static let columns = [
        Column("Reconciles"), Column("Read", kind: .number), Column("Kept", kind: .number),
        Column("Set aside", kind: .number), Column("Repeated", kind: .number),
    ]

    /// The counts in such a table.
    var cells: [Cell] {
        [
            .text(reconcile ? "yes" : "NO"), .integer(read), .integer(kept), .integer(rejected),
            .integer(repeated),
        ]
    }
}
