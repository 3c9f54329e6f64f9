import Definitions

/// A pair that weighs enough to be looked at again.
struct ScoredPair: Sendable {
    /// The earlier record.
    var left: Int32
    /// The later record.
    var right: Int32
    /// Its weight in bits, prior included.
    let bits: Double
    /// Its pattern.
    let pattern: UInt64
    /// The number of the constraint that applies to the two, or -1.
    let constraint: Int16
    /// Whether it keeps the two apart whatever the weight.
    let isKeptApart: Bool
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
    /// The records of which at least one is in every pair that is compared; `nil` to compare all pairs.
    var marked: [Bool]?

    /// The kept pairs, heaviest first, and how many pairs each rule had compared.
    func run(threads: Int) async -> (pairs: [ScoredPair], compared: [Int]) {
        let ceilings = await WeightCeilings(scorer, threads: threads)
        var kept: [ScoredPair] = []
        var compared: [Int] = []
        for rule in candidates.rules.indices {
            let blocks = candidates.blocks(rule)
            let chunks = blocks.chunks(ofPairs: CandidatePairs.chunk)
            let parts = await OrderedTasks.results(of: chunks.count, threads: threads) { chunk in
                score(rule, blocks, chunks[chunk], ceilings)
            }
            for part in parts { kept.append(contentsOf: part.pairs) }
            compared.append(parts.reduce(0) { $0 + $1.compared })
        }
        kept.sort(by: ScoredPair.comesBefore)
        return (kept, compared)
    }

    private func score(
        _ rule: Int, _ blocks: Blocks, _ chunk: Range<Int>, _ ceilings: WeightCeilings
    ) -> (pairs: [ScoredPair], compared: Int) {
        var kept: [ScoredPair] = []
        var compared = 0
        var scratch = ComparisonScratch(scorer.program)
        for batch in candidates.batches(blocks, chunk) {
            for place in blocks.records(of: batch) {
                let record = Int(blocks.members[place])
                scratch.touched ^=
                    candidates.keys.touch(record) ^ scorer.program.table.cells.touch(record)
                    ^ ceilings.touch(record)
            }
            score(rule, blocks, batch, ceilings, &scratch, &kept, &compared)
        }
        return (kept, compared)
    }

    private func score(
        _ rule: Int, _ blocks: Blocks, _ batch: Range<Int>, _ ceilings: WeightCeilings,
        _ scratch: inout ComparisonScratch, _ kept: inout [ScoredPair], _ compared: inout Int
    ) {
        if let marked {
            candidates.forEach(rule, blocks, batch, touching: marked) { left, right in
                compared += 1
                if let pair = pair(left, right, ceilings, &scratch) { kept.append(pair) }
            }
        } else {
            candidates.forEach(rule, blocks, batch) { left, right in
                compared += 1
                if let pair = pair(left, right, ceilings, &scratch) { kept.append(pair) }
            }
        }
    }

    @inline(__always)
    private func pair(
        _ left: Int, _ right: Int, _ ceilings: WeightCeilings, _ scratch: inout ComparisonScratch
    ) -> ScoredPair? {
        guard let bits = scorer.score(left, right, reaching: keepFrom, ceilings, &scratch) else { return nil }
        let constrained = scorer.constrained(bits, left, right, &scratch)
        return ScoredPair(
            left: Int32(left), right: Int32(right), bits: constrained.bits,
            pattern: scorer.code.pattern(scratch.levels),
            constraint: Int16(constrained.constraint ?? -1), isKeptApart: constrained.isKeptApart,
            sharesIdentifier: scorer.program.sharesIdentifier(left, right, &scratch))
    }
}
