import Testing

@testable import Delimited

@Suite struct `A row scanner` {
    private func rows(_ file: [UInt8], _ dialect: Dialect = .standard) -> [(line: Int, fields: [String])] {
        var scanner = RowScanner(file, in: 0..<file.count, dialect: dialect)
        var rows: [(line: Int, fields: [String])] = []
        while scanner.next() {
            let fields = (0..<scanner.count).map {
                String(decoding: scanner.bytes[scanner.range(of: $0)], as: UTF8.self)
            }
            rows.append((scanner.line, fields))
        }
        return rows
    }

    private func expectSame(_ file: [UInt8], _ dialect: Dialect = .standard) {
        let expected = RowReader.rows(of: file, dialect: dialect)
        let found = rows(file, dialect)
        #expect(found.map(\.fields) == expected.map(\.fields))
        #expect(found.map(\.line) == expected.map(\.line))
    }

    @Test(arguments: 0..<600 as Range<UInt64>)
    func `gives the rows that the reader gives`(seed: UInt64) {
        for lineEnd in [RowWriter.LineEnd.lineFeed, .carriageReturnLineFeed] {
            var writer = RowWriter(lineEnd: lineEnd)
            for row in SeededTables.table(seed: seed) { writer.append(row) }
            expectSame(writer.bytes)
        }
    }

    @Test(arguments: [
        "", "\n", "a", "a,b\n\nc,d", ",\n,,\r\n", "a\rb\rc", "\u{FEFF}a,b\n1,2\n", " a , b \n",
        "\"a\nb\",c\nd,\"e\"\"\"\n",
        "a,b\r\n\"c\r\nd\",e\r\n",
    ])
    func `knows every way of ending a line and a file`(text: String) { expectSame(Array(text.utf8)) }

    @Test func `reads other encodings and delimiters`() throws {
        let dialect = try Dialect(delimiter: UInt8(ascii: ";"), encoding: .windows1252)
        expectSame(Array("a;M".utf8) + [0xFC] + Array("ller\nb;c\n".utf8), dialect)
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `tells of a problem wherever the reader does`(seed: UInt64) {
        let file = SeededTables.noise(seed: seed)
        let expected = RowReader.rows(of: file).contains { !$0.problems.isEmpty }
        var scanner = RowScanner(file, in: 0..<file.count)
        var found = false
        while scanner.next() { found = found || !scanner.problems.isEmpty }
        #expect(found == expected)
    }

    @Test func `reads a stretch of a file`() {
        let file = Array("a,b\n1,2\n3,4\n".utf8)
        var scanner = RowScanner(file, in: 4..<8)
        let (hasFirst, second) = (scanner.next(), Array(scanner.bytes[scanner.range(of: 1)]))
        let hasSecond = scanner.next()
        #expect(hasFirst && !hasSecond)
        #expect(second == [UInt8(ascii: "2")])
    }
}
