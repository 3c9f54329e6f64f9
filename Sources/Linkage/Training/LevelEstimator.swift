import Definitions

/// Brings together what random pairs and blocked pairs say about every level.
///
/// Random pairs hold a few matches, which would make agreement on an identifier look a thousand times likelier by
/// chance than it is: the share of matches (λ) times their levels (m) is taken out of u, and m estimated again.
struct LevelEstimator {
    /// The patterns of one rule's pairs, and the comparisons to train on them.
    struct CountedRule: Sendable {
        let name: String
        let trained: [Int]
        let patterns: PatternCounts
        let code: PatternCode
    }

    private let definition: LinkageDefinition
    private let random: [[Int]]
    private let prior: Double
    private var match: [[Double]]
    private var chance: [[Double]]
    private var support: [Double]
    /// What was found in each rule's pairs, in the last round.
    private(set) var rules: [TrainingReport.Rule] = []

    /// An estimator that has seen random pairs alone.
    init(_ definition: LinkageDefinition, random: [[Int]], prior: Double) {
        self.definition = definition
        self.random = random
        self.prior = prior
        match = definition.comparisons.map { Self.unseen($0.levels.count + 1) }
        chance = []
        support = definition.comparisons.map { _ in 0 }
        chance = definition.comparisons.indices.map { chance(of: $0, without: 0) }
    }

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
    mutating func refine(_ counted: [CountedRule]) {
        rules = []
        var sums = definition.comparisons.map { [Double](repeating: 0, count: $0.levels.count + 1) }
        support = definition.comparisons.map { _ in 0 }
        for rule in counted {
            let estimate = estimate(rule)
            for (place, comparison) in rule.trained.enumerated() {
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
        chance = definition.comparisons.indices.map { chance(of: $0, without: prior) }
    }

    private mutating func estimate(_ rule: CountedRule) -> ExpectationMaximisation.Estimate {
        let patterns = rule.patterns.sorted
        let estimate = ExpectationMaximisation(
            levels: patterns.map { pattern in
                let levels = rule.code.levels(pattern.pattern)
                return rule.trained.map { levels[$0] }
            },
            counts: patterns.map { Double($0.count) },
            chance: rule.trained.map { chance[$0] },
            iterations: definition.training.iterations, tolerance: definition.training.tolerance
        ).estimate()
        rules.append(
            TrainingReport.Rule(
                name: rule.name, pairs: rule.patterns.total, patterns: patterns.count,
                trained: rule.trained.map { definition.comparisons[$0].name }, share: estimate.share,
                rounds: estimate.rounds, hasConverged: estimate.hasConverged))
        return estimate
    }

    /// u by level, from level 1; half a pair is added to every level, so that none is impossible.
    private func chance(of comparison: Int, without share: Double) -> [Double] {
        let counts = random[comparison].dropFirst().map(Double.init)
        let total = counts.reduce(0, +)
        let others = zip(counts, match[comparison]).map { max(0, $0 - total * share * $1) }
        let all = others.reduce(0, +) + 0.5 * Double(others.count)
        var chance = others.map { ($0 + 0.5) / all }
        for (level, declared) in definition.comparisons[comparison].levels.enumerated() {
            if let declared = declared.chance { chance[level] = declared }
        }
        return chance
    }

    /// Before training: nine in ten on the first level.
    private static func unseen(_ levels: Int) -> [Double] {
        levels == 1 ? [1] : [0.9] + [Double](repeating: 0.1 / Double(levels - 1), count: levels - 1)
    }

    /// What to be wary of, in the definition's order; so many pairs are expected to match in all.
    func warnings(certain: Int, expected: Double) -> [String] {
        var warnings: [String] = []
        if certain == 0 { warnings.append("no pair met a deterministic rule, so the prior is a guess") }
        for (index, comparison) in definition.comparisons.enumerated() {
            if support[index] <= 1 {
                warnings.append(
                    "comparison '\(comparison.name)' was trained on no rule; its weights are guesses")
            }
            for (level, name) in (comparison.levels.map(\.name) + ["else"]).enumerated() {
                if random[index][level + 1] == 0,
                    level >= comparison.levels.count
                        || comparison.levels[level].chance == nil
                {
                    warnings.append("no random pair stood on level '\(name)' of '\(comparison.name)'")
                }
                if support[index] > 1, match[index][level] * support[index] < 0.5 {
                    warnings.append("hardly a matching pair stood on level '\(name)' of '\(comparison.name)'")
                }
            }
        }
        for rule in rules where !rule.hasConverged {
            warnings.append("training on rule '\(rule.name)' didn't converge in \(rule.rounds) rounds")
        }
        for rule in rules where rule.share * Double(rule.pairs) > 3 * expected + 10 {
            warnings.append(
                "training on rule '\(rule.name)' took more pairs for matches than all there can be")
        }
        return warnings
    }
}
