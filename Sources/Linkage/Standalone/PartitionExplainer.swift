public import Definitions
import Vocabulary

/// Explains pairs of a partitioned table, weight by weight: links, non-links and pairs that were never compared.
public struct PartitionExplainer: Sendable {
    private let table: LinkageTable
    private let definition: LinkageDefinition
    private let partition: LinkagePartition
    private let candidates: CandidatePairs
    private let scorer: PairScorer

    /// An explainer of the pairs of a table.
    ///
    /// - Throws: ``LinkageError`` where definition, table and the partition's model don't fit together.
    public init(
        _ definition: LinkageDefinition, _ table: LinkageTable, _ partition: LinkagePartition
    ) throws(LinkageError) {
        try partition.model.check(fits: definition)
        self.table = table
        self.definition = definition
        self.partition = partition
        let workbench = try Workbench(definition, table)
        candidates = workbench.candidates
        scorer = PairScorer(
            workbench.program, definition,
            model: partition.model.settled(definition, on: workbench.program.table))
    }

    /// Why two different records are one person or are not, by their places in the table.
    public func explanation(of one: Int, and other: Int) -> PairExplanation {
        let (left, right) = (min(one, other), max(one, other))
        var scratch = ComparisonScratch(scorer.program)
        let bits = scorer.score(left, right, &scratch)
        let constrained = scorer.constrained(bits, left, right, &scratch)
        let rules = candidates.rules(producing: left, right)
        let applying = definition.constraints.indices.filter {
            scorer.program.constraint($0, left, right, &scratch)
        }
        let parts = definition.comparisons.enumerated().map { index, comparison in
            let names = ["null"] + comparison.levels.map(\.name) + ["else"]
            let contribution = scorer.contribution(index, left, right, scratch)
            return PairExplanation.Part(
                comparison: comparison.name, level: names[Int(scratch.levels[index])],
                weight: MatchWeight(bits: contribution.weight),
                adjustment: MatchWeight(bits: contribution.adjustment))
        }
        return PairExplanation(
            left: table.keys[left], right: table.keys[right], parts: parts,
            prior: MatchWeight(bits: scorer.prior), sum: MatchWeight(bits: bits),
            weight: MatchWeight(bits: constrained.bits),
            constraints: applying.map { definition.constraints[$0].name }, blockingRules: rules,
            decision: nil, verdict: verdict(left, right, constrained.bits, isCompared: !rules.isEmpty))
    }

    /// The weight of two different records, by their places in the table, before constraints.
    public func weight(of one: Int, and other: Int) -> MatchWeight {
        var scratch = ComparisonScratch(scorer.program)
        return MatchWeight(bits: scorer.score(min(one, other), max(one, other), &scratch))
    }

    private func verdict(
        _ left: Int, _ right: Int, _ bits: Double, isCompared: Bool
    ) -> PairExplanation.Verdict {
        if partition.person[left] == partition.person[right] {
            let isLink = isCompared && bits >= partition.thresholds.possible
            guard isLink else { return .linkedThroughOthers }
            return .linked(bits >= partition.thresholds.join ? .details : .weak)
        }
        guard isCompared else { return .neverCompared }
        if case .apart(let reason)? = partition.pair(of: left, and: right)?.decision { return .apart(reason) }
        return .apart(.belowThreshold)
    }
}
