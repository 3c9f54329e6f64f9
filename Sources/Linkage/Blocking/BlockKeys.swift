import Definitions

/// For each record and blocking rule the keys under which it is compared, as 31-bit hashes of their text.
///
/// Two records are compared under a rule exactly where they have a hash in common; that two texts share a hash
/// adds a pair here and there and never loses one. Keys of oversized blocks have been replaced by finer ones, so
/// that one question, "have these cells something in common?", answers for every rule.
struct BlockKeys: Sendable {
    /// The most keys that one record has under one rule.
    static let mostKeys = 32

    /// A cell a rule.
    var cells: CellMatrix

    /// A key with the slots that it reads.
    private enum Key {
        case value(Int)
        case swap(Int, Int)
    }

    /// The keys of every record of a table that holds the rules' slots.
    init(_ rules: [BlockingRule], table: PreparedTable) {
        cells = CellMatrix(width: rules.count, rows: table.count)
        for (number, rule) in rules.enumerated() {
            let keys = rule.keys.map { Self.key($0, table) }
            for row in 0..<table.count { set(keys, rule: number, row: row, table) }
        }
    }

    /// The slots that rules read.
    static func slots(of rules: [BlockingRule], splitBy: [ColumnReference] = []) -> [PreparedTable.Slot] {
        let keys = rules.flatMap(\.keys).flatMap { key in
            switch key {
            case .value(let one): [one]
            case .swap(let one, let other): [one, other]
            }
        }
        return (keys + splitBy).map { .part($0) }
    }

    /// Whether a rule before this one produces the pair too.
    @inline(__always)
    func isProduced(before rule: Int, _ left: Int, _ right: Int) -> Bool {
        for earlier in 0..<rule where cells.overlap(cells.raw(left, earlier), cells.raw(right, earlier)) {
            return true
        }
        return false
    }

    /// Whether this is the first key that two records share under a rule, so that a pair with several is met once.
    @inline(__always)
    func isFirstShared(_ key: Int32, _ rule: Int, _ left: Int, _ right: Int) -> Bool {
        let one = cells.raw(left, rule)
        let other = cells.raw(right, rule)
        if one >= 0 || other >= 0 { return true }
        for index in 0..<cells.count(one) {
            let candidate = cells.member(one, index)
            if candidate < key, cells.overlap(candidate, other) { return false }
        }
        return true
    }

    /// The hash of a hash and a further part.
    static func refined(_ key: Int32, by part: UInt64) -> Int32 {
        shortened(Mixing.combined(UInt64(UInt32(bitPattern: key)), part))
    }

    private static func key(_ key: BlockingRule.Key, _ table: PreparedTable) -> Key {
        switch key {
        case .value(let one): .value(table.position[.part(one)] ?? 0)
        case .swap(let one, let other):
            .swap(table.position[.part(one)] ?? 0, table.position[.part(other)] ?? 0)
        }
    }

    /// Most records have one value in every column, and so one key.
    private mutating func set(_ keys: [Key], rule: Int, row: Int, _ table: PreparedTable) {
        var hash = UInt64(rule) &+ 1
        for key in keys {
            switch key {
            case .value(let slot):
                let cell = table.cells.raw(row, slot)
                if cell == -1 { return }
                if cell < -1 {
                    cells.set(Self.several(keys, rule, row, table), row: row, column: rule)
                    return
                }
                hash = Mixing.combined(hash, table.pool.hashes[Int(cell)])
            case .swap(let one, let other):
                guard let both = Self.either(one, other, row, table) else { return }
                hash = Mixing.combined(hash, both)
            }
        }
        cells.set(Self.shortened(hash), row: row, column: rule)
    }

    private static func several(_ keys: [Key], _ rule: Int, _ row: Int, _ table: PreparedTable) -> [Int32] {
        var hashes: [UInt64] = [UInt64(rule) &+ 1]
        for key in keys {
            switch key {
            case .value(let slot):
                let cell = table.cells.raw(row, slot)
                hashes = hashes.flatMap { hash in
                    (0..<table.cells.count(cell)).map { member in
                        let value = table.cells.member(cell, member)
                        return Mixing.combined(hash, table.pool.hashes[Int(value)])
                    }
                }
            case .swap(let one, let other):
                guard let both = either(one, other, row, table) else { return [] }
                hashes = hashes.map { Mixing.combined($0, both) }
            }
        }
        var distinct: [Int32] = []
        for hash in hashes.prefix(mostKeys) where !distinct.contains(shortened(hash)) {
            distinct.append(shortened(hash))
        }
        return distinct
    }

    /// The hash of two current values in either order.
    private static func either(_ one: Int, _ other: Int, _ row: Int, _ table: PreparedTable) -> UInt64? {
        let first = table.cells.first(table.cells.raw(row, one))
        let second = table.cells.first(table.cells.raw(row, other))
        guard first >= 0, second >= 0 else { return nil }
        let low = min(table.pool.hashes[Int(first)], table.pool.hashes[Int(second)])
        let high = max(table.pool.hashes[Int(first)], table.pool.hashes[Int(second)])
        return Mixing.combined(low, high)
    }

    @inline(__always)
    private static func shortened(_ hash: UInt64) -> Int32 { Int32(truncatingIfNeeded: hash >> 33) }
}
