import Definitions

/// The threshold that a model chooses.
struct ThresholdChoice {
    /// A pair joined wrongly harms more than one that is missed: precision counts four times as much as recall.
    static let beta = 0.5

    /// What is expected from each weight on, heaviest first, one a whole pair of the curve's corners.
    private let curve: [ExpectedQuality]

    /// The curve over scored pairs, heaviest first, where so many pairs match in all.
    init(_ scored: [ScoredPair], matches: Double) {
        let pairs = scored.filter { !$0.isKeptApart }
        var curve: [ExpectedQuality] = []
        var right = 0.0
        let all = pairs.reduce(0) { $0 + MatchWeight(bits: $1.bits).probability }
        let wanted = max(1e-9, matches, all)
        for (number, pair) in pairs.enumerated() {
            right += MatchWeight(bits: pair.bits).probability
            let isCorner = number + 1 == pairs.count || pairs[number + 1].bits < pair.bits
            guard isCorner else { continue }
            curve.append(
                ExpectedQuality(
                    threshold: pair.bits, pairs: number + 1, precision: right / Double(number + 1),
                    recall: right / wanted))
        }
        self.curve = curve
    }

    /// The highest threshold of those that are expected to do best; `nil` without a pair.
    var best: ExpectedQuality? {
        var best: ExpectedQuality?
        for point in curve where point.f(beta: Self.beta) > best?.f(beta: Self.beta) ?? -1 { best = point }
        return best
    }

    /// What is expected from a threshold on.
    func expected(from threshold: Double) -> ExpectedQuality? {
        curve.last { $0.threshold >= threshold }
    }
}

extension Linker {
    /// The definition with its thresholds as they are, or as the model chooses them on scored pairs.
    func settled(_ pairs: [ScoredPair], _ model: LinkageModel, possiblePairs: Int) -> (
        definition: LinkageDefinition, expected: ExpectedQuality?
    ) {
        let choice = ThresholdChoice(pairs, matches: model.prior * Double(possiblePairs))
        guard definition.thresholds.isAutomatic, !isSettled else {
            return (definition, choice.expected(from: definition.thresholds.possible))
        }
        var definition = definition
        let best = choice.best
        let threshold = best?.threshold ?? definition.thresholds.possible
        definition.thresholds.join = threshold
        definition.thresholds.possible = threshold
        definition.thresholds.breakBelow = threshold
        return (definition, best)
    }

    /// The weight from which pairs are kept.
    var keepFrom: Double {
        let thresholds = definition.thresholds
        return thresholds.isAutomatic
            ? min(0, thresholds.review) : min(thresholds.review, thresholds.possible)
    }
}
