import Definitions

extension LevelEstimator {
    /// What to be wary of, in the definition's order.
    func warnings(_ definition: LinkageDefinition, random: ChanceCounts, certain: Int) -> [String] {
        var warnings: [String] = []
        if certain == 0 { warnings.append("no pair met a deterministic rule, so the prior is a guess") }
        for (index, comparison) in definition.comparisons.enumerated() {
            if support[index] <= 1 {
                warnings.append(
                    "comparison '\(comparison.name)' was trained on no rule; its weights are guesses")
            }
            for (level, name) in (comparison.levels.map(\.name) + ["else"]).enumerated() {
                let isDeclared = level < comparison.levels.count && comparison.levels[level].chance != nil
                if random.counts[index][level + 1] == 0, !isDeclared {
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
        for rule in rules where !rule.isBelieved {
            warnings.append(
                "training on rule '\(rule.name)' took more pairs for matches than there can be, and was left out"
            )
        }
        if let pooled, !pooled.hasConverged {
            warnings.append("training on all pairs didn't converge in \(pooled.rounds) rounds")
        }
        return warnings
    }
}
