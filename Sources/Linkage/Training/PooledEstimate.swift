internal import Glibc

/// All blocked pairs together, each once: the last step of training.
///
/// Pooled pairs mislead where the share of matches among *them* is estimated: they were chosen for agreeing on
/// something, so nearly all look like matches. And where matches of every probability are counted, people of one
/// household, alike in surname and address, are taken for matches whose birth dates differ. Here the share is that
/// of *all* pairs that the records could make (λ), and a comparison's levels are learnt from pairs that the other
/// comparisons put beyond doubt, whatever this one says.
struct PooledEstimate {
    private let matrix: PatternMatrix
    /// Pairs that were counted.
    let pairs: Int
    /// Different patterns among them.
    let patterns: Int
    /// The matching pairs expected among all, in the last round.
    private(set) var matches = 0.0
    /// The number of pairs from which each comparison's levels were learnt, in the last round.
    private(set) var support: [Double]

    /// The pairs of rules' samples, those of earlier rules left out of later ones.
    init(_ samples: [RuleSample], sizes: [Int]) {
        var counts: [UInt64: Double] = [:]
        for sample in samples {
            for (pattern, count) in sample.new.sorted {
                counts[pattern, default: 0] += Double(count) * sample.scale
            }
        }
        let sorted = counts.sorted { $0.key < $1.key }
        let code = samples.first?.code
        matrix = PatternMatrix(
            levels: sorted.map { code?.levels($0.key) ?? [] }, counts: sorted.map(\.value), sizes: sizes)
        pairs = samples.reduce(0) { $0 + $1.new.total }
        patterns = sorted.count
        support = sizes.map { _ in 0 }
    }

    /// How many pairs of what was believed before are added to what is found.
    private static let before = 20.0
    /// Odds of a thousand to one leave no doubt.
    private static let noDoubt = log(1000.0)

    /// One round: m after it, from m and λ before it and from what was believed at the outset.
    mutating func round(
        match: [[Double]], chance: [[Double]], prior: Double, outset: [[Double]]
    ) -> [[Double]] {
        let found = matrix.expectationBeyondDoubt(
            match: match, chance: chance, share: prior, least: Self.noDoubt)
        for comparison in support.indices {
            support[comparison] = matrix.sums(found, of: comparison).reduce(0, +)
        }
        matches = found.matched
        return matrix.match(found, adding: Self.before, spread: outset)
    }
}
