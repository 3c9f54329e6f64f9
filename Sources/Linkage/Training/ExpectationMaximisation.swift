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
        let matrix = PatternMatrix(levels: levels, counts: counts, sizes: chance.map(\.count))
        let even = chance.map { [Double](repeating: 1 / Double($0.count), count: $0.count) }
        var estimate = Estimate(
            share: share, match: chance.map { Self.start($0.count, agreement) },
            support: chance.map { _ in 0 }, rounds: 0, hasConverged: false, logLikelihood: 0)
        while estimate.rounds < iterations, !estimate.hasConverged {
            let found = matrix.expectation(match: estimate.match, chance: chance, share: estimate.share)
            let next = matrix.match(found, adding: 0.5, spread: even)
            let share = min(1 - 1e-9, max(1e-9, found.total > 0 ? found.matched / found.total : 0.5))
            let change = max(
                abs(share - estimate.share), PatternMatrix.change(from: estimate.match, to: next))
            estimate = Estimate(
                share: share, match: next,
                support: chance.indices.map { matrix.sums(found, of: $0).reduce(0, +) },
                rounds: estimate.rounds + 1, hasConverged: change < tolerance,
                logLikelihood: found.logLikelihood)
        }
        return estimate
    }

    private static func start(_ levels: Int, _ agreement: Double) -> [Double] {
        guard levels > 1 else { return [1] }
        var start = [agreement]
        for _ in 1..<levels { start.append((1 - agreement) / Double(levels - 1)) }
        return start
    }
}
