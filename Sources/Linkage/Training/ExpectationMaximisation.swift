internal import Glibc

/// Expectation–maximisation over pattern counts with the chance probabilities (u) held fixed: finds the share of
/// pairs that match, and how often matching pairs stand on each level (m).
///
/// Comparisons are taken as independent given whether the pair matches (Fellegi and Sunter 1969; Winkler 1988).
/// Silent comparisons say nothing.
struct ExpectationMaximisation: Sendable {
    /// What was found.
    struct Estimate: Sendable {
        /// The share of pairs that match.
        var share: Double
        /// m by comparison and level, from level 1; levels are the definition's and `else`.
        var match: [[Double]]
        /// The number of matching pairs expected to speak in each comparison.
        var support: [Double]
        /// Rounds that were run.
        var rounds: Int
        /// Whether the last round changed nothing by more than the tolerance.
        var hasConverged: Bool
        /// The log likelihood of the counts, natural.
        var logLikelihood: Double
    }

    /// Patterns as levels, one row a pattern; only the comparisons that are trained.
    let levels: [[UInt8]]
    /// How often each occurs.
    let counts: [Double]
    /// u by comparison and level, from level 1.
    let chance: [[Double]]
    /// The most rounds.
    let iterations: Int
    /// The largest change of a probability at which it has converged.
    let tolerance: Double

    /// The likeliest estimate from several starting points.
    func estimate() -> Estimate {
        let starts = [(0.9, 0.1), (0.6, 0.01), (0.95, 0.5)].map { run(agreement: $0.0, share: $0.1) }
        return starts.max { $0.logLikelihood < $1.logLikelihood } ?? run(agreement: 0.9, share: 0.1)
    }

    /// An estimate from one starting point: a geometric fall from the first level, and a share that match.
    func run(agreement: Double, share: Double) -> Estimate {
        var estimate = Estimate(
            share: share, match: chance.map { Self.start($0.count, agreement) },
            support: chance.map { _ in 0 }, rounds: 0, hasConverged: false, logLikelihood: 0)
        while estimate.rounds < iterations, !estimate.hasConverged {
            let next = round(after: estimate)
            let change = Self.change(from: estimate, to: next)
            estimate = next
            estimate.hasConverged = change < tolerance
        }
        return estimate
    }

    private static func start(_ levels: Int, _ agreement: Double) -> [Double] {
        guard levels > 1 else { return [1] }
        var start = [agreement]
        for _ in 1..<levels { start.append((1 - agreement) / Double(levels - 1)) }
        return start
    }

    private static func change(from old: Estimate, to new: Estimate) -> Double {
        var change = abs(old.share - new.share)
        for (one, other) in zip(old.match, new.match) {
            for (before, after) in zip(one, other) { change = max(change, abs(before - after)) }
        }
        return change
    }

    private func round(after estimate: Estimate) -> Estimate {
        let weights = zip(estimate.match, chance).map { zip($0, $1).map { log($0 / $1) } }
        let logChance = chance.map { $0.map { log($0) } }
        let odds = log(estimate.share / (1 - estimate.share))
        let logNoMatch = log(1 - estimate.share)
        var sums = chance.map { [Double](repeating: 0, count: $0.count) }
        var matched = 0.0
        var total = 0.0
        var likelihood = 0.0
        for (row, count) in zip(levels, counts) {
            var evidence = odds
            var byChance = logNoMatch
            for (comparison, level) in row.enumerated() where level > 0 {
                evidence += weights[comparison][Int(level) - 1]
                byChance += logChance[comparison][Int(level) - 1]
            }
            let probability = 1 / (1 + exp(-evidence))
            likelihood += count * (byChance + Self.softplus(evidence))
            matched += count * probability
            total += count
            for (comparison, level) in row.enumerated() where level > 0 {
                sums[comparison][Int(level) - 1] += count * probability
            }
        }
        return maximised(sums, matched: matched, total: total, likelihood, rounds: estimate.rounds + 1)
    }

    /// log(1 + exp(x)) without overflow.
    private static func softplus(_ value: Double) -> Double {
        value > 30 ? value : log1p(exp(value))
    }

    private func maximised(
        _ sums: [[Double]], matched: Double, total: Double, _ likelihood: Double, rounds: Int
    ) -> Estimate {
        let support = sums.map { $0.reduce(0, +) }
        let match = sums.map { levels in
            let all = levels.reduce(0, +) + 0.5
            return levels.map { ($0 + 0.5 / Double(levels.count)) / all }
        }
        let share = min(1 - 1e-9, max(1e-9, total > 0 ? matched / total : 0.5))
        return Estimate(
            share: share, match: match, support: support, rounds: rounds, hasConverged: false,
            logLikelihood: likelihood)
    }
}
