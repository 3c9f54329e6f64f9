extension Dialect {
    /// How many physical lines end in a stretch of a file; LF, CR and CRLF end one each, within quotes as well.
    ///
    /// - Parameters:
    ///   - stretch: the stretch, which begins with a whole character.
    ///   - file: the whole file.
    /// - Returns: the number of line ends.
    /// - Complexity: the length of the stretch.
    public func lineEnds(in stretch: Range<Int>, of file: [UInt8]) -> Int {
        let units = CodeUnits(file: file, encoding: encoding.resolved(for: file))
        var ends = 0
        var isAfterReturn = false
        for place in stride(from: stretch.lowerBound, to: stretch.upperBound, by: units.size) {
            let unit = units.ascii(at: place)
            if unit == UInt8(ascii: "\r") || unit == UInt8(ascii: "\n") && !isAfterReturn { ends += 1 }
            isAfterReturn = unit == UInt8(ascii: "\r")
        }
        return ends
    }
}
