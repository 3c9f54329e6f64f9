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

    /// The records of some blocks, as a range of ``members``.
    func records(of blocks: Range<Int>) -> Range<Int> {
        Int(starts[blocks.lowerBound])..<Int(starts[blocks.upperBound])
    }

    /// The pairs in a block.
    func pairs(_ block: Int) -> Int {
        let size = range(block).count
        return size * (size - 1) / 2
    }

    /// The pairs in all blocks.
    var pairs: Int { (0..<count).reduce(0) { $0 + pairs($1) } }

    /// Groups records by their keys under a rule, a cell each.
    ///
    /// - Complexity: O(records) when blocks are small
    init(_ cells: CellMatrix) {
        var entries: [UInt64] = []
        entries.reserveCapacity(cells.rows)
        var records = 0
        for row in 0..<cells.rows {
            let raw = cells.raw(row, 0)
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

    /// The sizes of the largest blocks, descending.
    func largest(_ most: Int) -> [Int] {
        var sizes: [Int] = []
        for block in 0..<count {
            let size = range(block).count
            guard sizes.count < most || size > sizes[sizes.count - 1] else { continue }
            sizes.insert(size, at: sizes.firstIndex { $0 < size } ?? sizes.count)
            if sizes.count > most { sizes.removeLast() }
        }
        return sizes
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
