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

    /// The keys that take the place of those of oversized blocks, by key and record, and what became of each block.
    func split(
        _ blocks: Blocks, _ table: PreparedTable
    ) -> (parts: [UInt64: [Int32]], oversized: [BlockingCensus.OversizedBlock]) {
        var parts: [UInt64: [Int32]] = [:]
        let large = (0..<blocks.count).filter { blocks.range($0).count > limit }
        let oversized = large.map { block in
            let members = blocks.members[blocks.range(block)]
            return split(Array(members), sharing: blocks.keys[block], &parts, table)
        }
        return (parts, oversized)
    }

    private func split(
        _ members: [Int32], sharing key: Int32, _ parts: inout [UInt64: [Int32]], _ table: PreparedTable
    ) -> BlockingCensus.OversizedBlock {
        var small: [Int32: [Int32]] = [:]
        var large: [Int32: [Int32]] = [key: members]
        var used = 0
        while !large.isEmpty, used < slots.count {
            var finer: [Int32: [Int32]] = [:]
            for (key, members) in large {
                for member in members { add(member, to: &finer, key, slots[used], table) }
            }
            used += 1
            large = finer.filter { $0.value.count > limit }
            small.merge(finer.filter { $0.value.count <= limit }) { $0 + $1 }
        }
        for (key, members) in large {
            for (place, member) in members.sorted().enumerated() {
                small[KeyColumn.refined(key, by: UInt64(place / limit) &+ 0x5eed), default: []].append(member)
            }
        }
        for (part, records) in small {
            for record in records { parts[RuleKeys.place(key, Int(record)), default: []].append(part) }
        }
        for member in members { parts[RuleKeys.place(key, Int(member)), default: []].sort() }
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
}
