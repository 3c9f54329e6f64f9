import TestSupport
import Testing
import Vocabulary
import Workbooks

private func day(_ iso: String) throws -> SheetValue { .day(try #require(CalendarDay(iso: iso))) }

private func workbook(_ fixture: String) throws -> Workbook {
    try Workbook(bytes: Repository.bytes("Tests/Fixtures/Workbooks/\(fixture)"))
}

@Suite struct `A list that the project wrote` {
    private static let header = ["Alert", "Person", "Since", "Times", "Share", "Decision", "Until", "Note"]

    private static func expected() throws -> [[SheetValue]] {
        [
            header.map { .text($0) },
            [
                .text("A-0001"), .text("Zoë O’Brien"), try day("2026-02-28"), .number(12_345), .number(0.452),
                .blank,
                .blank, .blank,
            ],
            [
                .text("0042"), .text("=SUM(A1)\nsecond line"), try day("2024-02-29"), .number(-0.125),
                .text("[c]"),
                .blank, .blank, .text("  blanks at the ends  "),
            ],
            [
                .text("A-0003"), .text("<b>&amp;</b>"), .text("[z]"), .number(0), .number(0), .blank, .blank,
                .text("日本 👩‍👧"),
            ],
        ]
    }

    private func table(of sheet: SheetContents) -> [[SheetValue]] {
        sheet.rows.filter { (5...8).contains($0.number) }.map { row in (1...8).map { row[$0] } }
    }

    @Test func `reads as it was written`() throws {
        for workbook in [try Workbook(bytes: FilledList.bytes()), try workbook("list.xlsx")] {
            #expect(workbook.sheetNames == ["Alerts", "Notes"])
            let sheet = try workbook.sheet(named: "Alerts")
            #expect(sheet.rows.map(\.number) == [1, 2, 3, 5, 6, 7, 8, 10])
            #expect(sheet["A2"] == .text("For Ms Łukaszewicz"))
            #expect(try table(of: sheet) == Self.expected())
            #expect(
                try workbook.sheet(named: "Notes").rows.flatMap(\.cells).map(\.value.plainText) == [
                    "Notes", "Note",
                ])
        }
    }

    @Test func `reads with what was filled in once LibreOffice saved it`() throws {
        let sheet = try workbook("filled-in.xlsx").sheet(named: "Alerts")
        var expected = try Self.expected()
        expected[1][5...7] = [
            .text("ACCEPT"), try day("2026-04-01"), .text("first line\nsecond line, by Łukasz"),
        ]
        expected[2][5...6] = [.text("DEFER"), .text("01/04/2026")]
        expected[3][5] = .text("REJECT")
        #expect(table(of: sheet) == expected)
        #expect(sheet.rows.map(\.number) == [1, 2, 3, 5, 6, 7, 8, 10])
    }
}

@Suite struct `A workbook that LibreOffice saved` {
    @Test func `reads as it was typed`() throws {
        let workbook = try workbook("typed.xlsx")
        #expect(workbook.sheetNames == ["Typed", "Nothing here", "Übersicht & ‘notes’"])
        let sheet = try workbook.sheet(named: "Typed")
        let moment = Moment(day: try #require(CalendarDay(iso: "2026-03-01")), second: 32_700)
        let expected: [(String, SheetValue)] = [
            ("a day", try day("2026-03-01")), ("a day typed as text", .text("01/03/2026")),
            ("a day with a time", .moment(try #require(moment))), ("a time", .time(second: 52_200)),
            ("letters of other alphabets", .text("Zoë Łukaszewicz-O’Brien 日本")),
            ("line breaks", .text("first line\nsecond line\n\nfourth")), ("a number", .number(1234.5)),
            ("a whole number", .number(-7)), ("a share", .number(0.45)), ("true", .truth(true)),
            ("a formula's text", .text("a & b")), ("a formula's number", .number(2)),
            ("a formula's error", .fault("#DIV/0!")), ("a formula's empty text", .blank),
            ("runs of letters", .text("one word in bold")),
            ("what looks like an escape", .text("_x000D_ typed")),
            ("the first day of which all programs are sure", try day("1900-03-01")),
            ("the last day", try day("9999-12-31")),
        ]
        for (name, value) in expected {
            let row = try #require(sheet.rows.first { $0[2] == .text(name) })
            #expect(row[1] == value, "\(name)")
        }
        #expect(sheet.rows.map(\.number) == Array(1...19) + [100])
    }

    @Test func `hides what stands under a merged cell`() throws {
        let sheet = try workbook("typed.xlsx").sheet(named: "Typed")
        #expect(sheet["B100"] == .text("far below"))
        #expect(sheet["C100"] == .blank)
    }

    @Test func `has an empty sheet, and one whose name isn't ASCII`() throws {
        let workbook = try workbook("typed.xlsx")
        #expect(try workbook.sheet(named: "Nothing here").rows.isEmpty)
        #expect(try workbook.sheet(named: "Übersicht & ‘notes’")["C1"] == .text("only this"))
    }

    @Test func `counts from 1904 if it did`() throws {
        let sheet = try workbook("counted-from-1904.xlsx").sheet(named: "Days")
        let moment = Moment(day: try #require(CalendarDay(iso: "2026-03-01")), second: 86_399)
        #expect(sheet["A1"] == (try day("2026-03-01")))
        #expect(sheet["B1"] == .moment(try #require(moment)))
        #expect(sheet["C1"] == .time(second: 21_600))
        #expect(sheet["D1"] == (try day("1904-01-02")))
    }

    @Test(arguments: [("other-form.ods", FileForm.openDocument), ("other-form.xls", .oldSpreadsheet)])
    func `in another form is told to be saved anew`(fixture: String, form: FileForm) {
        #expect(throws: WorkbookFault.notAWorkbook(form)) { try workbook(fixture) }
    }
}
