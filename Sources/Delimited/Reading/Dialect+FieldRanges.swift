extension Dialect {
    /// Where the fields of a row stand in the file, quotes included, without delimiters and the line end.
    ///
    /// Of a row without ``RowProblem``s there is a range for each field, and one for an empty line. Where quoting
    /// is broken, fields after the break may be parted otherwise than ``RowReader`` does.
    ///
    /// - Parameters:
    ///   - row: the row's bytes, as in ``DelimitedRow/byteRange``.
    ///   - file: the whole file.
    /// - Returns: the ranges, in order.
    /// - Complexity: the length of the row.
    public func fieldRanges(of row: Range<Int>, in file: [UInt8]) -> [Range<Int>] {
        let units = CodeUnits(file: file, encoding: encoding.resolved(for: file))
        var ranges: [Range<Int>] = []
        var start = row.lowerBound
        var place = start
        var isQuoted = false
        while place < row.upperBound {
            let unit = units.ascii(at: place)
            if isQuoted {
                if unit == quote { isQuoted = false }
            } else if unit == quote, place == start || units.ascii(at: place - units.size) == quote {
                // The quote that opens the field, or the second of two, which stand for one.
                isQuoted = true
            } else if unit == delimiter {
                ranges.append(start..<place)
                start = place + units.size
            } else if unit == UInt8(ascii: "\n") || unit == UInt8(ascii: "\r") {
                break
            }
            place += units.size
        }
        return ranges + [start..<min(place, row.upperBound)]
    }
}
