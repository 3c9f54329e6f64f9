/// Records by their current value in a column: what it takes to draw from the pairs that share one.
struct ValueGroups: Sendable {
    /// Records of values that two or more have, value after value in order of their first records.
    private(set) var records: [Int32] = []
    /// Where each value's records begin, and an end.
    private(set) var starts: [Int32] = [0]
    /// The pairs of all values up to and with each.
    private(set) var pairsUpTo: [Int] = []

    /// All pairs that share a value.
    var pairs: Int { pairsUpTo.last ?? 0 }

    /// The groups of a slot's current values.
    init(_ slot: Int, _ table: PreparedTable) {
        var ends = [Int32](repeating: 0, count: table.pool.count + 1)
        for row in 0..<table.count {
            let value = table.cells.first(table.cells.raw(row, slot))
            if value >= 0 { ends[Int(value) + 1] += 1 }
        }
        for value in 1..<ends.count { ends[value] += ends[value - 1] }
        var sorted = [Int32](repeating: 0, count: Int(ends[ends.count - 1]))
        var next = ends
        for row in 0..<table.count {
            let value = table.cells.first(table.cells.raw(row, slot))
            if value < 0 { continue }
            sorted[Int(next[Int(value)])] = Int32(row)
            next[Int(value)] += 1
        }
        // Values by their first records: the numbers of values depend on the order in which records came.
        let shared = (0..<(ends.count - 1)).filter { ends[$0 + 1] - ends[$0] > 1 }
        for value in shared.sorted(by: { sorted[Int(ends[$0])] < sorted[Int(ends[$1])] }) {
            let group = Int(ends[value])..<Int(ends[value + 1])
            records += sorted[group]
            starts.append(Int32(records.count))
            pairsUpTo.append(pairs + group.count * (group.count - 1) / 2)
        }
    }

    /// One of the pairs, each as likely as any other; there must be one.
    func drawn(_ generator: inout SeededGenerator) -> (left: Int, right: Int) {
        let number = generator.index(below: pairs)
        var low = 0
        var high = pairsUpTo.count - 1
        while low < high {
            let middle = (low + high) / 2
            if pairsUpTo[middle] > number { high = middle } else { low = middle + 1 }
        }
        let start = Int(starts[low])
        let size = Int(starts[low + 1]) - start
        let one = generator.index(below: size)
        let other = generator.index(below: size - 1)
        return (Int(records[start + one]), Int(records[start + (other >= one ? other + 1 : other)]))
    }

    /// Calls the body with every pair.
    func forEach(_ body: (Int, Int) -> Void) {
        for group in pairsUpTo.indices {
            let range = Int(starts[group])..<Int(starts[group + 1])
            for one in range {
                for other in (one + 1)..<max(one + 1, range.upperBound) {
                    body(Int(records[one]), Int(records[other]))
                }
            }
        }
    }
}
