import Testing
import Workbooks

@Suite struct `A workbook beyond its limits` {
    private func limits(_ change: (inout WorkbookLimits) -> Void) -> WorkbookLimits {
        var limits = WorkbookLimits.standard
        change(&limits)
        return limits
    }

    private let rows = (1...5).map { row in
        "<row r='\(row)'><c r='A\(row)'><v>1</v></c><c r='C\(row)' t='inlineStr'><is><t>abcde</t></is></c></row>"
    }.joined()

    @Test func `is refused for what there is too much of`() {
        let merges = "<mergeCells><mergeCell ref='F1:G1'/><mergeCell ref='F2:G2'/></mergeCells>"
        let sample = SampleWorkbook(rows: rows, after: merges)
        #expect(sample.fault() == nil)
        #expect(
            sample.fault(
                limits {
                    $0.rows = 5; $0.columns = 3; $0.textLength = 5; $0.mergedRanges = 2
                }) == nil)
        #expect(sample.fault(limits { $0.rows = 4 }) == .tooLarge(.rows, limit: 4))
        #expect(sample.fault(limits { $0.columns = 2 }) == .tooLarge(.columns, limit: 2))
        #expect(sample.fault(limits { $0.textLength = 4 }) == .tooLarge(.textLength, limit: 4))
        #expect(sample.fault(limits { $0.mergedRanges = 1 }) == .tooLarge(.mergedRanges, limit: 1))
        #expect(sample.fault(limits { $0.elements = 20 }) == .tooLarge(.elements, limit: 20))
        #expect(sample.fault(limits { $0.entries = 6 }) == .tooLarge(.entries, limit: 6))
        #expect(sample.fault(limits { $0.partBytes = 500 }) == .tooLarge(.partBytes, limit: 500))
        #expect(sample.fault(limits { $0.unpackedBytes = 1000 }) == .tooLarge(.unpackedBytes, limit: 1000))
        #expect(sample.fault(limits { $0.fileBytes = 1000 }) == .tooLarge(.fileBytes, limit: 1000))
    }

    @Test func `counts no rows or columns that hold nothing`() {
        let blank = "<row r='9'><c r='XFD9' s='0'/></row>"
        #expect(
            SampleWorkbook(rows: rows + blank).fault(
                limits {
                    $0.rows = 5; $0.columns = 3
                }) == nil)
    }

    @Test func `counts a text's length as spreadsheets do`() throws {
        func sample(_ markup: String) -> SampleWorkbook {
            SampleWorkbook(rows: "<row><c t='s'><v>0</v></c></row>", texts: [markup])
        }
        let longest = String(repeating: "é", count: 32_767)
        #expect(try sample("<t>\(longest)</t>").contents()["A1"] == .text(longest))
        #expect(sample("<t>\(longest)!</t>").fault() == .tooLarge(.textLength, limit: 32_767))
        #expect(
            sample("<r><t>\(longest)</t></r><r><t>!</t></r>").fault() == .tooLarge(.textLength, limit: 32_767)
        )
        #expect(
            sample("<t>\(String(repeating: "x", count: 3_000_000))</t>").fault()
                == .tooLarge(.textLength, limit: 32_767))
        let escaped = String(repeating: "_x00E9_", count: 32_767)
        #expect(try sample("<t>\(escaped)</t>").contents()["A1"] == .text(longest))
    }

    @Test func `is refused before it is unpacked`() {
        var files = SampleWorkbook(rows: "").files
        files[4] = ZipWriter.File(files[4].name, repeating: 0x20, count: 4 << 20)
        let bytes = ZipWriter.archive(files)
        #expect(bytes.count < 1 << 16)
        #expect(SampleWorkbook.fault(of: bytes) == .damagedPart(.sheet("List")))
        let limits = limits { $0.partBytes = (4 << 20) - 1 }
        #expect(SampleWorkbook.fault(of: bytes, limits) == .tooLarge(.partBytes, limit: (4 << 20) - 1))
        files[4].size = 80 << 20
        #expect(SampleWorkbook.fault(of: ZipWriter.archive(files)) == .tooLarge(.partBytes, limit: 64 << 20))
        files[4].size = 0xFFFF_FFFE
        #expect(
            SampleWorkbook.fault(of: ZipWriter.archive(files)) == .tooLarge(.unpackedBytes, limit: 256 << 20))
    }

    @Test(arguments: [0, 100, 1 << 20])
    func `that says it is smaller than it is, is damaged`(size: Int) {
        var files = SampleWorkbook(rows: "").files
        files[4] = ZipWriter.File(files[4].name, repeating: 0x20, count: 4 << 20)
        files[4].size = size
        #expect(SampleWorkbook.fault(of: ZipWriter.archive(files)) == .damagedPart(.sheet("List")))
    }

    @Test func `that says it is larger than it is, or has another checksum, is damaged`() {
        var files = SampleWorkbook(rows: "").files
        files[4].checksum ^= 1
        #expect(SampleWorkbook.fault(of: ZipWriter.archive(files)) == .damagedPart(.sheet("List")))
        files[4].checksum ^= 1
        files[4].size += 1
        #expect(SampleWorkbook.fault(of: ZipWriter.archive(files)) != nil)
    }

    @Test func `announces too many files, or ends again and again`() {
        let bytes = SampleWorkbook(rows: "").bytes
        var many = bytes
        many[many.count - 12] = 0xFF
        many[many.count - 11] = 0xFF
        #expect(SampleWorkbook.fault(of: many) == .tooLarge(.entries, limit: 2_000))
        let ends = bytes + Array(repeating: bytes.suffix(22), count: 1000).flatMap(\.self)
        #expect(SampleWorkbook.fault(of: ends) == .damagedFile)
    }

    @Test func `is refused for elements in elements, and for hundreds of attributes`() {
        var deep = SampleWorkbook(rows: "")
        deep.sheet = String(repeating: "<a>", count: 100_000)
        #expect(deep.fault() == .damagedPart(.sheet("List")))
        let attributes = (0..<50_000).map { "a\($0)='' " }.joined()
        #expect(SampleWorkbook(rows: "<row \(attributes)/>").fault() == .damagedPart(.sheet("List")))
        let some = (0..<200).map { "a\($0)='' " }.joined()
        #expect(SampleWorkbook(rows: "<row \(some)/>").fault() == nil)
    }

    @Test func `is none with five thousand rows of thirty columns`() throws {
        let cells = (1...30).map { column in
            "<c r='\(CellReference.letters(ofColumn: column))ROW' t='s'><v>\(column % 3)</v></c>"
        }.joined()
        let rows = (1...5_000).map { "<row r='\($0)'>" + cells.replacing("ROW", with: "\($0)") + "</row>" }
            .joined()
        let sample = SampleWorkbook(rows: rows, texts: ["<t>a</t>", "<t>b</t>", "<t>c</t>"])
        let started = ContinuousClock.now
        let contents = try sample.contents()
        #expect(contents.rows.count == 5_000)
        #expect(contents["AD5000"] == .text("a"))
        #expect(ContinuousClock.now - started < .seconds(60))
    }
}
