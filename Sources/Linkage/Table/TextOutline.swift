/// What can be told of a string without reading it: enough to see that two strings are too different to be alike.
struct TextOutline: Sendable {
    /// Bit *b* is set where some byte of the string is *b* modulo 64.
    let bytes: UInt64
    /// The first four bytes, the first lowest, zeros where there are fewer.
    let head: UInt32
    /// The number of bytes; at least 65,535 where it is that.
    let length: UInt16
    /// Whether every byte is an ASCII character.
    let isASCII: Bool

    /// The outline of a string of UTF-8 bytes.
    init(_ text: Span<UInt8>) {
        var bytes: UInt64 = 0
        var head: UInt32 = 0
        var high: UInt8 = 0
        for index in text.indices {
            let byte = text[index]
            bytes |= 1 << UInt64(byte & 63)
            high |= byte
            if index < 4 { head |= UInt32(byte) << UInt32(8 * index) }
        }
        self.bytes = bytes
        self.head = head
        length = UInt16(clamping: text.count)
        isASCII = high < 0x80
    }

    /// Jaro–Winkler similarity is not above this.
    ///
    /// A byte of the one string that the other hasn't can't be matched, so matches are at most what is left of
    /// either; no match is out of order at best.
    @inline(__always)
    static func mostSimilarity(_ left: TextOutline, _ right: TextOutline) -> Float {
        guard left.isASCII, right.isASCII, left.length > 0, right.length > 0 else { return 1 }
        let leftLength = Int(left.length)
        let rightLength = Int(right.length)
        let matched = Float(
            min(
                leftLength - (left.bytes & ~right.bytes).nonzeroBitCount,
                rightLength - (right.bytes & ~left.bytes).nonzeroBitCount))
        if matched <= 0 { return 0 }
        let jaro = (matched / Float(leftLength) + matched / Float(rightLength) + 1) / 3
        let alike = (left.head ^ right.head).trailingZeroBitCount / 8
        let prefix = Float(min(4, alike, leftLength, rightLength))
        return jaro > 0.6999 ? jaro + prefix * 0.1 * (1 - jaro) + 0.0001 : jaro + 0.0001
    }

    /// The edit distance is not below this.
    ///
    /// An edit makes one byte disappear and one appear at most, and changes the length by one at most.
    @inline(__always)
    static func fewestEdits(_ left: TextOutline, _ right: TextOutline) -> Int {
        guard left.isASCII, right.isASCII else { return 0 }
        let changed = (left.bytes ^ right.bytes).nonzeroBitCount
        return max((changed + 1) / 2, abs(Int(left.length) - Int(right.length)))
    }
}
