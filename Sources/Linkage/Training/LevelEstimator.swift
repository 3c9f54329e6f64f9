import Definitions

/// Brings together what random pairs and blocked pairs say about every level.
///
/// First each blocking rule's pairs are taken by themselves, with the rule's own columns left out. A rule by which
/// more pairs would match than there can be is not believed: where two people who share a name also share the sex,
/// say, chance alone looks like evidence. From what the others say, all blocked pairs together are estimated on all
/// comparisons (see ``PooledEstimate``).
///
/// Random pairs hold a few matches, which would make agreement on an identifier look a thousand times likelier by
/// chance than it is: the share of matches (λ) times their levels (m) is taken out of u each time.
struct LevelEstimator {
    private let definition: LinkageDefinition
    private let random: ChanceCounts
    private let possiblePairs: Int
    /// The share of matches among all pairs (λ).
    let prior: Double
    private(set) var match: [[Double]]
    private(set) var chance: [[Double]]
    private(set) var support: [Double]
    /// What was found in each rule's pairs.
    private(set) var rules: [TrainingReport.Rule] = []
    /// How all pairs together were estimated.
    private(set) var pooled: TrainingReport.Pooled?

    /// An estimator that has seen random pairs alone, with λ from deterministic rules.
    init(_ definition: LinkageDefinition, random: ChanceCounts, prior: Double, possiblePairs: Int) {
        self.definition = definition
        self.random = random
        self.prior = prior
        self.possiblePairs = possiblePairs
        match = definition.comparisons.map { Self.unseen($0.levels.count + 1) }
        chance = []
        support = definition.comparisons.map { _ in 0 }
        chance = chances(without: 0)
    }

    /// The matches that λ makes of all pairs.
    var expectedMatches: Double { prior * Double(possiblePairs) }

    /// The comparisons of the model as estimated so far.
    var comparisons: [LinkageModel.Comparison] {
        definition.comparisons.enumerated().map { index, comparison in
            let names = comparison.levels.map(\.name) + ["else"]
            return LinkageModel.Comparison(
                comparison.name,
                levels: names.indices.map {
                    LinkageModel.Level(names[$0], match: match[index][$0], chance: chance[index][$0])
                })
        }
    }

    /// Estimates m on every rule's pairs with u as it stands, then u anew without the matches.
    mutating func learn(from samples: [RuleSample]) {
        var sums = definition.comparisons.map { [Double](repeating: 0, count: $0.levels.count + 1) }
        for sample in samples {
            let estimate = estimate(sample)
            guard estimate.share * sample.pairs <= 1.2 * expectedMatches + 10 else { continue }
            for (place, comparison) in sample.trained.enumerated() {
                let weight = estimate.support[place]
                support[comparison] += weight
                for level in sums[comparison].indices {
                    sums[comparison][level] += weight * estimate.match[place][level]
                }
            }
        }
        for comparison in sums.indices where support[comparison] > 1 {
            match[comparison] = sums[comparison].map { max(1e-6, $0 / support[comparison]) }
        }
        chance = chances(without: prior)
    }

    /// Estimates m and u on all pairs together, from what each rule's pairs said.
    mutating func learn(fromAllOf samples: [RuleSample]) {
        var estimate = PooledEstimate(samples, sizes: match.map(\.count))
        let outset = match
        var rounds = 0
        var hasConverged = false
        while rounds < definition.training.iterations, !hasConverged {
            let next = estimate.round(match: match, chance: chance, prior: prior, outset: outset)
            hasConverged = PatternMatrix.change(from: match, to: next) < definition.training.tolerance
            match = next
            chance = chances(without: prior)
            rounds += 1
        }
        support = estimate.support
        pooled = TrainingReport.Pooled(
            pairs: estimate.pairs, patterns: estimate.patterns, matches: estimate.matches, rounds: rounds,
            hasConverged: hasConverged)
    }

    private mutating func estimate(_ sample: RuleSample) -> ExpectationMaximisation.Estimate {
        let patterns = sample.trainedPatterns
        let estimate = ExpectationMaximisation(
            levels: patterns.map(\.levels), counts: patterns.map { Double($0.count) },
            chance: sample.trained.map { chance[$0] }, iterations: definition.training.iterations,
            tolerance: definition.training.tolerance * 10
        ).estimate()
        rules.append(
            TrainingReport.Rule(
                name: sample.name, pairs: sample.all.total, patterns: patterns.count,
                trained: sample.trained.map { definition.comparisons[$0].name }, share: estimate.share,
                isBelieved: estimate.share * sample.pairs <= 1.2 * expectedMatches + 10,
                rounds: estimate.rounds, hasConverged: estimate.hasConverged))
        return estimate
    }

    /// u by comparison and level, less the share of random pairs that match.
    private func chances(without share: Double) -> [[Double]] {
        definition.comparisons.indices.map { chance(of: $0, without: share) }
    }

    /// u by level, from level 1; half of what one random pair stands for is added to every level, so that none is
    /// impossible.
    private func chance(of comparison: Int, without share: Double) -> [Double] {
        let counts = random.counts[comparison].dropFirst()
        let total = counts.reduce(0, +)
        let half = 0.5 * random.unit
        let others = zip(counts, match[comparison]).map { max(0, $0 - total * share * $1) }
        let all = others.reduce(0, +) + half * Double(others.count)
        var chance = others.map { ($0 + half) / all }
        for (level, declared) in definition.comparisons[comparison].levels.enumerated() {
            if let declared = declared.chance { chance[level] = declared }
        }
        return chance
    }

    /// Before training: nine in ten on the first level.
    private static func unseen(_ levels: Int) -> [Double] {
        levels == 1 ? [1] : [0.9] + [Double](repeating: 0.1 / Double(levels - 1), count: levels - 1)
    }
}
