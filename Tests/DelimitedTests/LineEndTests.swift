import Delimited
import Testing

@Suite struct `The line ends of a stretch of a file` {
    @Test(arguments: [
        ("", 0), ("a", 0), ("a\n", 1), ("a\r", 1), ("a\r\n", 1), ("a\r\rb\n\n", 4), ("\"a\nb\",c\r\nd", 2),
        ("a\n\rb", 2),
    ])
    func `are LF, CR and CRLF, within quotes as well`(text: String, ends: Int) throws {
        for encoding in TextEncoding.allCases {
            let file = encoding.encoded(Array(text.utf8), byteOrderMark: false)
            let dialect = try Dialect(encoding: encoding)
            #expect(dialect.lineEnds(in: 0..<file.count, of: file) == ends)
        }
    }
}
