import Release
import Rendering

/// How many alerts each role was shown, and how many were left out of its papers, by reason.
struct RunReportLeftOut {
    let lines: [LeftOutLine]

    var section: Markup {
        let table = Table(
            title: "Alerts shown and left out, by paper and role",
            columns: [
                Column("Paper"), Column("Role"), Column("Why left out"), Column("Alerts", kind: .number),
            ],
            rows: lines.map { line in
                [
                    .text(line.paper), .text(line.role), line.reason.map { .text($0) } ?? .marker("shown"),
                    .integer(line.alerts),
                ]
            })
        return .section(
            "Alerts left out", id: "left-out",
            [
                .paragraph(
                    "These counts are for the analyst alone: on somebody's list even their number would tell something."
                ),
                lines.isEmpty ? .paragraph("No list or pack went out.") : .table(table),
            ])
    }
}
