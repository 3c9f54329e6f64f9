import Definitions

/// The keys of one blocking rule: for each record none, one or several 31-bit hashes.
struct KeyColumn {
    /// The most keys that one record has under one rule.
    static let mostKeys = 32

    /// A key with the slots that it reads.
    private enum Key {
        case value(Int)
        case swap(Int, Int)
    }

    /// A cell a record.
    private(set) var cells: CellMatrix
    private let seed: UInt64
    private let keys: [Key]

    /// The keys of every record of a table that holds the rule's slots.
    init(_ rule: BlockingRule, number: Int, table: PreparedTable) {
        cells = CellMatrix(width: 1, rows: table.count)
        seed = UInt64(number) &+ 1
        keys = rule.keys.map { Self.key($0, table) }
        for row in 0..<table.count { set(row, table) }
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
    private mutating func set(_ row: Int, _ table: PreparedTable) {
        var hash = seed
        for index in 0..<keys.count {
            switch keys[index] {
            case .value(let slot):
                let cell = table.cells.raw(row, slot)
                if cell == -1 { return }
                if cell < -1 {
                    cells.set(several(row, table), row: row, column: 0)
                    return
                }
                hash = Mixing.combined(hash, table.pool.hashes[Int(cell)])
            case .swap(let one, let other):
                guard let both = Self.either(one, other, row, table) else { return }
                hash = Mixing.combined(hash, both)
            }
        }
        cells.set(Self.shortened(hash), row: row, column: 0)
    }

    private func several(_ row: Int, _ table: PreparedTable) -> [Int32] {
        var hashes: [UInt64] = [seed]
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
                guard let both = Self.either(one, other, row, table) else { return [] }
                hashes = hashes.map { Mixing.combined($0, both) }
            }
        }
        var distinct: [Int32] = []
        for hash in hashes.prefix(Self.mostKeys) where !distinct.contains(Self.shortened(hash)) {
            distinct.append(Self.shortened(hash))
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
