import Definitions

/// Splits blocks above the limit by further keys, and keeps account of what that leaves out.
struct OversizedBlocks {
    /// The most records that may share a key.
    let limit: Int
    /// The slots of the further keys.
    let slots: [Int]
    /// Their names.
    let names: [String]

    /// As a definition says, against a table that holds the slots.
    init(_ blocking: BlockingDefinition, table: PreparedTable) {
        limit = max(2, blocking.limit)
        slots = blocking.splitBy.map { table.position[.part($0)] ?? 0 }
        names = blocking.splitBy.map(\.description)
    }

    /// Replaces the keys of oversized blocks, and says what became of each block.
    func split(
        _ blocks: Blocks, _ keys: inout CellMatrix, _ table: PreparedTable
    ) -> [BlockingCensus.OversizedBlock] {
        let large = (0..<blocks.count).filter { blocks.range($0).count > limit }
        return large.map { block in
            let members = blocks.members[blocks.range(block)]
            return split(Array(members), sharing: blocks.keys[block], &keys, table)
        }
    }

    private func split(
        _ members: [Int32], sharing key: Int32, _ keys: inout CellMatrix, _ table: PreparedTable
    ) -> BlockingCensus.OversizedBlock {
        var small: [Int32: [Int32]] = [:]
        var large: [Int32: [Int32]] = [key: members]
        var used = 0
        while !large.isEmpty, used < slots.count {
            var parts: [Int32: [Int32]] = [:]
            for (key, members) in large {
                for member in members { add(member, to: &parts, key, slots[used], table) }
            }
            used += 1
            large = parts.filter { $0.value.count > limit }
            small.merge(parts.filter { $0.value.count <= limit }) { $0 + $1 }
        }
        for (key, members) in large {
            for (place, member) in members.sorted().enumerated() {
                small[KeyColumn.refined(key, by: UInt64(place / limit) &+ 0x5eed), default: []].append(member)
            }
        }
        replace(key, by: small, members, &keys)
        let sizes = small.values.map(\.count).filter { $0 > 1 }
        let kept = sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        return BlockingCensus.OversizedBlock(
            records: members.count,
            splitBy: Array(names.prefix(used)) + (large.isEmpty ? [] : ["order of records"]),
            blocks: sizes.count, largest: sizes.max() ?? 0,
            pairsLeftOut: max(0, members.count * (members.count - 1) / 2 - kept))
    }

    /// Records without the further key are put together.
    private func add(
        _ member: Int32, to parts: inout [Int32: [Int32]], _ key: Int32, _ slot: Int, _ table: PreparedTable
    ) {
        let raw = table.cells.raw(Int(member), slot)
        if raw == -1 { parts[KeyColumn.refined(key, by: 0), default: []].append(member) }
        for index in 0..<table.cells.count(raw) {
            let part = table.pool.hashes[Int(table.cells.member(raw, index))]
            parts[KeyColumn.refined(key, by: part), default: []].append(member)
        }
    }

    private func replace(
        _ key: Int32, by parts: [Int32: [Int32]], _ members: [Int32], _ keys: inout CellMatrix
    ) {
        var finer: [Int32: [Int32]] = [:]
        for (part, records) in parts {
            for record in records { finer[record, default: []].append(part) }
        }
        for record in members {
            let old = keys.numbers(row: Int(record), column: 0)
            var new: [Int32] = []
            for one in old {
                for part in one == key ? (finer[record] ?? []).sorted() : [one] where !new.contains(part) {
                    new.append(part)
                }
            }
            keys.set(new, row: Int(record), column: 0)
        }
    }
}
