/// The blocks of one rule: records that share a key, side by side, in order of keys and then of records.
struct Blocks: Sendable {
    /// The records of all blocks of two or more, block after block.
    private(set) var members: [Int32] = []
    /// Where each block begins in ``members``; one more entry marks the end.
    private(set) var starts: [Int32] = [0]
    /// The key of each block.
    private(set) var keys: [Int32] = []
    /// How many records have a key.
    let records: Int

    /// The number of blocks of two or more records.
    var count: Int { keys.count }

    /// The records of a block, as a range of ``members``.
    @inline(__always)
    func range(_ block: Int) -> Range<Int> { Int(starts[block])..<Int(starts[block + 1]) }

    /// The pairs in a block.
    func pairs(_ block: Int) -> Int {
        let size = range(block).count
        return size * (size - 1) / 2
    }

    /// The pairs in all blocks.
    var pairs: Int { (0..<count).reduce(0) { $0 + pairs($1) } }

    /// Groups the records by their keys under a rule.
    ///
    /// - Complexity: O(records) when blocks are small
    init(_ rule: Int, _ keys: BlockKeys) {
        let cells = keys.cells
        var entries: [UInt64] = []
        entries.reserveCapacity(cells.rows)
        var records = 0
        for row in 0..<cells.rows {
            let raw = cells.raw(row, rule)
            if raw == -1 { continue }
            records += 1
            for index in 0..<cells.count(raw) {
                entries.append(UInt64(UInt32(bitPattern: cells.member(raw, index))) << 32 | UInt64(row))
            }
        }
        self.records = records
        let sorted = KeySort.sorted(entries)
        collect(sorted)
    }

    private mutating func collect(_ sorted: [UInt64]) {
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end] >> 32 == sorted[start] >> 32 { end += 1 }
            if end - start > 1 {
                for index in start..<end { members.append(Int32(truncatingIfNeeded: sorted[index])) }
                starts.append(Int32(members.count))
                keys.append(Int32(truncatingIfNeeded: sorted[start] >> 32))
            }
            start = end
        }
    }

    /// Ranges of blocks with about as many pairs each; they depend on the blocks alone.
    func chunks(ofPairs size: Int) -> [Range<Int>] {
        var chunks: [Range<Int>] = []
        var start = 0
        var pairs = 0
        for block in 0..<count {
            pairs += self.pairs(block)
            if pairs >= size {
                chunks.append(start..<(block + 1))
                start = block + 1
                pairs = 0
            }
        }
        if start < count { chunks.append(start..<count) }
        return chunks
    }
}

/// Sorting of hashed keys, of which every bit is as good as any: one pass into as many buckets as there are keys.
enum KeySort {
    /// The entries in ascending order; the upper 32 bits are a hash of 31 bits.
    static func sorted(_ entries: [UInt64]) -> [UInt64] {
        guard entries.count > 64 else { return entries.sorted() }
        let bits = min(24, Int.bitWidth - 1 - entries.count.leadingZeroBitCount)
        let shift = UInt64(63 - bits)
        var ends = [Int32](repeating: 0, count: (1 << bits) + 1)
        for entry in entries { ends[Int(entry >> shift) + 1] += 1 }
        for bucket in 1..<ends.count { ends[bucket] += ends[bucket - 1] }
        var sorted = [UInt64](repeating: 0, count: entries.count)
        for entry in entries {
            let bucket = Int(entry >> shift)
            sorted[Int(ends[bucket])] = entry
            ends[bucket] += 1
        }
        var start = 0
        for bucket in 0..<(1 << bits) {
            let end = Int(ends[bucket])
            if end - start > 24 {
                sorted[start..<end].sort()
            } else if end - start > 1 {
                insertionSort(&sorted, start, end)
            }
            start = end
        }
        return sorted
    }

    private static func insertionSort(_ entries: inout [UInt64], _ start: Int, _ end: Int) {
        for index in (start + 1)..<end {
            let entry = entries[index]
            var place = index
            while place > start, entries[place - 1] > entry {
                entries[place] = entries[place - 1]
                place -= 1
            }
            entries[place] = entry
        }
    }
}
