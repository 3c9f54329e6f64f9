import Definitions

/// Weighs pairs of records with a model: the prior, the weight of each level, and what the frequency of the
/// agreeing values adds.
struct PairScorer: Sendable {
    /// A frequency adjustment of a level.
    private struct Adjustment: Sendable {
        let column: Int
        let share: Float
    }

    /// The compiled comparisons.
    let program: ComparisonProgram
    /// The frequencies of values.
    let frequencies: TermFrequencies
    /// The prior, in bits.
    let prior: Double
    /// Patterns to integers and back.
    let code: PatternCode
    /// The weights of all levels, comparison after comparison, silence first.
    private let weights: [Double]
    /// Where each comparison's levels begin.
    private let offsets: [Int]
    /// Where each level's adjustments begin, and an end.
    private let adjustmentStarts: [Int]
    private let adjustments: [Adjustment]

    /// A scorer with a model's weights.
    init(_ program: ComparisonProgram, _ definition: LinkageDefinition, model: LinkageModel) {
        self.program = program
        frequencies = TermFrequencies(definition, table: program.table)
        prior = model.priorWeight.bits
        code = PatternCode(program)
        var weights: [Double] = []
        var offsets: [Int] = []
        var starts: [Int] = []
        var adjustments: [Adjustment] = []
        for (comparison, trained) in zip(definition.comparisons, model.comparisons) {
            offsets.append(weights.count)
            weights.append(0)
            starts.append(adjustments.count)
            for (index, level) in trained.levels.enumerated() {
                weights.append(level.weight.bits)
                starts.append(adjustments.count)
                guard index < comparison.levels.count else { continue }
                for reference in comparison.levels[index].frequencies {
                    guard let column = frequencies.position[reference] else { continue }
                    adjustments.append(
                        Adjustment(column: column, share: Float(comparison.levels[index].frequencyShare)))
                }
            }
        }
        starts.append(adjustments.count)
        self.weights = weights
        self.offsets = offsets
        self.adjustments = adjustments
        adjustmentStarts = starts
    }

    /// The weight of a pair in bits, its levels left in the scratch space.
    func score(_ left: Int, _ right: Int, _ scratch: inout ComparisonScratch) -> Double {
        program.compare(left, right, &scratch)
        var bits = prior
        for comparison in offsets.indices {
            let level = offsets[comparison] + Int(scratch.levels[comparison])
            bits += weights[level]
            if adjustmentStarts[level] < adjustmentStarts[level + 1] {
                bits += Double(adjustment(at: level, left, right))
            }
        }
        return bits
    }

    /// What a comparison's level weighs and what frequency adds, for two records that have been compared.
    func contribution(
        _ comparison: Int, _ left: Int, _ right: Int, _ scratch: ComparisonScratch
    ) -> (weight: Double, adjustment: Double) {
        let level = offsets[comparison] + Int(scratch.levels[comparison])
        return (weights[level], Double(adjustment(at: level, left, right)))
    }

    private func adjustment(at level: Int, _ left: Int, _ right: Int) -> Float {
        var bits: Float = 0
        for index in adjustmentStarts[level]..<adjustmentStarts[level + 1] {
            let one = adjustments[index]
            bits += one.share * frequencies.adjustment(one.column, left, right, program.table)
        }
        return bits
    }
}

/// A pair that weighs enough to be looked at again.
struct ScoredPair: Sendable {
    /// The earlier record.
    let left: Int32
    /// The later record.
    let right: Int32
    /// Its weight in bits, prior included.
    let bits: Double
    /// Its pattern.
    let pattern: UInt64
    /// The number of the constraint that keeps the two apart, or -1.
    let constraint: Int16
    /// Whether the two share an identifier.
    let sharesIdentifier: Bool

    /// Heavier pairs first; ties by record, so that the order is the same on every run.
    static func comesBefore(_ one: ScoredPair, _ other: ScoredPair) -> Bool {
        if one.bits != other.bits { return one.bits > other.bits }
        return one.left != other.left ? one.left < other.left : one.right < other.right
    }
}

/// The pairs of all rules, scored, of which those that weigh enough are kept.
struct CandidateScoring: Sendable {
    /// The scorer.
    let scorer: PairScorer
    /// The pairs.
    let candidates: CandidatePairs
    /// Pairs below this many bits are forgotten.
    let keepFrom: Double

    /// The kept pairs, heaviest first, and how many pairs each rule had compared.
    func run(threads: Int) async -> (pairs: [ScoredPair], compared: [Int]) {
        var kept: [ScoredPair] = []
        var compared: [Int] = []
        for rule in candidates.rules.indices {
            let blocks = candidates.blocks(rule)
            let chunks = blocks.chunks(ofPairs: CandidatePairs.chunk)
            let parts = await OrderedTasks.results(of: chunks.count, threads: threads) { chunk in
                score(rule, blocks, chunks[chunk])
            }
            for part in parts { kept.append(contentsOf: part.pairs) }
            compared.append(parts.reduce(0) { $0 + $1.compared })
        }
        kept.sort(by: ScoredPair.comesBefore)
        return (kept, compared)
    }

    private func score(_ rule: Int, _ blocks: Blocks, _ chunk: Range<Int>) -> (
        pairs: [ScoredPair], compared: Int
    ) {
        var kept: [ScoredPair] = []
        var compared = 0
        var scratch = ComparisonScratch(scorer.program)
        candidates.forEach(rule, blocks, chunk) { left, right in
            compared += 1
            let bits = scorer.score(left, right, &scratch)
            guard bits >= keepFrom else { return }
            kept.append(
                ScoredPair(
                    left: Int32(left), right: Int32(right), bits: bits,
                    pattern: scorer.code.pattern(scratch.levels),
                    constraint: Int16(scorer.program.constraint(left, right, &scratch) ?? -1),
                    sharesIdentifier: scorer.program.sharesIdentifier(left, right, &scratch)))
        }
        return (kept, compared)
    }
}
