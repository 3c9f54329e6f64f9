/// The keys of one blocking rule: as they are, and what oversized blocks were split into.
struct RuleKeys: Sendable {
    /// A cell a record: its keys before any split.
    var unsplit: CellMatrix
    /// For members of oversized blocks, by key and record, the keys that take the place of that key.
    var parts: [UInt64: [Int32]] = [:]

    /// How a key and a record make one number.
    static func place(_ key: Int32, _ record: Int) -> UInt64 {
        UInt64(UInt32(bitPattern: key)) << 32 | UInt64(UInt32(truncatingIfNeeded: record))
    }

    /// The keys that take the place of one of a record's keys; the key itself where its block isn't split.
    func parts(of key: Int32, _ record: Int) -> [Int32] { parts[Self.place(key, record)] ?? [key] }

    /// All keys of a record after splitting.
    func keys(of record: Int) -> [Int32] {
        var keys: [Int32] = []
        for key in unsplit.numbers(row: record, column: 0) {
            for part in parts(of: key, record) where !keys.contains(part) { keys.append(part) }
        }
        return keys
    }

    /// All records' keys after splitting.
    var split: CellMatrix {
        var cells = unsplit
        for record in Set(parts.keys.map { Int(UInt32(truncatingIfNeeded: $0)) }).sorted() {
            cells.set(keys(of: record), row: record, column: 0)
        }
        return cells
    }

    /// Whether two records share a key after splitting.
    func isShared(by one: Int, _ other: Int) -> Bool {
        guard unsplit.overlap(unsplit.raw(one, 0), unsplit.raw(other, 0)) else { return false }
        if parts.isEmpty { return true }
        let keys = keys(of: one)
        return self.keys(of: other).contains(where: keys.contains)
    }

    /// The oversized blocks.
    var oversized: Int { Set(parts.keys.map { $0 >> 32 }).count }
}
