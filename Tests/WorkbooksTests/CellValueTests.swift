import Testing
import Vocabulary
import Workbooks

@Suite struct `A cell` {
    private func value(_ cell: String, texts: [String] = []) throws -> SheetValue {
        try SampleWorkbook(rows: "<row r=\"1\">\(cell)</row>", texts: texts).contents()["A1"]
    }

    @Test(arguments: [
        ("<c r='A1' t='n'><v>1.1000000000000001</v></c>", SheetValue.number(1.1)),
        ("<c r='A1'><v> -7 </v></c>", .number(-7)), ("<c r='A1'><v>1E-3</v></c>", .number(0.001)),
        ("<c r='A1' t='b'><v>1</v></c>", .truth(true)), ("<c r='A1' t='b'><v>false</v></c>", .truth(false)),
        ("<c r='A1' t='e'><v>#REF!</v></c>", .fault("#REF!")),
        ("<c r='A1' t='str'><f>A2</f><v> a b </v></c>", .text(" a b ")),
        ("<c r='A1' t='str'><f>A2</f><v></v></c>", .blank),
        ("<c r='A1' t='str'><f>A2</f></c>", .uncalculated),
        ("<c r='A1'><f>1+1</f><v>2</v></c>", .number(2)), ("<c r='A1'><f>1+1</f></c>", .uncalculated),
        ("<c r='A1' t='inlineStr'><is><t>in</t></is></c>", .text("in")),
        ("<c r='A1' t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c>", .text("inline")),
        ("<c r='A1' t='inlineStr'><is><t/></is></c>", .blank), ("<c r='A1' s='0'/>", .blank),
        ("<c r='A1' t='d'><v>2026-03-01</v></c>", .day(CalendarDay(dayNumber: 20_513))),
        ("<c r='A1' t='d'><v>2026-03-01T00:00:00.000Z</v></c>", .day(CalendarDay(dayNumber: 20_513))),
    ])
    func `holds what its kind says`(cell: String, expected: SheetValue) throws {
        let read = try value(cell)
        #expect(read == expected)
        #expect(read.plainText == expected.plainText)
    }

    @Test(arguments: [
        ("<t>plain</t>", "plain"), ("<t>  outer blanks\n</t>", "outer blanks"),
        ("<t xml:space='preserve'>  kept  </t>", "  kept  "), ("<t>two\nlines</t>", "two\nlines"),
        ("<t>two&#10;lines</t>", "two\nlines"), ("<t>a_x000D_\nb</t>", "a\r\nb"),
        ("<t>_x005F_x000D_</t>", "_x000D_"), ("<t>_xD83D__xDE00_</t>", "😀"), ("<t>_xD83D_</t>", "\u{FFFD}"),
        ("<t>_x00e9_ _x00G9_ _x12_ _</t>", "é _x00G9_ _x12_ _"),
        ("<t>&lt;b&gt; &amp;amp; &#233;</t>", "<b> &amp; é"),
        ("<r><rPr><b/></rPr><t xml:space='preserve'>one </t></r><r><t>two</t></r>", "one two"),
        ("<t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh><phoneticPr fontId='1'/>", "東京"),
        ("<t><![CDATA[a < b & c]]></t>", "a < b & c"), ("<t>a<!-- no -->b<?no?>c</t>", "abc"),
    ])
    func `holds the text that was typed`(markup: String, expected: String) throws {
        #expect(try value("<c r='A1' t='s'><v>0</v></c>", texts: [markup]) == .text(expected))
    }

    @Test func `is told by the index of its text`() throws {
        let texts = ["<t>a</t>", "<t></t>", "<t>c</t>"]
        #expect(try value("<c r='A1' t='s'><v>2</v></c>", texts: texts) == .text("c"))
        #expect(try value("<c r='A1' t='s'><v>1</v></c>", texts: texts) == .blank)
    }

    @Test(arguments: [
        ("<c r='A1' t='s'><v>3</v></c>", CellProblem.missingText),
        ("<c r='A1' t='s'><v>-1</v></c>", .missingText),
        ("<c r='A1'><v>inf</v></c>", .unreadableNumber), ("<c r='A1'><v>0x1p3</v></c>", .unreadableNumber),
        ("<c r='A1'><v>1e999</v></c>", .unreadableNumber), ("<c r='A1'><v>12,5</v></c>", .unreadableNumber),
        ("<c r='A1' s='9'><v>1</v></c>", .missingFormat), ("<c r='A1' s='x'><v>1</v></c>", .missingFormat),
        ("<c r='A1' t='b'><v>yes</v></c>", .unreadableTruth),
        ("<c r='A1' t='d'><v>1 March</v></c>", .unreadableDay),
        ("<c r='A1' t='d'><v>2026-02-29</v></c>", .unreadableDay),
        ("<c r='A1' t='d'><v>2026-02-28T24:00:00</v></c>", .unreadableDay),
        ("<c r='A1' t='z'><v>1</v></c>", .unknownKind), ("<c r='B2'><v>1</v></c>", .misplaced),
        ("<c r='a1'><v>1</v></c>", .misplaced), ("<c r='A1'><v>1</v></c><c r='A1'><v>1</v></c>", .repeated),
    ])
    func `that can't be read is named with its sheet and place`(cell: String, problem: CellProblem) throws {
        let place = try #require(CellReference("A1"))
        let fault = SampleWorkbook(rows: "<row r='1'>\(cell)</row>").fault()
        #expect(fault == .damagedCell(sheet: "List", place, problem))
        #expect("\(try #require(fault))".hasPrefix("sheet 'List', cell A1: \(problem); open it"))
    }

    @Test func `reads as a CSV file would have it`() throws {
        let day = try #require(CalendarDay(year: 2026, month: 3, day: 1))
        let moment = try #require(Moment(day: day, second: 32_700))
        let values: [SheetValue] = [
            .blank, .text("a\nb"), .number(12), .number(-0.5), .number(1e20), .day(day), .moment(moment),
            .time(second: 52_205), .truth(true), .truth(false), .fault("#N/A"), .uncalculated,
        ]
        #expect(
            values.map(\.plainText) == [
                "", "a\nb", "12", "-0.5", "1e+20", "2026-03-01", "2026-03-01T09:05:00", "14:30:05", "TRUE",
                "FALSE",
                nil, nil,
            ])
    }

    @Test func `shows nothing of its value when printed`() throws {
        let contents = try SampleWorkbook(
            rows: "<row r='1'><c r='A1' t='inlineStr'><is><t>secret</t></is></c></row>"
        ).contents()
        var dumped = ""
        dump(contents, to: &dumped)
        #expect(!"\(contents) \(contents["A1"])".contains("secret"))
        #expect(!String(reflecting: contents).contains("secret"))
        #expect(!dumped.contains("secret"))
        #expect(contents["A1"] == .text("secret"))
    }
}
