internal import Glibc

/// Comparison patterns laid out for estimation: for each pattern and comparison a place in one list of all levels,
/// place 0 being silence, and how often the pattern occurs.
struct PatternMatrix: Sendable {
    /// How many comparisons a pattern has.
    let comparisons: Int
    /// Where the levels of each comparison begin in the list of all levels, and an end.
    let starts: [Int]
    /// The places, pattern after pattern.
    private let places: [Int32]
    /// How often each pattern occurs.
    private let counts: [Double]

    /// Patterns as levels, 0 for silence, of comparisons with so many levels each.
    init(levels: [[UInt8]], counts: [Double], sizes: [Int]) {
        comparisons = sizes.count
        var starts = [1]
        for size in sizes { starts.append(starts[starts.count - 1] + size) }
        var places: [Int32] = []
        places.reserveCapacity(levels.count * sizes.count)
        for row in levels {
            for (comparison, level) in row.enumerated() {
                places.append(level == 0 ? 0 : Int32(starts[comparison] + Int(level) - 1))
            }
        }
        self.starts = starts
        self.places = places
        self.counts = counts
    }

    /// What is expected of the patterns, given how the levels weigh.
    struct Expectation {
        /// The matching pairs expected on each level, by place.
        var sums: [Double]
        /// The matching pairs expected.
        var matched = 0.0
        /// All pairs.
        var total = 0.0
        /// The log likelihood of the counts, natural.
        var logLikelihood = 0.0
    }

    /// The expectation step.
    ///
    /// - Parameters:
    ///   - match: m of each level, by comparison.
    ///   - chance: u of each level, by comparison.
    ///   - share: The probability that a pair matches before anything is known of it.
    /// - Returns: The matches expected, in all and on each level, and how likely the patterns are.
    func expectation(match: [[Double]], chance: [[Double]], share: Double) -> Expectation {
        let logChance = [0] + chance.joined().map { log($0) }
        let weights = [0] + zip(match.joined(), chance.joined()).map { log($0 / $1) }
        let odds = log(share / (1 - share))
        let noMatch = log(1 - share)
        var expectation = Expectation(sums: [Double](repeating: 0, count: weights.count))
        for row in counts.indices {
            var evidence = odds
            var byChance = noMatch
            for place in (row * comparisons)..<((row + 1) * comparisons) {
                evidence += weights[Int(places[place])]
                byChance += logChance[Int(places[place])]
            }
            let rest = exp(-abs(evidence))
            let probability = evidence > 0 ? 1 / (1 + rest) : rest / (1 + rest)
            let count = counts[row]
            expectation.logLikelihood += count * (byChance + max(0, evidence) + log1p(rest))
            expectation.matched += count * probability
            expectation.total += count
            for place in (row * comparisons)..<((row + 1) * comparisons) {
                expectation.sums[Int(places[place])] += count * probability
            }
        }
        return expectation
    }

    /// As ``expectation(match:chance:share:)``, but each comparison's levels are counted only on pairs that all the
    /// *other* comparisons together put beyond doubt: from `least` on, the natural logarithm of the odds.
    func expectationBeyondDoubt(
        match: [[Double]], chance: [[Double]], share: Double, least: Double
    ) -> Expectation {
        let weights = [0] + zip(match.joined(), chance.joined()).map { log($0 / $1) }
        let odds = log(share / (1 - share))
        var expectation = Expectation(sums: [Double](repeating: 0, count: weights.count))
        for row in counts.indices {
            var evidence = odds
            let range = (row * comparisons)..<((row + 1) * comparisons)
            for place in range { evidence += weights[Int(places[place])] }
            let count = counts[row]
            expectation.matched += count / (1 + exp(-evidence))
            expectation.total += count
            for place in range where evidence - weights[Int(places[place])] >= least {
                expectation.sums[Int(places[place])] += count
            }
        }
        return expectation
    }

    /// The sums of one comparison's levels.
    func sums(_ expectation: Expectation, of comparison: Int) -> ArraySlice<Double> {
        expectation.sums[starts[comparison]..<starts[comparison + 1]]
    }

    /// The maximisation step: m by comparison.
    ///
    /// So many pairs are added to what was found, spread as said, so that no level is impossible.
    func match(_ expectation: Expectation, adding pairs: Double, spread: [[Double]]) -> [[Double]] {
        (0..<comparisons).map { comparison in
            let sums = sums(expectation, of: comparison)
            let all = sums.reduce(0, +) + pairs
            return zip(sums, spread[comparison]).map { ($0 + pairs * $1) / all }
        }
    }

    /// The largest change of a probability.
    static func change(from old: [[Double]], to new: [[Double]]) -> Double {
        zip(old.joined(), new.joined()).reduce(0) { max($0, abs($1.0 - $1.1)) }
    }
}
