extension ComparisonProgram {
    /// Whether the current values are within a test's Levenshtein distance, in which a swap of neighbours counts as
    /// two edits.
    func isWithinLevenshtein(_ test: Test, _ left: Int32, _ right: Int32) -> Bool {
        let (one, other) = (table.cells.first(left), table.cells.first(right))
        if one == other { return true }
        let bytes = table.pool.bytes.span
        let distance = Levenshtein.between(
            bytes.extracting(table.pool.range(one)), bytes.extracting(table.pool.range(other)))
        return distance <= Int(test.threshold)
    }

    /// Whether some complete date of one side is within a test's days of some complete date of the other.
    func isWithinDays(_ test: Test, _ left: Int32, _ right: Int32) -> Bool {
        for one in 0..<table.cells.count(left) {
            guard let day = dayNumber(table.cells.member(left, one)) else { continue }
            for other in 0..<table.cells.count(right) {
                guard let otherDay = dayNumber(table.cells.member(right, other)) else { continue }
                if abs(day - otherDay) <= Int(test.threshold) { return true }
            }
        }
        return false
    }

    /// The days since a fixed day of a value that is a complete date.
    private func dayNumber(_ value: Int32) -> Int? {
        let date = table.dates[Int(value)]
        guard date >= 0, PackedDate.day(date) != 0 else { return nil }
        let month = Self.decimal(PackedDate.month(date))
        let shifted = Int(PackedDate.year(date)) - (month <= 2 ? 1 : 0)
        let monthDays = (153 * ((month + 9) % 12) + 2) / 5
        return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + monthDays
            + Self.decimal(PackedDate.day(date))
    }

    /// The number that two packed digits write.
    private static func decimal(_ digits: Int32) -> Int { Int(digits >> 4) * 10 + Int(digits & 15) }
}

/// Levenshtein distance: insertions, deletions and substitutions of Unicode scalars.
public enum Levenshtein: Sendable {
    /// The distance between two strings.
    public static func between(_ left: String, _ right: String) -> Int {
        let leftBytes = left.utf8Span
        let rightBytes = right.utf8Span
        return between(leftBytes.span, rightBytes.span)
    }

    /// The distance between two strings of UTF-8 bytes.
    ///
    /// - Complexity: O(left × right)
    static func between(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int {
        let one = Scalars.decoded(left)
        let other = Scalars.decoded(right)
        var last = Array(0...other.count)
        for (row, scalar) in one.enumerated() {
            var diagonal = last[0]
            last[0] = row + 1
            for (column, candidate) in other.enumerated() {
                let above = last[column + 1]
                let cost = scalar == candidate ? 0 : 1
                last[column + 1] = min(above + 1, last[column] + 1, diagonal + cost)
                diagonal = above
            }
        }
        return last[other.count]
    }
}
