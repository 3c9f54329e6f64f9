import Testing
import Vocabulary
import Workbooks

private func value(_ number: String, format: String, from1904: Bool = false) throws -> SheetValue {
    try SampleWorkbook(
        rows: "<row><c s='1'><v>\(number)</v></c></row>", formats: ["0", format],
        properties: from1904 ? "date1904='1'" : ""
    ).contents()["A1"]
}

private func day(_ iso: String) throws -> SheetValue { .day(try #require(CalendarDay(iso: iso))) }

private func moment(_ iso: String, _ second: Int) throws -> SheetValue {
    let day = try #require(CalendarDay(iso: iso))
    return .moment(try #require(Moment(day: day, second: second)))
}

@Suite struct `A number with a format` {
    @Test(arguments: [
        "14", "17", "22", "27", "36", "50", "58", "dd/mm/yyyy", "yyyy\\-mm\\-dd;@", "[$-809]d mmmm yyyy;@",
        "mmm-yy",
        "mmmm", "DD.MM.YYYY", "[Red]d/m", "d\\ mmm\\ yyyy\\ hh:mm", "\"h\" m",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
        "ge.m.d", "dd/mm/yyyy h:mm AM/PM", "yyyy",
    ])
    func `of days is a day`(format: String) throws {
        #expect(try value("46082", format: format) == day("2026-03-01"))
    }

    @Test(arguments: [
        "0", "1", "9", "13", "23", "37", "46", "48", "49", "59", "164", "0.00", "#,##0.00;[Red]-#,##0.00",
        "0.00E+00",
        "General", "GENERAL\"days\"", "\"day\" 0", "0\\d", "0_d", "[Yellow]0", "@", "", ";;;", "[h]:mm",
        "[mm]:ss",
        "[s]", "0;dd/mm/yyyy", "\"unclosed yyyy", "[unclosed yyyy", "0\\", "\u{A3}#,##0",
    ])
    func `of numbers stays a number`(format: String) throws {
        #expect(try value("46082", format: format) == .number(46_082))
    }

    @Test(arguments: ["18", "21", "45", "47", "h:mm", "hh:mm:ss", "mm:ss.0", "h:mm AM/PM", "h a/p", "ss"])
    func `of times is a time of day`(format: String) throws {
        #expect(try value("0.60422453703", format: format) == .time(second: 52_205))
        #expect(try value("0", format: format) == .time(second: 0))
        #expect(try value("0.5", format: format, from1904: true) == .time(second: 43_200))
    }

    @Test func `of days keeps the time of day, to the second`() throws {
        #expect(try value("46082.3784722222", format: "22") == moment("2026-03-01", 32_700))
        #expect(try value("46082.99999999", format: "14") == day("2026-03-02"))
        #expect(try value("46082.5", format: "h:mm") == moment("2026-03-01", 43_200))
        #expect(try value("0.25", format: "dd/mm/yyyy hh:mm") == .time(second: 21_600))
    }

    @Test(arguments: [
        ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("366", "1900-12-31"),
        ("25569", "1970-01-01"), ("36585", "2000-02-29"), ("2958465", "9999-12-31"),
    ])
    func `counts from 1900, with a leap day that never was`(number: String, iso: String) throws {
        #expect(try value(number, format: "14") == day(iso))
    }

    @Test(arguments: [
        ("0", "1904-01-01"), ("1", "1904-01-02"), ("60", "1904-03-01"), ("44620", "2026-03-01"),
        ("2957003", "9999-12-31"),
    ])
    func `counts from 1904 where the workbook says so`(number: String, iso: String) throws {
        #expect(try value(number, format: "14", from1904: true) == day(iso))
    }

    @Test(arguments: [
        ("60", false), ("60.5", false), ("0", false), ("-1", false), ("2958466", false), ("1e300", false),
        ("-1", true),
        ("2957004", true),
    ])
    func `that is no day stays a number`(text: String, from1904: Bool) throws {
        let number = try #require(Double(text))
        #expect(try value(text, format: "14", from1904: from1904) == .number(number))
    }

    @Test func `counts every day of two centuries once`() throws {
        let start = try #require(CalendarDay(year: 1900, month: 3, day: 1))
        let numbers = Array(stride(from: 61, to: 80_000, by: 997))
        let cells = numbers.map { "<row><c s='1'><v>\($0)</v></c></row>" }.joined()
        let contents = try SampleWorkbook(rows: cells, formats: ["0", "14"]).contents()
        #expect(contents.rows.map { $0[1] } == numbers.map { .day(start.adding(days: $0 - 61)) })
    }
}
