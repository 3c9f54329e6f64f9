@testable import Delimited
import Testing

/// Laws that hold for any bytes at all, well-written or not.
@Suite struct `Whatever the bytes, reading` {
    @Test(arguments: 0..<600 as Range<UInt64>)
    func `gives every byte to exactly one row`(seed: UInt64) {
        let file = SeededTables.noise(seed: seed)
        var expected = 0
        for row in RowReader.rows(of: file) {
            #expect(row.byteRange.lowerBound == expected)
            #expect(!row.byteRange.isEmpty)
            expected = row.byteRange.upperBound
        }
        #expect(expected == file.count)
    }

    @Test(arguments: 0..<600 as Range<UInt64>)
    func `says the line that an independent count of line ends gives`(seed: UInt64) {
        let file = SeededTables.noise(seed: seed)
        for row in RowReader.rows(of: file) {
            #expect(row.line == 1 + lineEnds(in: file[..<row.byteRange.lowerBound], of: file))
            for problem in row.problems {
                #expect(row.byteRange.contains(problem.bytePosition))
                #expect(problem.line == 1 + lineEnds(in: file[..<problem.bytePosition], of: file))
                #expect(problem.field < max(row.count, 1))
            }
        }
    }

    @Test(arguments: 0..<600 as Range<UInt64>)
    func `a row cut out of the file gives the same row`(seed: UInt64) {
        let file = SeededTables.noise(seed: seed)
        for row in RowReader.rows(of: file) where row.problems.isEmpty {
            #expect(RowReader.rows(of: Array(file[row.byteRange])).map(\.fields) == [row.fields])
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `byte by byte gives what the whole gives`(seed: UInt64) {
        let file = SeededTables.noise(seed: seed)
        var (whole, pieces) = (RowFields(), RowFields())
        var one = FieldParser(.standard)
        var other = FieldParser(.standard)
        one.readLeniently(file.span, into: &whole)
        for place in file.indices {
            other.readLeniently(file.span.extracting(place..<place + 1), into: &pieces)
        }
        let ends = (one.finish(into: &whole), other.finish(into: &pieces))
        #expect(ends.0 == ends.1)
        #expect(whole == pieces)
    }

    @Test func `a hundred thousand rows takes moments`() {
        var writer = RowWriter()
        for number in 0..<100_000 { writer.append(["\(number)", "Sample", "1990-01-01", "a \"note\""]) }
        var reader = RowReader(writer.bytes)
        var (count, letters) = (0, 0)
        while let row = reader.next() {
            count += 1
            letters += row.bytes(of: 1).count
        }
        #expect(count == 100_000)
        #expect(letters == 600_000)
    }

    private func lineEnds(in prefix: ArraySlice<UInt8>, of file: [UInt8]) -> Int {
        prefix.indices.count { index in
            file[index] == 10 || (file[index] == 13 && !(index + 1 < file.count && file[index + 1] == 10))
        }
    }
}
