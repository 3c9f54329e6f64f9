import Definitions

/// The blocks that a night's changes touch: tonight's keys of every rule, and who shares one that somebody new, changed
/// or gone has or had.
struct ChangedKeys {
    /// Tonight's keys before any split, by rule; parts of oversized blocks as they were, where no change touches them.
    private(set) var rules: [RuleKeys]
    /// By rule, the keys that a new, changed or gone record has or had.
    let affected: [Set<Int32>]
    /// Tonight's records that are new or changed, or share an affected key, ascending.
    let records: [Int]

    /// Takes over the keys of records that didn't change, and the others' keys as they were found tonight.
    ///
    /// - Parameters:
    ///   - state: The earlier night.
    ///   - change: What changed since.
    ///   - found: By rule, the keys of the changed records, in their order.
    init(_ state: LinkageState, _ change: TableChange, found: [CellMatrix]) {
        var rules: [RuleKeys] = []
        var affected: [Set<Int32>] = []
        var isNear = [Bool](repeating: false, count: change.origin.count)
        for record in change.changed { isNear[record] = true }
        for (rule, old) in state.rules.enumerated() {
            var touched: Set<Int32> = []
            for row in change.outdated { old.unsplit.insertNumbers(ofRow: row, into: &touched) }
            for row in change.changed.indices { found[rule].insertNumbers(ofRow: row, into: &touched) }
            var keys = RuleKeys(
                unsplit: Self.moved(old.unsplit, change, found[rule], &isNear, having: touched))
            for (place, parts) in old.parts where !touched.contains(Self.key(place)) {
                let now = change.place[Int(UInt32(truncatingIfNeeded: place))]
                if now >= 0 { keys.parts[RuleKeys.place(Self.key(place), Int(now))] = parts }
            }
            rules.append(keys)
            affected.append(touched)
        }
        self.rules = rules
        self.affected = affected
        records = isNear.indices.filter { isNear[$0] }
    }

    /// Puts the parts of tonight's oversized blocks in place, and says which records are compared otherwise now.
    ///
    /// - Parameters:
    ///   - blocked: The affected blocks of each rule, by places in ``records``.
    ///   - state: The earlier night.
    ///   - change: What changed since.
    /// - Returns: Unchanged records, whose keys are not what they were, because a block was split otherwise.
    mutating func take(
        _ blocked: [RuleKeys], _ state: LinkageState, _ change: TableChange
    ) -> Set<Int> {
        var moved: Set<Int> = []
        for (rule, found) in blocked.enumerated() {
            for (place, parts) in found.parts {
                let record = records[Int(UInt32(truncatingIfNeeded: place))]
                rules[rule].parts[RuleKeys.place(Self.key(place), record)] = parts
            }
            let old = state.rules[rule]
            for (place, parts) in old.parts where affected[rule].contains(Self.key(place)) {
                let record = Int(change.place[Int(UInt32(truncatingIfNeeded: place))])
                if record >= 0, rules[rule].parts(of: Self.key(place), record) != parts {
                    moved.insert(record)
                }
            }
            for (place, parts) in found.parts {
                let record = records[Int(UInt32(truncatingIfNeeded: place))]
                let origin = Int(change.origin[record])
                if origin >= 0, old.parts(of: Self.key(place), origin) != parts { moved.insert(record) }
            }
        }
        return moved
    }

    /// By rule, the affected keys of ``records``, a row a record: the blocks that have to be looked at, all of them
    /// whole.
    func affectedKeys(ofRule rule: Int) -> CellMatrix {
        let unsplit = rules[rule].unsplit
        var cells = CellMatrix(width: 1, rows: records.count)
        for (row, record) in records.enumerated() {
            let raw = unsplit.raw(record, 0)
            if raw >= 0 {
                if affected[rule].contains(raw) { cells.set(raw, row: row, column: 0) }
                continue
            }
            let keys = unsplit.numbers(row: record, column: 0).filter(affected[rule].contains)
            cells.set(keys, row: row, column: 0)
        }
        return cells
    }

    private static func key(_ place: UInt64) -> Int32 { Int32(bitPattern: UInt32(place >> 32)) }

    /// Tonight's keys of a rule, and a mark for each record that has one of some keys.
    private static func moved(
        _ old: CellMatrix, _ change: TableChange, _ found: CellMatrix, _ isNear: inout [Bool],
        having keys: Set<Int32>
    ) -> CellMatrix {
        let filter = KeyFilter(keys)
        var cells = CellMatrix(columnOf: old, at: change.origin) { row, raw in
            if filter.mayHold(raw), keys.contains(raw) { isNear[row] = true }
        } several: { row, members in
            if members.contains(where: keys.contains) { isNear[row] = true }
        }
        for (place, row) in change.changed.enumerated() {
            cells.set(found.numbers(row: place, column: 0), row: row, column: 0)
        }
        return cells
    }
}

extension CellMatrix {
    /// Adds what stands in a row of one cell to a set.
    fileprivate func insertNumbers(ofRow row: Int, into numbers: inout Set<Int32>) {
        let raw = raw(row, 0)
        for index in 0..<count(raw) { numbers.insert(member(raw, index)) }
    }
}

/// Tells quickly of most keys that they aren't in a set, by a bit for the last twenty of theirs.
private struct KeyFilter {
    private var bits = [UInt64](repeating: 0, count: 1 << 14)

    init(_ keys: Set<Int32>) {
        for key in keys { bits[Int(key & 0xf_ffff) >> 6] |= 1 << UInt64(key & 63) }
    }

    @inline(__always)
    func mayHold(_ key: Int32) -> Bool { bits[Int(key & 0xf_ffff) >> 6] & (1 << UInt64(key & 63)) != 0 }
}
