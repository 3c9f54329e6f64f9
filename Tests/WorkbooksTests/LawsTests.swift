import TestSupport
import Testing
import Workbooks

@Suite struct `Of any bytes` {
    private static let sample = SampleWorkbook(
        rows: """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46082</v></c></row>\
            <row r="4"><c r="A4" t="b"><v>1</v></c><c r="C4" t="str"><f>A1</f><v>x</v></c></row>
            """, after: "<mergeCells><mergeCell ref=\"A4:B4\"/></mergeCells>",
        texts: ["<r><t>one</t></r><r><t xml:space=\"preserve\"> two</t></r>"], formats: ["0", "dd/mm/yyyy"])

    private static let files: [[UInt8]] = [
        sample.bytes, (try? Repository.bytes("Tests/Fixtures/Workbooks/typed.xlsx")) ?? [],
    ]

    private static let whole = files.map { try? outcome($0).get() }

    /// All sheets of a file, or why it can't be read.
    private static func outcome(_ bytes: [UInt8]) -> Result<[SheetContents], WorkbookFault> {
        Result { () throws(WorkbookFault) in
            let workbook = try Workbook(bytes: bytes)
            var sheets: [SheetContents] = []
            for name in workbook.sheetNames { sheets.append(try workbook.sheet(named: name)) }
            return sheets
        }
    }

    @Test(arguments: 0..<2)
    func `cut short, none give a workbook`(file: Int) throws {
        let bytes = Self.files[file]
        #expect(Self.whole[file]?.count == [1, 3][file])
        for count in stride(from: 0, to: bytes.count, by: 1 + bytes.count / 100) {
            #expect(throws: WorkbookFault.self) { try Self.outcome(Array(bytes.prefix(count))).get() }
        }
    }

    /// A checksum covers what is packed, and names and places must fit: no flipped bit changes what a cell holds.
    @Test(arguments: 0..<2, 0..<250 as Range<UInt64>)
    func `with a bit flipped, all give a fault or the same cells`(file: Int, seed: UInt64) throws {
        var numbers = SplitMix(seed: seed)
        var bytes = Self.files[file]
        bytes[numbers.below(bytes.count)] ^= 1 << UInt8(numbers.below(8))
        switch Self.outcome(bytes) {
        case .success(let sheets): #expect(sheets == Self.whole[file])
        case .failure(let fault): #expect(!fault.description.isEmpty)
        }
    }

    @Test(arguments: 0..<2, 0..<150 as Range<UInt64>)
    func `spliced, cut and stirred, all give a fault or a workbook`(file: Int, seed: UInt64) {
        var numbers = SplitMix(seed: seed)
        var bytes = Self.files[file]
        for _ in 0...numbers.below(4) {
            let start = numbers.below(bytes.count)
            let end = min(bytes.count, start + numbers.below(200))
            let other = Self.files[numbers.below(2)]
            let from = numbers.below(other.count)
            switch numbers.below(3) {
            case 0: bytes.removeSubrange(start..<end)
            case 1: bytes.insert(contentsOf: other[from..<min(other.count, from + 200)], at: start)
            default: for index in start..<end { bytes[index] = UInt8(numbers.below(256)) }
            }
            if bytes.isEmpty { bytes = [0] }
        }
        if case .success(let sheets) = Self.outcome(bytes) { #expect(sheets.count <= 3) }
    }

    /// Markup that is mangled before it is archived, so that checksums hide nothing of it from the parser.
    @Test(arguments: 0..<600 as Range<UInt64>)
    func `in mangled markup, all give a fault or sheets in order`(seed: UInt64) {
        var numbers = SplitMix(seed: seed)
        var sample = Self.sample
        let index = numbers.below(sample.parts.count)
        var bytes = Array(sample.parts[index].markup.utf8)
        let pieces =
            [
                "<", ">", "</", "/>", "<?a?>", "<?", "?>", "<!--", "-->", "<![CDATA[", "]]>", "&", "&#0;",
                "&#xD800;", "&lt;", "'",
                "\"", "=", "<c/>", "<row r='2'>", "<row>", "</row>", "r='A1'", "<v>9</v>", " xmlns:a='b'",
                ":", "\u{0}", "\u{FFFF}", "é",
                "<!DOCTYPE a>", "<t>", "</t>",
            ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF]]
        for _ in 0...numbers.below(3) {
            let start = numbers.below(bytes.count)
            let end = min(bytes.count, start + numbers.below(12))
            let piece = pieces[numbers.below(pieces.count)]
            bytes.replaceSubrange(start..<(numbers.chance(50) ? start : end), with: piece)
        }
        var files = sample.files
        files[index] = ZipWriter.File(files[index].name, bytes)
        sample.parts = []
        guard case .success(let sheets) = Self.outcome(ZipWriter.archive(files)) else { return }
        for sheet in sheets {
            #expect(zip(sheet.rows, sheet.rows.dropFirst()).allSatisfy { $0.number < $1.number })
            for row in sheet.rows {
                #expect(zip(row.cells, row.cells.dropFirst()).allSatisfy { $0.reference < $1.reference })
                #expect(row.cells.allSatisfy { $0.reference.row == row.number && $0.value != .blank })
            }
        }
    }

    /// Long enough that Foundation's parser is given it in several pieces, cut anywhere.
    @Test(arguments: 0..<4 as Range<UInt64>)
    func `that are texts of any letters, all read as they were typed`(seed: UInt64) throws {
        var numbers = SplitMix(seed: seed)
        let letters = [
            "a", "é", "日", "😀", "👩‍👧", " ", "\n", "\t", "&", "<", ">", "]]>", "'", "\"", "_", "_x000D_",
            "&amp;",
        ]
        let texts = (0..<1500).map { _ in
            "!" + (0..<numbers.below(200)).map { _ in letters[numbers.below(letters.count)] }.joined()
        }
        let markup = texts.map { text in
            let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
                ">", with: "&gt;"
            )
            .replacing("_", with: "_x005F_")
            return "<t xml:space='preserve'>\(escaped)</t>"
        }
        let cells = texts.indices.map { "<row><c t='s'><v>\($0)</v></c></row>" }.joined()
        let contents = try SampleWorkbook(rows: cells, texts: markup).contents()
        #expect(contents.rows.map { $0[1] } == texts.map { .text($0) })
    }
}
