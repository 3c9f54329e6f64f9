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
    let limits: [Double?]

    /// A scorer with a model's weights; frequencies are counted in the table by several tasks, unless some are kept.
    static func made(
        _ program: ComparisonProgram, _ definition: LinkageDefinition, model: LinkageModel,
        kept: [KeptModel.Frequencies]? = nil, threads: Int
    ) async -> PairScorer {
        PairScorer(
            program, definition, model: model,
            frequencies: await TermFrequencies.counted(
                definition, in: program.table, kept: kept, threads: threads))
    }

    /// A scorer with a model's weights, and with frequencies counted in the table unless some are kept.
    init(
        _ program: ComparisonProgram, _ definition: LinkageDefinition, model: LinkageModel,
        kept: [KeptModel.Frequencies]? = nil
    ) {
        self.init(
            program, definition, model: model,
            frequencies: TermFrequencies(definition, table: program.table, kept: kept))
    }

    private init(
        _ program: ComparisonProgram, _ definition: LinkageDefinition, model: LinkageModel,
        frequencies: TermFrequencies
    ) {
        self.program = program
        self.frequencies = frequencies
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

    /// The weight of a pair in bits, its levels left in the scratch space, or `nil` as soon as it is plain that it
    /// doesn't reach so many.
    ///
    /// What is given up would have weighed less: the result is that of ``score(_:_:_:)`` for every other pair.
    func score(
        _ left: Int, _ right: Int, reaching least: Double, _ ceilings: WeightCeilings,
        _ scratch: inout ComparisonScratch
    ) -> Double? {
        var hope = Float(prior) + 0.01
        for comparison in 0..<offsets.count where program.speaks(comparison, left, right) {
            hope += ceilings.most(comparison, left, right)
        }
        let least = Float(least)
        if hope < least { return nil }
        scratch.forget()
        for place in 0..<ceilings.order.count {
            let comparison = ceilings.order[place]
            let found = program.level(comparison, left, right, &scratch)
            scratch.levels[comparison] = found
            if found == 0 { continue }
            let level = offsets[comparison] + Int(found)
            hope += Float(weights[level]) - ceilings.most(comparison, left, right)
            if hasAdjustment(level) { hope += adjustment(at: level, left, right) }
            if hope < least { return nil }
        }
        let bits = sum(left, right, &scratch)
        return bits >= Double(least) ? bits : nil
    }

    /// The weight of a pair in bits, its levels left in the scratch space.
    func score(_ left: Int, _ right: Int, _ scratch: inout ComparisonScratch) -> Double {
        program.compare(left, right, &scratch)
        return sum(left, right, &scratch)
    }

    /// The prior and what every level weighs, always added up in the same order.
    private func sum(_ left: Int, _ right: Int, _ scratch: inout ComparisonScratch) -> Double {
        var bits = prior
        for comparison in 0..<offsets.count {
            let level = offsets[comparison] + Int(scratch.levels[comparison])
            bits += weights[level]
            if hasAdjustment(level) { bits += Double(adjustment(at: level, left, right)) }
        }
        return bits
    }

    @inline(__always)
    private func hasAdjustment(_ level: Int) -> Bool { adjustmentStarts[level] < adjustmentStarts[level + 1] }

    /// The most that a comparison can weigh for a record.
    func ceiling(of comparison: Int, _ record: Int) -> Float {
        let end = comparison + 1 < offsets.count ? offsets[comparison + 1] : weights.count
        var most = -Float.infinity
        for level in (offsets[comparison] + 1)..<end {
            var weight = Float(weights[level])
            for index in adjustmentStarts[level]..<adjustmentStarts[level + 1] {
                let most = frequencies.mostAdjustment(adjustments[index].column, record, program.table)
                weight += adjustments[index].share * most
            }
            most = max(most, weight)
        }
        return most
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
