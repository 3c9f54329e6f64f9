/// Jaro–Winkler similarity of two strings.
///
/// Jaro counts the characters that both have within half the longer one's length of each other, and the matched
/// characters that are out of order; Winkler adds a tenth of what is missing for each of up to four leading
/// characters in common, where the Jaro similarity is above 0.7 (Winkler 1990, and as Splink's engines have it).
/// Characters are Unicode scalars. Symmetric; 0 where nothing matches; 1 for equal strings.
public enum JaroWinkler: Sendable {
    /// The similarity of two strings, 0 to 1.
    public static func similarity(_ left: String, _ right: String) -> Double {
        var scratch = SimilarityScratch()
        let leftBytes = left.utf8Span
        let rightBytes = right.utf8Span
        return Double(similarity(leftBytes.span, rightBytes.span, &scratch))
    }

    /// The similarity of two strings of UTF-8 bytes.
    ///
    /// - Complexity: O(left + right) for up to 64 ASCII bytes a side, else O(left × right)
    static func similarity(
        _ left: Span<UInt8>, _ right: Span<UInt8>, _ scratch: inout SimilarityScratch
    ) -> Float {
        guard !left.isEmpty, !right.isEmpty else { return left.isEmpty && right.isEmpty ? 1 : 0 }
        var high: UInt8 = 0
        for index in left.indices { high |= left[index] }
        for index in right.indices { high |= right[index] }
        if high < 0x80, left.count <= 64, right.count <= 64 { return ofBytes(left, right, &scratch) }
        return ofScalars(Scalars.decoded(left), Scalars.decoded(right))
    }

    /// Bit-parallel: a bit for each position of the left string.
    private static func ofBytes(
        _ left: Span<UInt8>, _ right: Span<UInt8>, _ scratch: inout SimilarityScratch
    ) -> Float {
        for index in left.indices { scratch.masks[Int(left[index])] |= 1 << UInt64(index) }
        let reach = max(0, max(left.count, right.count) / 2 - 1)
        var leftMatched: UInt64 = 0
        var rightMatched: UInt64 = 0
        for index in right.indices {
            let window = Self.window(around: index, reach: reach)
            let found = scratch.masks[Int(right[index])] & window & ~leftMatched
            leftMatched |= found & (0 &- found)
            if found != 0 { rightMatched |= 1 << UInt64(index) }
        }
        let matched = leftMatched.nonzeroBitCount
        var outOfOrder = 0
        while rightMatched != 0 {
            let first = leftMatched & (0 &- leftMatched)
            let byte = right[rightMatched.trailingZeroBitCount]
            if scratch.masks[Int(byte)] & first == 0 { outOfOrder += 1 }
            leftMatched ^= first
            rightMatched &= rightMatched &- 1
        }
        for index in left.indices { scratch.masks[Int(left[index])] = 0 }
        guard matched > 0 else { return 0 }
        var prefix = 0
        let most = min(4, min(left.count, right.count))
        while prefix < most, left[prefix] == right[prefix] { prefix += 1 }
        return combined(matched, outOfOrder, left.count, right.count, prefix)
    }

    @inline(__always)
    private static func window(around index: Int, reach: Int) -> UInt64 {
        let low = max(0, index - reach)
        let high = index + reach + 1
        guard low < 64 else { return 0 }
        let below: UInt64 = high >= 64 ? .max : (1 << UInt64(high)) &- 1
        return below & (UInt64.max << UInt64(low))
    }

    @inline(__always)
    private static func combined(_ matched: Int, _ outOfOrder: Int, _ left: Int, _ right: Int, _ prefix: Int)
        -> Float
    {
        let count = Float(matched)
        let jaro = (count / Float(left) + count / Float(right) + (count - Float(outOfOrder / 2)) / count) / 3
        let isHigh = abs(jaro - 0.7) < 1e-5 ? isHigh(matched, outOfOrder, left, right) : jaro > 0.7
        return isHigh ? jaro + Float(prefix) * 0.1 * (1 - jaro) : jaro
    }

    /// Whether a Jaro similarity that is all but 0.7 is above it, as double precision in the usual order has it: what is
    /// 0.7 on paper then counts as above or not by its rounding, and so it does in rapidfuzz and jellyfish.
    private static func isHigh(_ matched: Int, _ outOfOrder: Int, _ left: Int, _ right: Int) -> Bool {
        let count = Double(matched)
        let jaro =
            (count / Double(left) + count / Double(right) + (count - Double(outOfOrder / 2)) / count) / 3
        return jaro > 0.7
    }

    private static func ofScalars(_ left: [UInt32], _ right: [UInt32]) -> Float {
        let reach = max(0, max(left.count, right.count) / 2 - 1)
        var taken = [Bool](repeating: false, count: left.count)
        var rightMatches: [UInt32] = []
        for (index, scalar) in right.enumerated() {
            let low = max(0, index - reach)
            let high = min(left.count, index + reach + 1)
            guard low < high, let position = (low..<high).first(where: { !taken[$0] && left[$0] == scalar })
            else { continue }
            taken[position] = true
            rightMatches.append(scalar)
        }
        guard !rightMatches.isEmpty else { return 0 }
        let leftMatches = left.indices.filter { taken[$0] }.map { left[$0] }
        let outOfOrder = zip(leftMatches, rightMatches).count { $0 != $1 }
        let prefix = zip(left.prefix(4), right).prefix { $0 == $1 }.count
        return combined(rightMatches.count, outOfOrder, left.count, right.count, prefix)
    }
}

/// Unicode scalars of UTF-8 bytes.
enum Scalars {
    /// The scalars of bytes that are valid UTF-8.
    static func decoded(_ bytes: Span<UInt8>) -> [UInt32] {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(bytes.count)
        for index in bytes.indices {
            let byte = bytes[index]
            if byte < 0x80 {
                scalars.append(UInt32(byte))
            } else if byte < 0xc0 {
                if let last = scalars.popLast() { scalars.append(last << 6 | UInt32(byte & 0x3f)) }
            } else {
                scalars.append(UInt32(byte & (byte < 0xe0 ? 0x1f : byte < 0xf0 ? 0x0f : 0x07)))
            }
        }
        return scalars
    }
}
