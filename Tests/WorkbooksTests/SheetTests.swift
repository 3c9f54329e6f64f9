import Testing
import Workbooks

@Suite struct `A sheet` {
    private func cell(_ place: String, _ number: Int) -> String { "<c r='\(place)'><v>\(number)</v></c>" }

    @Test func `keeps the true numbers of its filled rows`() throws {
        let contents = try SampleWorkbook(
            rows:
                "<row r='3'>\(cell("C3", 1))</row><row r='5'><c r='A5' s='0'/></row><row r='1048576'>\(cell("A1048576", 2))</row>"
        ).contents()
        #expect(contents.name == "List")
        #expect(contents.rows.map(\.number) == [3, 1_048_576])
        #expect(contents["C3"] == .number(1))
        #expect(contents["A1048576"] == .number(2))
        #expect(contents["A3"] == .blank && contents["A5"] == .blank && contents["ZZ9"] == .blank)
    }

    @Test func `takes rows and cells that leave out where they stand for the next ones`() throws {
        let contents = try SampleWorkbook(
            rows:
                "<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>"
        ).contents()
        #expect(contents.places == ["A1", "D1", "E1", "A3"])
    }

    @Test func `puts rows and cells in order that aren't`() throws {
        let contents = try SampleWorkbook(
            rows:
                "<row r='9'>\(cell("B9", 2))\(cell("A9", 1))</row><row r='2'>\(cell("A2", 0))</row><row r='9'>\(cell("C9", 3))</row>"
        ).contents()
        #expect(contents.places == ["A2", "A9", "B9", "C9"])
        #expect(contents.rows.last?.cells.map(\.value) == [.number(1), .number(2), .number(3)])
    }

    @Test func `has the value of merged cells in the first and nowhere else`() throws {
        let rows = (1...4).map { row in
            "<row r='\(row)'>" + ["A", "B", "C", "D"].map { cell("\($0)\(row)", row) }.joined() + "</row>"
        }
        let merges =
            "<mergeCells><mergeCell ref='B2:C3'/><mergeCell ref='A4:D4'/><mergeCell ref='D1'/></mergeCells>"
        let contents = try SampleWorkbook(rows: rows.joined(), after: merges).contents()
        #expect(contents.places == ["A1", "B1", "C1", "D1", "A2", "B2", "D2", "A3", "D3", "A4"])
    }

    @Test func `is read without what isn't in its cells`() throws {
        var workbook = SampleWorkbook(rows: "<row>\(cell("A1", 1))</row>")
        workbook.sheet = workbook.sheet.replacing(
            "</worksheet>",
            with:
                "<extLst><ext><sheetData><row><c r='B1'><v>2</v></c></row></sheetData></ext></extLst></worksheet>"
        )
        workbook["xl/vbaProject.bin"] = "\u{1}\u{2}"
        workbook["xl/comments1.xml"] = "<not markup"
        #expect(try workbook.contents().places == ["A1"])
    }

    @Test func `is read whatever prefix its elements have, and in UTF-16`() throws {
        var workbook = SampleWorkbook(rows: "")
        workbook.sheet = """
            <?xml version="1.0" encoding="UTF-8"?>\r\n<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main">\
            <x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>é</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>
            """
        #expect(try workbook.contents()["A1"] == .text("é"))
        let wide = "\u{FEFF}" + workbook.sheet.replacing("UTF-8", with: "UTF-16")
        var files = workbook.files
        for (low, high) in [(0, 8), (8, 0)] {
            files[4] = ZipWriter.File(
                files[4].name, wide.utf16.flatMap { [UInt8($0 >> low & 0xFF), UInt8($0 >> high & 0xFF)] })
            let read = try Workbook(bytes: ZipWriter.archive(files)).sheet(named: "List")
            #expect(read["A1"] == .text("é"))
        }
    }

    @Test func `of a chart is not among the sheets of cells`() throws {
        var workbook = SampleWorkbook(rows: "")
        workbook["xl/workbook.xml"].replace("</sheets>", with: "<sheet name='Chart' r:id='rId9'/></sheets>")
        workbook["xl/_rels/workbook.xml.rels"].replace(
            "</Relationships>",
            with: "<Relationship Id='rId9' Type='x/chartsheet' Target='c.xml'/></Relationships>")
        #expect(try Workbook(bytes: workbook.bytes).sheetNames == ["List"])
    }
}

@Suite struct `A cell's place` {
    @Test(arguments: [
        ("A1", 1, 1), ("B7", 2, 7), ("Z9", 26, 9), ("AA10", 27, 10), ("AZ1", 52, 1), ("BA1", 53, 1),
        ("XFD1048576", 16_384, 1_048_576),
    ])
    func `is letters and a number`(text: String, column: Int, row: Int) throws {
        let place = try #require(CellReference(text))
        #expect((place.column, place.row) == (column, row))
        #expect(place.description == text)
        #expect(CellReference(column: column, row: row) == place)
    }

    @Test(arguments: [
        "", "A", "1", "A0", "A01", "a1", "$A$1", "A1:B2", "XFE1", "AAAA1", "A1048577",
        "A99999999999999999999", "Á1", "A-1",
        "A1 ",
    ])
    func `is nothing else`(text: String) {
        #expect(CellReference(text) == nil)
    }
}
