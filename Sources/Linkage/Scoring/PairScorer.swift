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
    /// What each constraint lets a pair weigh; `nil` where it keeps the two apart.
    private let limits: [Double?]

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
        limits = definition.constraints.map { constraint in
            if case .weighAtMost(let bits) = constraint.effect { bits } else { nil }
        }
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

    /// What constraints make of a pair.
    struct Constrained {
        /// The weight that they leave, in bits.
        var bits: Double
        /// The constraint that applies: one that keeps apart, or else the first that limits the weight.
        var constraint: Int?
        /// Whether it keeps the two apart whatever the weight.
        var isKeptApart = false
    }

    /// What constraints make of two records that have been compared and weigh so much.
    func constrained(
        _ bits: Double, _ left: Int, _ right: Int, _ scratch: inout ComparisonScratch
    ) -> Constrained {
        var result = Constrained(bits: bits)
        for constraint in limits.indices where program.constraint(constraint, left, right, &scratch) {
            guard let limit = limits[constraint] else {
                return Constrained(bits: result.bits, constraint: constraint, isKeptApart: true)
            }
            result.bits = min(result.bits, limit)
            result.constraint = result.constraint ?? constraint
        }
        return result
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
