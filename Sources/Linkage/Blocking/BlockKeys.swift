/// For each record and blocking rule the keys under which it is compared, as 31-bit hashes of their text.
///
/// Two records are compared under a rule exactly where they have a hash in common; that two texts share a hash
/// adds a pair here and there and never loses one. Keys of oversized blocks have been replaced by finer ones, so
/// that one question, "have these cells something in common?", answers for every rule. Eight rules lie side by
/// side, so that it is asked of eight at once.
struct BlockKeys: Sendable {
    /// The cells of eight rules: -1 for no key, one key from 0 on, -2 or less for a place in ``sets``.
    private typealias Cells = SIMD8<Int32>

    /// Vectors in a row.
    private let width: Int
    private let rows: [SIMD8<Int32>]
    /// Counts and keys of the cells with several keys.
    private let sets: [Int32]

    /// The keys of rules, a column each.
    init(_ columns: [CellMatrix]) {
        let count = columns.first?.rows ?? 0
        let width = (columns.count + 7) / 8
        var rows = [SIMD8<Int32>](repeating: SIMD8(repeating: -1), count: width * count)
        var sets: [Int32] = []
        for (rule, column) in columns.enumerated() {
            let moved = Int32(sets.count)
            sets.append(contentsOf: column.sets)
            for row in 0..<count {
                let raw = column.raw(row, 0)
                rows[row * width + rule / 8][rule % 8] = raw < -1 ? raw - moved : raw
            }
        }
        self.width = width
        self.rows = rows
        self.sets = sets
    }

    /// Reads something of a record's keys, so that they are at hand when it is compared.
    @inline(__always)
    func touch(_ record: Int) -> Int32 {
        width == 0 ? 0 : rows[record &* width][0] ^ rows[record &* width &+ width &- 1][7]
    }

    /// Whether a rule produces a pair.
    func isProduced(by rule: Int, _ left: Int, _ right: Int) -> Bool {
        overlap(
            rows[left * width + rule / 8][rule % 8], rows[right * width + rule / 8][rule % 8])
    }

    /// Whether a rule before this one produces the pair too.
    @inline(__always)
    func isProduced(before rule: Int, _ left: Int, _ right: Int) -> Bool {
        var first = 0
        var place = 0
        while first < rule {
            let one = rows[left &* width &+ place]
            let other = rows[right &* width &+ place]
            let count = Int32(truncatingIfNeeded: rule &- first)
            let earlier = Cells(0, 1, 2, 3, 4, 5, 6, 7) .< Cells(repeating: count)
            if any((one .== other) .& (one .>= 0) .& earlier) { return true }
            if any(((one .< -1) .| (other .< -1)) .& earlier), setsOverlap(one, other, min(8, rule - first)) {
                return true
            }
            first += 8
            place += 1
        }
        return false
    }

    /// Whether this is the first key that two records share under a rule, so that a pair with several is met once.
    @inline(__always)
    func isFirstShared(_ key: Int32, _ rule: Int, _ left: Int, _ right: Int) -> Bool {
        let one = rows[left &* width &+ rule / 8][rule % 8]
        let other = rows[right &* width &+ rule / 8][rule % 8]
        if one >= 0 || other >= 0 { return true }
        for index in 0..<count(one) {
            let candidate = member(one, index)
            if candidate < key, overlap(candidate, other) { return false }
        }
        return true
    }

    private func setsOverlap(_ one: SIMD8<Int32>, _ other: SIMD8<Int32>, _ rules: Int) -> Bool {
        for rule in 0..<rules where one[rule] < -1 || other[rule] < -1 {
            if overlap(one[rule], other[rule]) { return true }
        }
        return false
    }

    @inline(__always)
    private func count(_ raw: Int32) -> Int {
        if raw >= 0 { return 1 }
        return raw == -1 ? 0 : Int(sets[Int(-2 &- raw)])
    }

    @inline(__always)
    private func member(_ raw: Int32, _ index: Int) -> Int32 {
        raw >= 0 ? raw : sets[Int(-2 &- raw) &+ 1 &+ index]
    }

    private func overlap(_ left: Int32, _ right: Int32) -> Bool {
        if left == -1 || right == -1 { return false }
        for index in 0..<count(left) {
            let one = member(left, index)
            for place in 0..<count(right) where member(right, place) == one { return true }
        }
        return false
    }
}
