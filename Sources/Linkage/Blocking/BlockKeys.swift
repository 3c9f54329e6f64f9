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

    /// The keys of every record of a table that holds the rules' slots.
    init(_ rules: [BlockingRule], table: PreparedTable) {
        cells = CellMatrix(width: rules.count, rows: table.count)
        for (index, rule) in rules.enumerated() {
            for row in 0..<table.count {
                let keys = Self.keys(of: row, rule, index, table)
                if !keys.isEmpty { cells.set(keys, row: row, column: index) }
            }
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
        Int32(truncatingIfNeeded: Mixing.combined(UInt64(UInt32(bitPattern: key)), part) >> 33)
    }

    private static func keys(of row: Int, _ rule: BlockingRule, _ number: Int, _ table: PreparedTable)
        -> [Int32]
    {
        var hashes: [UInt64] = [UInt64(number) &+ 1]
        for key in rule.keys {
            switch key {
            case .value(let reference):
                let slot = table.position[.part(reference)] ?? 0
                hashes = extended(hashes, by: table.cells.raw(row, slot), table)
            case .swap(let one, let other):
                hashes = extended(hashes, byEither: one, or: other, row, table)
            }
            if hashes.isEmpty { return [] }
        }
        var keys: [Int32] = []
        for hash in hashes.prefix(mostKeys) {
            let key = Int32(truncatingIfNeeded: hash >> 33)
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    private static func extended(_ hashes: [UInt64], by cell: Int32, _ table: PreparedTable) -> [UInt64] {
        if cell >= 0, hashes.count == 1 {
            return [Mixing.combined(hashes[0], table.pool.hashes[Int(cell)])]
        }
        var extended: [UInt64] = []
        for hash in hashes {
            for index in 0..<table.cells.count(cell) {
                let value = table.cells.member(cell, index)
                extended.append(Mixing.combined(hash, table.pool.hashes[Int(value)]))
            }
        }
        return extended
    }

    private static func extended(
        _ hashes: [UInt64], byEither one: ColumnReference, or other: ColumnReference, _ row: Int,
        _ table: PreparedTable
    ) -> [UInt64] {
        let first = table.cells.first(table.cells.raw(row, table.position[.part(one)] ?? 0))
        let second = table.cells.first(table.cells.raw(row, table.position[.part(other)] ?? 0))
        guard first >= 0, second >= 0 else { return [] }
        let low = min(table.pool.hashes[Int(first)], table.pool.hashes[Int(second)])
        let high = max(table.pool.hashes[Int(first)], table.pool.hashes[Int(second)])
        return hashes.map { Mixing.combined(Mixing.combined($0, low), high) }
    }
}
