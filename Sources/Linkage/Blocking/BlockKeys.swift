/// For each record and blocking rule the keys under which it is compared, as 31-bit hashes of their text.
///
/// Two records are compared under a rule exactly where they have a hash in common; that two texts share a hash
/// adds a pair here and there and never loses one. Keys of oversized blocks have been replaced by finer ones, so
/// that one question, "have these cells something in common?", answers for every rule. Two rules lie in one word, so
/// that it is asked of both at once.
struct BlockKeys: Sendable {
    /// Words in a row.
    private let width: Int
    /// Cells of 32 bits: a key; or, with the highest bit set, the place of several keys in ``sets``; or, with the
    /// next bit set too, the record's own number, which no other record has, where it has no key.
    private let rows: [UInt64]
    /// For each record the rules under which it has several keys, the first 64 of them, a bit each.
    private let several: [UInt64]
    /// Counts and keys of the cells with several keys.
    private let sets: [Int32]

    private static let place: UInt32 = 0x8000_0000
    private static let none: UInt32 = 0xc000_0000

    /// The words of some records, and the rules under which they have several keys.
    private struct Part: Sendable {
        var rows: [UInt64]
        var several: [UInt64]
    }

    /// The keys of rules, a column each, laid out by several tasks at once.
    static func laidOut(_ columns: [CellMatrix], threads: Int) async -> BlockKeys {
        let count = columns.first?.rows ?? 0
        let part = 100_000
        let parts = await OrderedTasks.results(of: (count + part - 1) / part, threads: threads) { number in
            BlockKeys.part(columns, (number * part)..<min(count, (number + 1) * part))
        }
        return BlockKeys(columns, parts)
    }

    /// The keys of rules, a column each.
    init(_ columns: [CellMatrix]) {
        self.init(columns, [Self.part(columns, 0..<(columns.first?.rows ?? 0))])
    }

    private init(_ columns: [CellMatrix], _ parts: [Part]) {
        width = Self.width(columns)
        rows = Self.joined(parts.map(\.rows))
        several = Self.joined(parts.map(\.several))
        sets = Array(columns.map(\.sets).joined())
    }

    private static func joined(_ parts: [[UInt64]]) -> [UInt64] {
        if parts.count == 1 { return parts[0] }
        var all: [UInt64] = []
        all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for part in parts { all += part }
        return all
    }

    private static func width(_ columns: [CellMatrix]) -> Int { (columns.count + 1) / 2 }

    private static func part(_ columns: [CellMatrix], _ range: Range<Int>) -> Part {
        let width = width(columns)
        var part = Part(
            rows: [UInt64](repeating: 0, count: width * range.count),
            several: [UInt64](repeating: 0, count: range.count))
        var moved = 0
        for rule in 0..<(2 * width) {
            for row in range {
                let raw = rule < columns.count ? columns[rule].raw(row, 0) : -1
                let place = row - range.lowerBound
                var cell = UInt32(bitPattern: raw)
                if raw == -1 { cell = Self.none | UInt32(row) }
                if raw < -1 {
                    cell = Self.place | UInt32(moved + Int(-2 - raw))
                    part.several[place] |= 1 << UInt64(min(rule, 63))
                }
                part.rows[place * width + rule / 2] |= UInt64(cell) << UInt64(rule % 2 * 32)
            }
            if rule < columns.count { moved += columns[rule].sets.count }
        }
        return part
    }

    /// Reads something of a record's keys, so that they are at hand when it is compared.
    @inline(__always)
    func touch(_ record: Int) -> Int32 {
        guard width > 0 else { return 0 }
        let ends = rows[record &* width] ^ rows[record &* width &+ width &- 1] ^ several[record]
        return Int32(truncatingIfNeeded: ends)
    }

    /// Whether a rule produces a pair.
    func isProduced(by rule: Int, _ left: Int, _ right: Int) -> Bool {
        overlap(cell(rule, left), cell(rule, right))
    }

    /// Whether a rule before this one produces the pair too.
    @inline(__always)
    func isProduced(before rule: Int, _ left: Int, _ right: Int) -> Bool {
        let one = left &* width
        let other = right &* width
        var word = 0
        while word < rule / 2 {
            if Self.hasEqualHalf(rows[one &+ word] ^ rows[other &+ word]) { return true }
            word &+= 1
        }
        if rule % 2 == 1 {
            let difference = rows[one &+ word] ^ rows[other &+ word]
            if UInt32(truncatingIfNeeded: difference) == 0 { return true }
        }
        let both = several[left] | several[right]
        return both != 0 && setsOverlap(both, before: rule, left, right)
    }

    /// Whether one of the two halves is zero.
    @inline(__always)
    private static func hasEqualHalf(_ difference: UInt64) -> Bool {
        (difference &- 0x0000_0001_0000_0001) & ~difference & 0x8000_0000_8000_0000 != 0
    }

    /// Whether this is the first key that two records share under a rule, so that a pair with several is met once.
    @inline(__always)
    func isFirstShared(_ key: Int32, _ rule: Int, _ left: Int, _ right: Int) -> Bool {
        if several[left] & several[right] == 0 { return true }
        let one = cell(rule, left)
        let other = cell(rule, right)
        for index in 0..<count(one) {
            let candidate = member(one, index)
            if candidate < UInt32(bitPattern: key), overlap(candidate, other) { return false }
        }
        return true
    }

    private func setsOverlap(_ both: UInt64, before rule: Int, _ left: Int, _ right: Int) -> Bool {
        for earlier in 0..<rule where both & (1 << UInt64(min(earlier, 63))) != 0 {
            if overlap(cell(earlier, left), cell(earlier, right)) { return true }
        }
        return false
    }

    @inline(__always)
    private func cell(_ rule: Int, _ record: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: rows[record &* width &+ rule / 2] >> UInt64(rule % 2 * 32))
    }

    @inline(__always)
    private func count(_ cell: UInt32) -> Int {
        if cell < Self.place { return 1 }
        return cell >= Self.none ? 0 : Int(sets[Int(cell & ~Self.place)])
    }

    @inline(__always)
    private func member(_ cell: UInt32, _ index: Int) -> UInt32 {
        cell < Self.place ? cell : UInt32(bitPattern: sets[Int(cell & ~Self.place) &+ 1 &+ index])
    }

    private func overlap(_ left: UInt32, _ right: UInt32) -> Bool {
        for index in 0..<count(left) {
            let one = member(left, index)
            for place in 0..<count(right) where member(right, place) == one { return true }
        }
        return false
    }
}
