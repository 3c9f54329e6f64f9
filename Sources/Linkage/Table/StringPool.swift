/// Distinct strings, each known by a number: equal strings share one, so that comparing them compares integers.
///
/// Bytes lie end to end in one array. The hash of a string depends on its bytes alone, never on the order in which
/// strings came, so what is computed from hashes doesn't either.
struct StringPool: Sendable {
    /// The UTF-8 bytes of all strings.
    private(set) var bytes: [UInt8] = []
    /// Where each string ends.
    private(set) var ends: [UInt32] = []
    /// The hash of each string.
    private(set) var hashes: [UInt64] = []
    /// Open addressing, by a power of two: the upper half of a string's hash, and below its number; or all ones.
    ///
    /// That the hash stands here spares a look at ``hashes`` for each string that is passed over.
    private var buckets = [UInt64](repeating: .max, count: 1024)

    /// What was read ahead of being needed; it means nothing.
    private var touched: UInt64 = 0

    /// The number of distinct strings.
    var count: Int { ends.count }

    /// The number of a string, new or known.
    mutating func intern(_ text: String) -> Int32 {
        let utf8 = text.utf8Span
        return intern(utf8.span)
    }

    /// The number of a string by its bytes, new or known.
    mutating func intern(_ text: Span<UInt8>) -> Int32 { intern(text, hash: Self.hash(text)) }

    /// The number of a string by its bytes and their hash.
    @inline(__always)
    mutating func intern(_ text: Span<UInt8>, hash: UInt64) -> Int32 {
        let (number, bucket) = find(text, hash)
        return number >= 0 ? number : insert(text, hash: hash, at: bucket)
    }

    /// The hash of a string that is about to be interned; where it belongs is read already, which takes a while.
    mutating func lookAhead(_ text: Span<UInt8>) -> UInt64 {
        let hash = Self.hash(text)
        touched ^= buckets[Int(truncatingIfNeeded: hash) & (buckets.count &- 1)]
        return hash
    }

    /// The numbers of another pool's strings, new or known, in the order of that pool.
    ///
    /// Where a string belongs in a large pool is far from where the one before it does. Looking a few strings ahead lets
    /// the processor fetch several places at once.
    mutating func intern(allOf other: StringPool) -> [Int32] {
        let ahead = 16
        let bytes = other.bytes.span
        var numbers: [Int32] = []
        numbers.reserveCapacity(other.count)
        var touched: UInt64 = 0
        for (number, hash) in other.hashes.enumerated() {
            if number + ahead < other.count {
                let next = Int(truncatingIfNeeded: other.hashes[number + ahead])
                touched ^= buckets[next & (buckets.count &- 1)]
            }
            numbers.append(intern(bytes.extracting(other.range(Int32(number))), hash: hash))
        }
        self.touched = touched
        return numbers
    }

    /// The number of a string, if it is known.
    func number(of text: String) -> Int32? {
        let utf8 = text.utf8Span
        let number = find(utf8.span, Self.hash(utf8.span)).number
        return number >= 0 ? number : nil
    }

    /// The number of a string, or -1 and the bucket where it belongs.
    @inline(__always)
    private func find(_ text: Span<UInt8>, _ hash: UInt64) -> (number: Int32, bucket: Int) {
        let mask = buckets.count &- 1
        var bucket = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = buckets[bucket]
            if entry == .max { return (-1, bucket) }
            if entry >> 32 == hash >> 32 {
                let number = Int32(truncatingIfNeeded: entry)
                if equals(number, text) { return (number, bucket) }
            }
            bucket = (bucket &+ 1) & mask
        }
    }

    /// Where a string's bytes lie.
    func range(_ number: Int32) -> Range<Int> {
        let index = Int(number)
        return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    /// The bytes of a string, as a copy.
    func text(_ number: Int32) -> [UInt8] { Array(bytes[range(number)]) }

    /// The string.
    func string(_ number: Int32) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

    private mutating func insert(_ text: Span<UInt8>, hash: UInt64, at bucket: Int) -> Int32 {
        let number = Int32(ends.count)
        for index in text.indices { bytes.append(text[index]) }
        ends.append(UInt32(bytes.count))
        hashes.append(hash)
        buckets[bucket] = Self.entry(hash, number)
        if ends.count * 2 > buckets.count { grow() }
        return number
    }

    private static func entry(_ hash: UInt64, _ number: Int32) -> UInt64 {
        hash & 0xffff_ffff_0000_0000 | UInt64(UInt32(bitPattern: number))
    }

    private mutating func grow() {
        var larger = [UInt64](repeating: .max, count: buckets.count * 2)
        let mask = larger.count - 1
        for (number, hash) in hashes.enumerated() {
            var bucket = Int(truncatingIfNeeded: hash) & mask
            while larger[bucket] != .max { bucket = (bucket + 1) & mask }
            larger[bucket] = Self.entry(hash, Int32(number))
        }
        buckets = larger
    }

    private func equals(_ number: Int32, _ text: Span<UInt8>) -> Bool {
        let range = range(number)
        guard range.count == text.count else { return false }
        for index in text.indices where bytes[range.lowerBound + index] != text[index] { return false }
        return true
    }

    /// FNV-1a over the bytes, then a finaliser that spreads it over all bits.
    private static func hash(_ text: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in text.indices {
            hash = (hash ^ UInt64(text[index])) &* 0x0000_0100_0000_01b3
        }
        return Mixing.finalised(hash)
    }
}

/// Integer hashing: a bijection of 64 bits in which every bit of the input touches every bit of the output.
enum Mixing {
    /// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    @inline(__always)
    static func finalised(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }

    /// The hash of a hash and another value; the order of the two matters.
    @inline(__always)
    static func combined(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        finalised(hash &* 0x9e37_79b9_7f4a_7c15 &+ value)
    }
}
