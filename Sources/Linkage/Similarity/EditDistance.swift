/// Damerau–Levenshtein distance in its optimal string alignment form: insertions, deletions, substitutions and
/// swaps of neighbours, no part of the string being edited twice.
///
/// Characters are Unicode scalars. Symmetric; 0 for equal strings alone; at most the longer one's length.
public enum EditDistance: Sendable {
    /// The distance between two strings.
    public static func between(_ left: String, _ right: String) -> Int {
        var scratch = SimilarityScratch()
        let leftBytes = left.utf8Span
        let rightBytes = right.utf8Span
        return between(leftBytes.span, rightBytes.span, &scratch)
    }

    /// The distance between two strings of UTF-8 bytes.
    ///
    /// - Complexity: O(left + right) for up to 64 ASCII bytes on the left, else O(left × right)
    static func between(_ left: Span<UInt8>, _ right: Span<UInt8>, _ scratch: inout SimilarityScratch) -> Int
    {
        guard !left.isEmpty, !right.isEmpty else { return max(Self.length(left), Self.length(right)) }
        var high: UInt8 = 0
        for index in left.indices { high |= left[index] }
        for index in right.indices { high |= right[index] }
        if high < 0x80, left.count <= 64 { return ofBytes(left, right, &scratch) }
        return ofScalars(Scalars.decoded(left), Scalars.decoded(right))
    }

    /// Whether one edit at most makes one string of the other.
    ///
    /// - Complexity: O(left + right), and mostly less
    static func isAtMostOne(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        let shorter = min(left.count, right.count)
        var start = 0
        while start < shorter, left[start] == right[start] { start += 1 }
        var end = 0
        while end < shorter - start, left[left.count - 1 - end] == right[right.count - 1 - end] { end += 1 }
        let leftRest = left.count - start - end
        let rightRest = right.count - start - end
        if max(leftRest, rightRest) <= 1 { return true }
        if leftRest == 2, rightRest == 2, left[start] == right[start + 1], left[start + 1] == right[start] {
            return true
        }
        guard max(leftRest, rightRest) <= 8 else { return false }
        for index in start..<(start + leftRest) where left[index] >= 0x80 {
            return isAtMostOneScalar(left, right)
        }
        for index in start..<(start + rightRest) where right[index] >= 0x80 {
            return isAtMostOneScalar(left, right)
        }
        return false
    }

    private static func isAtMostOneScalar(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        ofScalars(Scalars.decoded(left), Scalars.decoded(right)) <= 1
    }

    private static func length(_ bytes: Span<UInt8>) -> Int {
        var count = 0
        for index in bytes.indices where bytes[index] & 0xc0 != 0x80 { count += 1 }
        return count
    }

    /// Hyyrö's bit-vector algorithm (2003): a column of the distance table in a few words.
    private static func ofBytes(
        _ left: Span<UInt8>, _ right: Span<UInt8>, _ scratch: inout SimilarityScratch
    ) -> Int {
        for index in left.indices { scratch.masks[Int(left[index])] |= 1 << UInt64(index) }
        let last: UInt64 = 1 << UInt64(left.count - 1)
        var positive = UInt64.max
        var negative: UInt64 = 0
        var diagonal: UInt64 = 0
        var before: UInt64 = 0
        var distance = left.count
        for index in right.indices {
            let mask = scratch.masks[Int(right[index])]
            let swapped = ((~diagonal & mask) << 1) & before
            diagonal = (((mask & positive) &+ positive) ^ positive) | mask | negative | swapped
            var risen = negative | ~(diagonal | positive)
            var fallen = diagonal & positive
            if risen & last != 0 { distance += 1 }
            if fallen & last != 0 { distance -= 1 }
            risen = risen << 1 | 1
            fallen <<= 1
            positive = fallen | ~(diagonal | risen)
            negative = risen & diagonal
            before = mask
        }
        for index in left.indices { scratch.masks[Int(left[index])] = 0 }
        return distance
    }

    private static func ofScalars(_ left: [UInt32], _ right: [UInt32]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for (row, scalar) in left.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for (column, other) in right.enumerated() {
                let cost = scalar == other ? 0 : 1
                var best = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
                if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
