import Definitions
import Release
import Rendering

/// What rules that are only being tried would have raised, for the analyst alone.
struct RunReportShadows {
    let lines: [ShadowLine]

    var section: Markup {
        guard !lines.isEmpty else { return .nothing }
        return .section(
            "Rules that are being tried", id: "shadow-rules",
            [
                .paragraph("Nobody was shown anything of these, and no other rule was changed by them."),
                .list(lines.map { .text(Self.sentence($0)) }), .table(table),
            ])
    }

    private static func sentence(_ line: ShadowLine) -> String {
        let people = line.people == 1 ? "1 person" : "\(Cell.integer(line.people).shown) people"
        return
            "\(line.tally.rule.id) \(line.tally.rule.title) would have \(Cell.integer(line.shown).shown) "
            + "\(line.shown == 1 ? "alert" : "alerts") on tonight's lists for \(people), "
            + "\(Cell.integer(line.new).shown) of them new"
    }

    private var table: Table {
        Table(
            title: "What they made of everybody",
            columns: [
                Column("Rule"), Column("Title"), Column("Would be new", kind: .number),
                Column("Would be on lists", kind: .number), Column("People", kind: .number),
                Column("Silent", kind: .number), Column("Exception held", kind: .number),
                Column("Stopped", kind: .number), Column("Could not tell", kind: .number),
            ],
            rows: lines.map { line in
                [
                    .text("\(line.tally.rule.id) v\(line.tally.rule.version)"),
                    .text(line.tally.rule.title), .integer(line.new), .integer(line.shown),
                    .integer(line.people), .integer(line.tally.silent), .integer(line.tally.suppressed),
                    .integer(line.tally.blocked), .integer(line.tally.notEvaluated),
                ]
            })
    }
}
