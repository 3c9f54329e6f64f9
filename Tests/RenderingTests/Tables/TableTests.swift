import Delimited
import Rendering
import Testing

@Suite struct `A cell` {
    @Test(arguments: [
        (Cell.integer(0), "0"), (.integer(999), "999"), (.integer(1_234_567), "1,234,567"),
        (.integer(-1234), "−1,234"),
        (.integer(.min), "−9,223,372,036,854,775,808"),
        (.decimal(1234.005, places: 1), "1,234.0"), (.decimal(0.05, places: 1), "0.1"),
        (.decimal(-0.04, places: 1), "0.0"), (.decimal(2.5, places: 0), "3"),
        (.decimal(-2.5, places: 0), "−3"),
        (.decimal(.infinity, places: 1), "[x]"), (.percent(45.25, places: 1), "45.3%"),
        (.percent(7, places: 0), "7%"),
        (.percent(.nan, places: 1), "[x]"), (.decimal(1e300, places: 2), "[x]"),
        (.day("2026-03-01"), "1 March 2026"), (.day("2024-02-29"), "29 February 2024"),
        (.day("2025-02-29"), "2025-02-29"), (.day("1 March"), "1 March"), (.day("2026-3-001"), "2026-3-001"),
        (.marker("[c]"), "[c]"), (.text("a\nb"), "a\nb"), (.blank, ""),
    ])
    func `is shown as people write it`(cell: Cell, shown: String) {
        #expect(cell.shown == shown)
    }
}

@Suite struct `A table as CSV` {
    @Test func `holds names and values as programs read them, and no formula`() throws {
        try Snapshot.expect(SampleReport.alerts.csv(), in: "alerts.csv")
    }

    @Test func `has a field for each column in each row`() {
        var table = SampleReport.alerts
        table.rows.append([.text("short")])
        table.rows.append([Cell](repeating: .integer(1), count: 20))
        let rows = RowReader.rows(of: table.csv())
        #expect(rows.count == table.rows.count + 1)
        #expect(rows.allSatisfy { $0.count == table.columns.count && $0.problems.isEmpty })
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1"])
    func `writes text that looks like a formula as text, wherever it stands`(text: String) {
        let table = Table(
            title: "T", columns: [Column(text)], rows: [[.text(text)], [.marker(text)], [.day(text)]])
        let fields = RowReader.rows(of: table.csv()).flatMap(\.fields)
        #expect(fields == [String](repeating: "'" + text, count: 4))
    }

    @Test func `keeps numbers numbers`() {
        let table = Table(
            title: "T", columns: [Column("n")],
            rows: [[.integer(-5)], [.decimal(-1234.5, places: 1)], [.percent(-0.5, places: 1)]])
        #expect(RowReader.rows(of: table.csv()).flatMap(\.fields) == ["n", "-5", "-1234.5", "-0.5"])
    }
}
