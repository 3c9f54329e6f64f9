import Rendering
import TestSupport

/// A list for people to fill in, as the project writes it.
enum FilledList {
    /// The list, with a decision, a day and a note to be filled in.
    static let workbook = Rendering.Workbook(
        title: "Alerts & more", subject: "Decisions", author: "Test", marking: "OFFICIAL-SENSITIVE",
        asAt: "2026-03-01",
        sheets: [
            Rendering.Sheet(
                name: "Alerts", table: table, preamble: ["For Ms Łukaszewicz", "Please decide each line."],
                choices: [Choice(column: 5, options: ["ACCEPT", "REJECT", "DEFER"], prompt: "Your decision")]),
            Rendering.Sheet(name: "Notes", table: Table(title: "Notes", columns: [Column("Note")], rows: [])),
        ])

    private static let table = Table(
        title: "Alerts", notes: ["One line a person."],
        columns: [
            Column("Alert"), Column("Person"), Column("Since", kind: .date), Column("Times", kind: .number),
            Column("Share", kind: .percent), Column("Decision"), Column("Until", kind: .date), Column("Note"),
        ],
        rows: [
            [
                .text("A-0001"), .text("Zoë O’Brien"), .day("2026-02-28"), .integer(12_345),
                .percent(45.2, places: 1),
                .blank, .blank, .blank,
            ],
            [
                .text("0042"), .text("=SUM(A1)\nsecond line"), .day("2024-02-29"),
                .decimal(-0.125, places: 3),
                .marker("[c]"), .blank, .blank, .text("  blanks at the ends  "),
            ],
            [
                .text("A-0003"), .text("<b>&amp;</b>"), .marker("[z]"), .integer(0), .percent(0, places: 0),
                .blank, .blank,
                .text("日本 👩‍👧"),
            ],
        ])

    /// The list's bytes as the project writes them.
    static func bytes() throws -> [UInt8] {
        let folder = try ScratchFolder("list")
        try workbook.write(to: folder.path("list.xlsx"))
        return try folder.bytes("list.xlsx")
    }
}
