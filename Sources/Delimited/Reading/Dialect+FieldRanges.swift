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

/// A file's bytes as units of one or two, of which the delimiter, the quote and line ends are one each.
private struct CodeUnits {
    let file: [UInt8]
    let encoding: TextEncoding

    /// The bytes of a unit.
    var size: Int {
        switch encoding {
        case .utf8, .windows1252: 1
        case .utf16, .utf16LittleEndian, .utf16BigEndian: 2
        }
    }

    /// The ASCII character of the unit at a place; `nil` for any other.
    func ascii(at place: Int) -> UInt8? {
        let last = place + size - 1
        guard place >= 0, last < file.count else { return nil }
        if size == 1 { return file[place] < 0x80 ? file[place] : nil }
        let isHighFirst = encoding == .utf16BigEndian
        let (high, low) = isHighFirst ? (file[place], file[last]) : (file[last], file[place])
        return high == 0 && low < 0x80 ? low : nil
    }
}
