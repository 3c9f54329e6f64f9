import Rendering

extension SampleReport {
    static var alerts: Table {
        Table(
            title: "Alerts for this caseload", caption: "Newest first. Every name here is made up.",
            notes: ["[c] is a value kept back to protect people.", "Due days are working days."],
            columns: [
                Column("Person", width: 22), Column("Rule"), Column("Raised", kind: .date),
                Column("Due", kind: .date), Column("Score", kind: .number), Column("Share", kind: .percent),
                Column("Why", width: 50), Column("Decision", width: 14),
            ],
            rows: [
                [
                    .text("Zoë O’Sample-Łukasz"), .text("A02 Missed and missed"), .day("2026-02-28"),
                    .day("2026-03-04"), .integer(12_345), .percent(45.25, places: 1),
                    .text("2 missed supervision appointments and 1 missed treatment appointment in 28 days"),
                    .blank,
                ],
                [
                    .text("<script>alert('x')</script>"), .text("=HYPERLINK(\"x\")"), .day("2026-02-27"),
                    .blank, .marker("[c]"), .marker("[c]"), .text("First line & second\nline \"quoted\""),
                    .text("+44"),
                ],
                [
                    .text("Sam Placeholder"), .text("A30 Supervision ends soon"), .day("not a day"),
                    .day("2026-03-20"), .integer(-7), .percent(.nan, places: 0),
                    .text("Supervision ends in 19 days"),
                ],
            ])
    }

    static var wide: Table {
        let groups = ["Violence against the person", "Theft", "Drugs"]
        return Table(
            title: "Counts by month", caption: "Counts are rounded to 5.",
            notes: ["[c] fewer than 10 people."],
            columns: [Column("Offence group")] + (1...12).map { Column("Month \($0)", kind: .number) },
            rows: groups.enumerated().map { index, name in
                [.text(name)]
                    + (1...12).map { $0 % 5 == 0 ? .marker("[c]") : .integer($0 * 350 * (index + 1)) }
            })
    }

    static var workbook: Workbook {
        Workbook(
            title: "Alerts & more", subject: "Sample", author: "Sample partnership",
            marking: "OFFICIAL-SENSITIVE & more", asAt: day,
            sheets: [
                Sheet(
                    name: "Alerts", table: alerts, preamble: ["OFFICIAL-SENSITIVE", "As at 1 March 2026"],
                    choices: [
                        Choice(column: 7, options: ["Accept", "Reject", "Not mine"], prompt: "Decide")
                    ]),
                Sheet(name: "Counts", table: wide, orientation: .portrait),
            ])
    }
}
