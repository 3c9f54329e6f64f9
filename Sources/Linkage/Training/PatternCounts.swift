/// How often each comparison pattern occurs: training works on these, so its cost doesn't grow with pairs.
///
/// A pattern is the levels of all comparisons in one integer, in mixed radix. Open addressing; the order of what
/// comes out is that of the patterns.
struct PatternCounts: Sendable {
    private var patterns = [UInt64](repeating: .max, count: 64)
    private var counts = [Int](repeating: 0, count: 64)
    private var used = 0

    /// The patterns in ascending order, with their counts.
    var sorted: [(pattern: UInt64, count: Int)] {
        zip(patterns, counts).filter { $0.0 != .max }.map { (pattern: $0.0, count: $0.1) }
            .sorted { $0.pattern < $1.pattern }
    }

    /// All that was counted.
    var total: Int { counts.reduce(0, +) }

    /// Counts a pattern.
    @inline(__always)
    mutating func add(_ pattern: UInt64, _ count: Int = 1) {
        let mask = patterns.count - 1
        var bucket = Int(truncatingIfNeeded: Mixing.finalised(pattern)) & mask
        while patterns[bucket] != pattern {
            if patterns[bucket] == .max {
                patterns[bucket] = pattern
                used += 1
                break
            }
            bucket = (bucket + 1) & mask
        }
        counts[bucket] += count
        if used * 2 > patterns.count { grow() }
    }

    /// Adds all of another's counts.
    mutating func add(_ other: PatternCounts) {
        for (pattern, count) in zip(other.patterns, other.counts) where pattern != .max {
            add(pattern, count)
        }
    }

    private mutating func grow() {
        let old = zip(patterns, counts).filter { $0.0 != .max }
        patterns = [UInt64](repeating: .max, count: patterns.count * 2)
        counts = [Int](repeating: 0, count: patterns.count)
        used = 0
        for (pattern, count) in old { add(pattern, count) }
    }
}

/// Levels of all comparisons in one integer, and back.
struct PatternCode: Sendable {
    /// How many levels each comparison has, silence and `else` included.
    let radices: [UInt64]

    /// The code of a program's comparisons.
    init(_ program: ComparisonProgram) {
        radices = program.comparisons.map { UInt64($0.radix) }
    }

    /// A code by the number of levels of each comparison.
    init(radices: [UInt64]) { self.radices = radices }

    /// The levels in one integer.
    @inline(__always)
    func pattern(_ levels: [UInt8]) -> UInt64 {
        var pattern: UInt64 = 0
        for index in radices.indices { pattern = pattern &* radices[index] &+ UInt64(levels[index]) }
        return pattern
    }

    /// The levels of a pattern.
    func levels(_ pattern: UInt64) -> [UInt8] {
        var rest = pattern
        var levels = [UInt8](repeating: 0, count: radices.count)
        for index in radices.indices.reversed() {
            levels[index] = UInt8(rest % radices[index])
            rest /= radices[index]
        }
        return levels
    }
}
