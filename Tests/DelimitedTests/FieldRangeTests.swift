import Delimited
import Testing

@Suite struct `The places of a row's fields` {
    @Test(arguments: [
        ("a,b\n", [0..<1, 2..<3]), ("\n", [0..<0]), (",", [0..<0, 1..<1]),
        ("\"a,\r\n\",b\r\n", [0..<6, 7..<8]), ("\"a\"\",\",b", [0..<6, 7..<8]),
        ("\"\",\"\"\"\"", [0..<2, 3..<7]),
    ])
    func `are told with their quotes`(text: String, ranges: [Range<Int>]) {
        let file = Array(text.utf8)
        #expect(Dialect.standard.fieldRanges(of: 0..<file.count, in: file) == ranges)
    }

    @Test(arguments: 0..<200 as Range<UInt64>, [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian])
    func `hold each its field, in any file`(seed: UInt64, encoding: TextEncoding) throws {
        var writer = RowWriter()
        for row in SeededTables.table(seed: seed) where !row.isEmpty { writer.append(row) }
        let file = encoding.encoded(writer.bytes, byteOrderMark: true)
        let dialect = try Dialect(encoding: encoding)
        let mark = encoding.encoded([], byteOrderMark: true)
        for row in RowReader.rows(of: file, dialect: dialect) where row.problems.isEmpty && row.count > 0 {
            let ranges = dialect.fieldRanges(of: row.byteRange, in: file)
            #expect(ranges.count == row.count)
            for (range, field) in zip(ranges, row.fields) {
                // A mark of its own, lest one that the field begins with be taken for it.
                let alone = RowReader.rows(of: mark + file[range], dialect: dialect)
                #expect(alone.first?.fields ?? [""] == (field.isEmpty && range.isEmpty ? [""] : [field]))
            }
        }
    }
}
