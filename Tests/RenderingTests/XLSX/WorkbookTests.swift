import FoundationEssentials
import Rendering
import TestSupport
import Testing

@Suite struct `A workbook` {
    private static func files(of workbook: Workbook) throws -> [String: String] {
        let folder = try ScratchFolder("workbook")
        try workbook.write(to: folder.path("a.xlsx"))
        return try ZipArchive(try folder.bytes("a.xlsx")).files
    }

    @Test func `is the same bytes each time, and leaves nothing else behind`() throws {
        let folder = try ScratchFolder("twice")
        try SampleReport.workbook.write(to: folder.path("a.xlsx"))
        try SampleReport.workbook.write(to: folder.path("b.xlsx"))
        #expect(try folder.bytes("a.xlsx") == folder.bytes("b.xlsx"))
        #expect(try folder.bytes("a.xlsx").starts(with: [0x50, 0x4B, 0x03, 0x04]))
        #expect(try folder.contents() == ["a.xlsx", "b.xlsx"])
    }

    @Test func `is a file that only its owner reads, in place of one that was there`() throws {
        let folder = try ScratchFolder("owner")
        let path = folder.path("a.xlsx")
        try Data(repeating: 65, count: 100_000).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        try SampleReport.workbook.write(to: path)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions].map { "\($0)" } == "\(0o600)")
        #expect(try folder.bytes("a.xlsx").count < 20_000)
    }

    @Test func `holds text as text and never a formula`() throws {
        let files = try Self.files(of: SampleReport.workbook)
        let sheet = try #require(files["xl/worksheets/sheet1.xml"])
        #expect(!sheet.contains("<f>"))
        let words = sheet + (files["xl/sharedStrings.xml"] ?? "")
        #expect(words.contains("=HYPERLINK(&quot;x&quot;)") || words.contains("=HYPERLINK(\"x\")"))
        #expect(words.contains("&lt;script&gt;"))
    }

    @Test func `holds numbers, shares and days as what they are`() throws {
        let sheet = try #require(Self.files(of: SampleReport.workbook)["xl/worksheets/sheet1.xml"])
        for value in ["<v>12345</v>", "<v>0.4525</v>", "<v>46081</v>", "<v>-7</v>"] {
            #expect(sheet.contains(value))
        }
    }

    @Test func `keeps its names of columns in sight, filters, and offers lists`() throws {
        let files = try Self.files(of: SampleReport.workbook)
        let sheet = try #require(files["xl/worksheets/sheet1.xml"])
        #expect(sheet.contains("<pane ySplit=\"6\" topLeftCell=\"A7\""))
        #expect(sheet.contains("<autoFilter ref=\"A6:H9\"/>"))
        #expect(sheet.contains("sqref=\"H7:H9\"><formula1>\"Accept,Reject,Not mine\"</formula1>"))
        let book = try #require(files["xl/workbook.xml"])
        #expect(book.contains("_xlnm.Print_Titles\" localSheetId=\"0\">Alerts!$6:$6<"))
    }

    @Test func `prints on A4, one page wide, with marking and page numbers`() throws {
        let files = try Self.files(of: SampleReport.workbook)
        let sheets = try ["sheet1", "sheet2"].map { try #require(files["xl/worksheets/\($0).xml"]) }
        #expect(sheets[0].contains("paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\""))
        #expect(sheets[1].contains("orientation=\"portrait\""))
        #expect(sheets[0].contains("&amp;C&amp;BOFFICIAL-SENSITIVE &amp;&amp; more"))
        #expect(sheets[0].contains("Page &amp;P of &amp;N"))
    }

    @Test func `makes each row as high as its wrapped text`() throws {
        let text = Array(repeating: "word", count: 30).joined(separator: " ")
        let table = Table(
            title: "T", columns: [Column("A", width: 20), Column("A long name of a column", width: 10)],
            rows: [[.text(text)], [.text("short")], [.text("one\ntwo\nthree")]])
        let book = Workbook(title: "T", asAt: SampleReport.day, sheets: [Sheet(name: "S", table: table)])
        let sheet = try #require(Self.files(of: book)["xl/worksheets/sheet1.xml"])
        let heights = sheet.matches(of: /<row r="(\d+)"[^>]* ht="([\d.]+)"/).map { "\($0.1): \($0.2)" }
        #expect(heights == ["1: 21", "3: 52.5", "4: 103.5", "5: 14.25", "6: 39.75"])
    }

    @Test func `gives a marker the side of its column`() throws {
        let table = Table(
            title: "T", columns: [Column("Why"), Column("People", kind: .number)],
            rows: [[.marker("[not shared]"), .marker("[c]")]])
        let book = Workbook(title: "T", asAt: SampleReport.day, sheets: [Sheet(name: "S", table: table)])
        let styles = try #require(Self.files(of: book)["xl/styles.xml"])
        #expect(styles.contains("horizontal=\"left\" vertical=\"top\"/>"))
        #expect(styles.contains("horizontal=\"right\" vertical=\"top\"/>"))
    }

    @Test(arguments: [[], ["Open", ""], ["Open, late"], Array(repeating: "a status of length", count: 20)])
    func `offers no list of options that a spreadsheet can't hold`(options: [String]) {
        #expect(Choice(column: 0, usable: options) == nil)
        #expect(Choice(column: 0, usable: ["Open", "Done"])?.options == ["Open", "Done"])
    }

    @Test func `is dated by the day it stands for`() throws {
        let properties = try #require(Self.files(of: SampleReport.workbook)["docProps/core.xml"])
        #expect(properties.contains(">2026-03-01T00:00:00Z</dcterms:created>"))
        #expect(properties.contains("<dc:title>Alerts &amp; more</dc:title>"))
    }

    @Test func `of an empty table is a workbook too`() throws {
        let empty = Table(title: "None", notes: ["No rows tonight."], columns: [Column("A"), Column("B")])
        let book = Workbook(title: "T", asAt: SampleReport.day, sheets: [Sheet(name: "S", table: empty)])
        #expect(try Self.files(of: book)["xl/worksheets/sheet1.xml"]?.contains("<autoFilter") == false)
    }
}
