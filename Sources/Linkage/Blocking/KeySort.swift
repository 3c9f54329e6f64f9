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
