public import Definitions
public import Vocabulary

/// Explains pairs of a linked table, weight by weight, links and non-links alike.
public struct PairExplainer: Sendable {
    private let table: LinkageTable
    private let definition: LinkageDefinition
    private let decisions: [LinkageDecision]
    private let workbench: Workbench
    private let scorer: PairScorer

    /// An explainer of a table's pairs.
    ///
    /// - Parameters:
    ///   - definition: How the records were linked.
    ///   - table: The records.
    ///   - model: The model that weighed them.
    ///   - frequencies: The frequencies that weighed their values; `nil` for those of the table.
    ///   - decisions: What people decided.
    /// - Throws: ``LinkageError`` where these don't fit together.
    public init(
        _ definition: LinkageDefinition, _ table: LinkageTable, model: LinkageModel,
        frequencies: [KeptModel.Frequencies]? = nil, decisions: [LinkageDecision] = []
    ) throws(LinkageError) {
        try model.check(fits: definition)
        self.table = table
        self.definition = definition
        self.decisions = decisions
        workbench = try Workbench(definition, table)
        scorer = PairScorer(workbench.program, definition, model: model, kept: frequencies)
    }

    /// Why two records are one person in a population, or are not; `nil` where one of them is not in the table.
    ///
    /// - Complexity: O(contested links of the population)
    public func explanation(
        of one: RecordKey, and other: RecordKey, in population: LinkedPopulation
    ) -> PairExplanation? {
        guard let first = table.index(of: one), let second = table.index(of: other), first != second else {
            return nil
        }
        let left = min(first, second)
        let right = max(first, second)
        var scratch = ComparisonScratch(scorer.program)
        let bits = scorer.score(left, right, &scratch)
        let constrained = scorer.constrained(bits, left, right, &scratch)
        let rules = workbench.candidates.rules(producing: left, right)
        let applying = definition.constraints.indices.filter {
            scorer.program.constraint($0, left, right, &scratch)
        }
        let weight = MatchWeight(bits: constrained.bits)
        return PairExplanation(
            left: table.keys[left], right: table.keys[right], parts: parts(left, right, scratch),
            prior: MatchWeight(bits: scorer.prior), sum: MatchWeight(bits: bits), weight: weight,
            constraints: applying.map { definition.constraints[$0].name }, blockingRules: rules,
            decision: decision(left, right),
            verdict: verdict(left, right, weight, isCompared: !rules.isEmpty, population))
    }

    private func parts(_ left: Int, _ right: Int, _ scratch: ComparisonScratch) -> [PairExplanation.Part] {
        definition.comparisons.enumerated().map { index, comparison in
            let level = Int(scratch.levels[index])
            let names = ["null"] + comparison.levels.map(\.name) + ["else"]
            let contribution = scorer.contribution(index, left, right, scratch)
            return PairExplanation.Part(
                comparison: comparison.name, level: names[level],
                weight: MatchWeight(bits: contribution.weight),
                adjustment: MatchWeight(bits: contribution.adjustment))
        }
    }

    private func decision(_ left: Int, _ right: Int) -> LinkageDecision.Verdict? {
        let judgements = Judgements(decisions, in: table)
        if judgements.keepApart(left, right) { return .different }
        return judgements.same.contains(Judgements.Pair(left, right)) ? .same : nil
    }

    private func verdict(
        _ left: Int, _ right: Int, _ weight: MatchWeight, isCompared: Bool, _ population: LinkedPopulation
    ) -> PairExplanation.Verdict {
        let one = table.keys[left]
        let other = table.keys[right]
        let people = population.history
        if people.identifier(of: one) == people.identifier(of: other) {
            if decision(left, right) == .same { return .linked(.identifier) }
            let link = population.links.first { $0.left == one && $0.right == other }
            return link.map { .linked($0.strength) } ?? .linkedThroughOthers
        }
        if let contested = population.contested.first(where: { $0.left == one && $0.right == other }) {
            return .apart(contested.reason)
        }
        if decision(left, right) == .different { return .apart(.decidedDifferent) }
        return isCompared ? .apart(.belowThreshold) : .neverCompared
    }
}
