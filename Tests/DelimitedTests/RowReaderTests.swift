import Delimited
import Testing

private func rows(_ text: String, _ dialect: Dialect = .standard) -> [DelimitedRow] {
    RowReader.rows(of: Array(text.utf8), dialect: dialect)
}

@Suite struct `A row reader` {
    @Test(arguments: ["\n", "\r\n", "\r"])
    func `takes LF, CRLF and CR for line ends`(end: String) {
        let read = rows("a,b\(end)1,2\(end)3,4")
        #expect(read.map(\.fields) == [["a", "b"], ["1", "2"], ["3", "4"]])
        #expect(read.map(\.line) == [1, 2, 3])
        #expect(read.allSatisfy { $0.problems.isEmpty })
    }

    @Test func `reads a last row with or without its line end alike`() {
        #expect(rows("a\nb").map(\.fields) == rows("a\nb\n").map(\.fields))
        #expect(rows("").isEmpty)
        #expect(rows("\n").map(\.fields) == [[]])
    }

    @Test func `counts physical lines within quotes`() {
        let read = rows("id,note\r\n1,\"two\r\nlines\"\r\n2,\"a\n\nb\rc\"\n3,x\n")
        #expect(read.map(\.line) == [1, 2, 4, 8])
        #expect(read[1][1] == "two\r\nlines")
        #expect(read[2][1] == "a\n\nb\rc")
        #expect(read.map(\.byteRange.lowerBound) == [0, 9, 25, 36])
    }

    @Test func `doubled quotes are one quote`() {
        #expect(rows(#""a ""b"" c","""","""#).map(\.fields) == [[#"a "b" c"#, "\"", ""]])
        #expect(rows(#""a ""b"" c","""","""#)[0].problems.isEmpty)
    }

    @Test func `keeps empty lines, which libcsv leaves out, as rows without fields`() {
        let read = rows("a\n\n\r\n  \nb\n")
        #expect(read.map(\.fields) == [["a"], [], [], ["  "], ["b"]])
        #expect(read.map(\.line) == [1, 2, 3, 4, 5])
        #expect(read.map(\.isBlank) == [false, true, true, true, false])
        #expect(rows(" ,\t,").map(\.isBlank) == [true])
    }

    @Test func `keeps the blanks around fields, which libcsv trims`() {
        let read = rows(" a ,\tb\t,\" c \"\n")
        #expect(read.map(\.fields) == [[" a ", "\tb\t", " c "]])
        #expect(read[0].problems.isEmpty)
    }

    @Test func `keeps NUL bytes`() {
        #expect(rows("a\u{0}b,\u{0}\n").map(\.fields) == [["a\u{0}b", "\u{0}"]])
    }

    @Test func `tells an empty field from an empty line`() {
        #expect(rows("\"\"\n,\n").map(\.fields) == [[""], ["", ""]])
    }

    @Test func `takes the dialect's delimiter and quote`() throws {
        let dialect = try Dialect(delimiter: UInt8(ascii: "|"), quote: UInt8(ascii: "'"))
        #expect(rows("a,b|'c|d'|\"e\"\n", dialect).map(\.fields) == [["a,b", "c|d", "\"e\""]])
    }

    @Test func `gives nothing for a field that isn't there`() {
        let row = rows("a,b")[0]
        #expect(row[2].isEmpty && row[-1].isEmpty && row.bytes(of: 9).isEmpty)
    }
}

@Suite struct `A dialect` {
    @Test func `can't have one character in two roles`() {
        let quote = UInt8(ascii: "\"")
        #expect(throws: DialectError.delimiterIsQuote) { try Dialect(delimiter: quote) }
        #expect(throws: DialectError.unusableDelimiter) { try Dialect(delimiter: 10) }
        #expect(throws: DialectError.unusableQuote) { try Dialect(quote: 0xA3) }
    }
}
