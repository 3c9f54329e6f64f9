import Delimited
import Testing

@Suite struct `An encoding` {
    private let text = "id,name\r\n1,Zoë “Zed” €5\r\n2,\"Łu,\nkasz\"\r\n3,👩‍👧 ok\r\n"

    @Test(arguments: [TextEncoding.utf8, .utf16, .utf16LittleEndian, .utf16BigEndian], [true, false])
    func `gives the same rows whichever it is, with or without a mark`(encoding: TextEncoding, mark: Bool)
        throws
    {
        let file = encoding.encoded(Array(text.utf8), byteOrderMark: mark)
        let read = RowReader.rows(of: file, dialect: try Dialect(encoding: encoding))
        let expected = RowReader.rows(of: Array(text.utf8))
        #expect(read.map(\.fields) == expected.map(\.fields))
        #expect(read.map(\.line) == [1, 2, 3, 5])
        #expect(read.allSatisfy { $0.problems.isEmpty })
    }

    @Test func `of Windows is read by its table`() throws {
        let file: [UInt8] = [0x5A, 0x6F, 0xEB, 0x2C, 0x93, 0x80, 0x94, 0x0A, 0x9F, 0x2C, 0xA3]
        let read = RowReader.rows(of: file, dialect: try Dialect(encoding: .windows1252))
        #expect(read.map(\.fields) == [["Zoë", "“€”"], ["Ÿ", "£"]])
        #expect(read.map(\.byteRange) == [0..<8, 8..<11])
    }

    @Test(arguments: TextEncoding.allCases)
    func `places each row in the bytes of the file, so that a row can be read again alone`(
        encoding: TextEncoding
    ) throws {
        let file = encoding.encoded(Array(text.utf8), byteOrderMark: true)
        let dialect = try Dialect(encoding: encoding)
        for row in RowReader.rows(of: file, dialect: dialect) {
            let again = RowReader.rows(of: Array(file[row.byteRange]), dialect: dialect.resolved(for: file))
            #expect(again.map(\.fields) == [row.fields])
        }
    }

    @Test func `that a field breaks is a problem of its row, with line and byte`() {
        let file: [UInt8] = Array("id,name\n1,\"a\nZo".utf8) + [0xEB] + Array("\",x\n2,ok\n".utf8)
        let read = RowReader.rows(of: file)
        #expect(read[1].problems == [RowProblem(.encoding(.utf8), field: 1, line: 3, bytePosition: 15)])
        #expect(read[1].fields == ["1", "a\nZo\u{FFFD}", "x"])
        #expect(read[0].problems.isEmpty && read[2].problems.isEmpty)
    }

    @Test func `is reported once a field, for each field it breaks`() {
        let file: [UInt8] = [0xFF, 0xFE, 0x61, 0x2C, 0x62, 0x2C, 0xC3, 0x0A]
        let problems = RowReader.rows(of: file)[0].problems
        #expect(problems.map(\.field) == [0, 2])
        #expect(problems.map(\.bytePosition) == [0, 6])
    }

    @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
    func `of Windows leaves five bytes without meaning`(byte: UInt8) throws {
        let dialect = try Dialect(encoding: .windows1252)
        let row = RowReader.rows(of: [0xE9, 0x2C, 0x61, byte], dialect: dialect)[0]
        #expect(row.fields == ["é", "a\u{FFFD}"])
        #expect(row.problems == [RowProblem(.encoding(.windows1252), field: 1, line: 1, bytePosition: 3)])
    }

    @Test func `of two bytes finds half pairs and half characters`() throws {
        let dialect = try Dialect(encoding: .utf16LittleEndian)
        let halfPair: [UInt8] = [0x61, 0, 0x2C, 0, 0x3D, 0xD8, 0x62, 0, 0x0A, 0, 0x63, 0]
        let rows = RowReader.rows(of: halfPair, dialect: dialect)
        #expect(rows.map(\.fields) == [["a", "\u{FFFD}b"], ["c"]])
        #expect(rows[0].problems.map(\.bytePosition) == [4])
        #expect(rows[1].byteRange == 10..<12)
        let halfCharacter = RowReader.rows(of: [0x61, 0, 0x62], dialect: dialect)[0]
        #expect(halfCharacter.problems.map(\.bytePosition) == [2])
        #expect(halfCharacter.byteRange == 0..<3)
    }

    @Test(arguments: [
        ("UTF-8", TextEncoding.utf8), ("cp1252", .windows1252), ("Windows-1252", .windows1252),
        ("utf16", .utf16),
    ])
    func `has the labels people write`(label: String, encoding: TextEncoding) {
        #expect(TextEncoding(label: label) == encoding)
        #expect(TextEncoding(label: "ebcdic") == nil)
    }

    @Test func `is known by its mark`() {
        #expect(TextEncoding.marked(in: [0xEF, 0xBB, 0xBF, 0x61]) == .utf8)
        #expect(TextEncoding.marked(in: [0xFE, 0xFF]) == .utf16BigEndian)
        #expect(TextEncoding.marked(in: [0x61]) == nil)
    }
}
