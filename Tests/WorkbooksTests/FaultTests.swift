import TestSupport
import Testing
import Workbooks

@Suite struct `A file that is no workbook` {
    private static let oldContainer: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private static func stream(_ name: String) -> [UInt8] {
        oldContainer + [UInt8](repeating: 0, count: 500) + name.utf16.flatMap { [UInt8($0 & 0xFF), 0] }
    }

    @Test(arguments: [
        ([], FileForm.empty), (Array("Case,Decision\n1,accept\n".utf8), .delimitedText),
        ([0xEF, 0xBB, 0xBF] + Array("Fälle;x\r\n".utf8), .delimitedText),
        ([0xFF, 0xFE, 65, 0, 9, 0], .delimitedText),
        (Array("\n <html><table>".utf8), .markup), (Array("<?xml version='1.0'?>".utf8), .markup),
        (stream("Workbook"), .oldSpreadsheet), (stream("Book"), .oldSpreadsheet),
        (stream("WordDocument"), .other), ([0x89, 0x50, 0x4E, 0x47, 0, 1], .other),
        ([0x50, 0x4B], .delimitedText),
        (ZipWriter.archive([]), .other), (ZipWriter.archive([.init("a.txt", [1])]), .other),
        (ZipWriter.archive([.init("mimetype", []), .init("content.xml", [])]), .openDocument),
    ])
    func `is told for what it is`(bytes: [UInt8], form: FileForm) {
        #expect(SampleWorkbook.fault(of: bytes) == .notAWorkbook(form))
    }

    @Test func `but another program's, or a binary one, is told from its parts`() {
        var workbook = SampleWorkbook(rows: "")
        workbook["xl/workbook.xml"] = "<w:document xmlns:w='http://w'/>"
        #expect(workbook.fault() == .notAWorkbook(.other))
        workbook.parts.removeAll { $0.name == "xl/_rels/workbook.xml.rels" }
        #expect(workbook.fault() == .notAWorkbook(.other))
        workbook["_rels/.rels"].replace("workbook.xml", with: "workbook.bin")
        #expect(workbook.fault() == .notAWorkbook(.binarySpreadsheet))
    }

    @Test func `but needs a password is told so`() {
        #expect(SampleWorkbook.fault(of: Self.stream("EncryptedPackage")) == .passwordProtected)
        var files = SampleWorkbook(rows: "").files
        for index in files.indices { files[index].flags |= 1 }
        #expect(SampleWorkbook.fault(of: ZipWriter.archive(files)) == .passwordProtected)
    }

    @Test func `says what is wrong and what to do, whatever is wrong`() throws {
        let place = try #require(CellReference("B7"))
        let parts: [WorkbookPart] = [.contents, .sheetList, .locations, .texts, .formats, .sheet("A\nB")]
        let faults: [WorkbookFault] =
            FileForm.allCases.map { .notAWorkbook($0) } + [.passwordProtected, .damagedFile]
            + parts.flatMap { [.damagedPart($0), .partMissing($0), .documentType($0)] }
            + CellProblem.allCases.map { .damagedCell(sheet: "A", place, $0) }
            + WorkbookMeasure.allCases.map { .tooLarge($0, limit: 12_345) }
            + [.sheetNotFound("A", sheets: [], nearest: nil)]
        for sentence in faults.map(\.description) {
            #expect(sentence.contains("; "), "\(sentence)")
            #expect(!sentence.hasSuffix(".") && !sentence.contains("\n"), "\(sentence)")
        }
        #expect(Set(faults.map(\.description)).count == faults.count)
        #expect(WorkbookFault.tooLarge(.rows, limit: 1_234_567).description.contains("1,234,567 filled rows"))
    }
}

@Suite struct `A sheet that isn't there` {
    private func sentence(_ wanted: String, among names: [String]) throws -> String {
        var workbook = SampleWorkbook(rows: "")
        workbook["xl/workbook.xml"].replace(
            "<sheet name=\"List\" sheetId=\"1\" r:id=\"rId1\"/>",
            with: names.map { "<sheet name='\($0)' r:id='rId1'/>" }.joined())
        let read = try Workbook(bytes: workbook.bytes)
        #expect(read.sheetNames == names)
        do throws(WorkbookFault) {
            _ = try read.sheet(named: wanted)
            return ""
        } catch {
            return error.description
        }
    }

    @Test func `is told with those there are and the nearest`() throws {
        #expect(
            try sentence("Alerts", among: ["Notes", "Alert"])
                == "the workbook has no sheet 'Alerts'; its sheets are 'Notes', 'Alert'; rename 'Alert' if that is the one"
        )
        #expect(
            try sentence("Alerts", among: ["Notes", "ALERTS "]).hasSuffix(
                "; rename 'ALERTS ' if that is the one"))
        #expect(try sentence("Alerts", among: ["Notes"]).hasSuffix("; give the sheet to be read that name"))
        #expect(try sentence("Alerts", among: []).contains("; it has no sheets; "))
        #expect(try sentence("Alerts", among: ["Alerts"]) == "")
    }

    @Test func `is told on one line, however many there are and whatever their names`() throws {
        let many = (1...30).map { "Page \($0)" }
        #expect(try sentence("Alerts", among: many).contains("'Page 20' and 10 more; "))
        var workbook = SampleWorkbook(rows: "")
        workbook["xl/workbook.xml"].replace("List", with: "a&#10;b" + String(repeating: "c", count: 500))
        let read = try Workbook(bytes: workbook.bytes)
        do throws(WorkbookFault) {
            _ = try read.sheet(named: "Alerts")
            Issue.record("there is no such sheet")
        } catch {
            #expect(error.description.contains("'a b" + String(repeating: "c", count: 37) + "…'"))
        }
    }
}

@Suite struct `A damaged workbook` {
    @Test(arguments: [
        ("_rels/.rels", WorkbookPart.contents), ("xl/workbook.xml", .sheetList),
        ("xl/_rels/workbook.xml.rels", .locations), ("xl/worksheets/sheet1.xml", .sheet("List")),
        ("xl/styles.xml", .formats), ("xl/sharedStrings.xml", .texts),
    ])
    func `is told by the part that is damaged, missing or of a document type`(
        name: String, part: WorkbookPart
    ) throws {
        let whole = SampleWorkbook(rows: "<row><c><v>1</v></c></row>")
        #expect(whole.fault() == nil)
        for markup in [
            "", "<", "<a", "<a>", "not markup", "<a></b>", "<a/><b/>", "<a x='1' x='2'/>", "<a>&unknown;</a>",
            "<a>\u{0}</a>",
            "<a>\u{1}</a>", "<!-- ", "<?x", "<a><![CDATA[</a>", "<a b='<?x?>'/>", "<a b='>", "<a><b:c/></a>",
            "<![IGNORE[<a/>]]>",
            "<?xml version='1.0' encoding='UTF-7'?><a/>", "<?xml version='1.0'?><?xml version='1.0'?",
            "<a/><?xml", "<?xml",
        ] {
            var damaged = whole
            damaged[name] = markup
            #expect(damaged.fault() == .damagedPart(part), "\(markup)")
        }
        for prefix in ["", "\u{FEFF}", " <!-- x -->", "<?x?>", "<?xml version='1.0'?>\n"] {
            var declaring = whole
            declaring[name] = prefix + "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>"
            #expect(declaring.fault() == .documentType(part))
        }
        var without = whole
        without.parts.removeAll { $0.name == name }
        #expect(without.fault() == .partMissing(part))
    }

    @Test(arguments: [
        "<row r='0'/>", "<row r='-1'/>", "<row r='x'/>", "<row r='1048577'/>",
        "<row r='99999999999999999999'/>",
        "<row r='1048576'/><row/>",
    ])
    func `is one with rows that no sheet has`(rows: String) {
        #expect(SampleWorkbook(rows: rows).fault() == .damagedPart(.sheet("List")))
    }

    @Test(arguments: ["", "A", "A1:", "B2:A1", "A1:B2:C3"])
    func `is one that merges what can't be merged`(range: String) {
        let merges = "<mergeCells><mergeCell ref='\(range)'/></mergeCells>"
        #expect(SampleWorkbook(rows: "", after: merges).fault() == .damagedPart(.sheet("List")))
    }

    @Test func `is one whose sheet is listed without a place`() {
        var workbook = SampleWorkbook(rows: "")
        workbook["xl/workbook.xml"].replace("r:id=\"rId1\"", with: "r:id=\"rId7\"")
        #expect(workbook.fault() == .partMissing(.sheet("List")))
    }

    @Test func `is one with two sheets of one name`() {
        var workbook = SampleWorkbook(rows: "")
        workbook["xl/workbook.xml"].replace("</sheets>", with: "<sheet name='List' r:id='rId1'/></sheets>")
        #expect(workbook.fault() == .damagedPart(.sheetList))
    }

    @Test func `is one with two files of one name, or packed as workbooks aren't`() {
        var files = SampleWorkbook(rows: "").files
        files.append(files[4])
        #expect(SampleWorkbook.fault(of: ZipWriter.archive(files)) == .damagedFile)
        files.removeLast()
        files[4].method = 12
        #expect(SampleWorkbook.fault(of: ZipWriter.archive(files)) == .damagedPart(.sheet("List")))
    }

    @Test func `is one that isn't all there`() {
        let bytes = SampleWorkbook(rows: "").bytes
        for count in [4, 30, bytes.count / 2, bytes.count - 1] {
            #expect(SampleWorkbook.fault(of: Array(bytes.prefix(count))) == .damagedFile)
        }
    }
}
