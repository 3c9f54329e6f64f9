/// How many of all pairs stand on each level, by what random pairs say.
struct ChanceCounts: Sendable {
    /// Pairs by comparison and level, level 0 being silence.
    var counts: [[Double]]
    /// Pairs that were compared.
    var compared = 0
    /// How many pairs one pair that was drawn among all stands for: what is rarer than this may not have been met.
    var unit = 1.0

    /// No pairs of comparisons with so many levels each, silence included.
    init(radices: [Int]) { counts = radices.map { [Double](repeating: 0, count: $0) } }

    /// Adds other counts of the same pairs' levels.
    mutating func add(_ other: ChanceCounts) {
        for comparison in counts.indices {
            for level in counts[comparison].indices {
                counts[comparison][level] += other.counts[comparison][level]
            }
        }
        compared += other.compared
    }
}
