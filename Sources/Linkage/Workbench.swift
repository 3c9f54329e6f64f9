import Definitions

/// A table laid out for linking: comparisons compiled, blocking keys hashed, oversized blocks split.
struct Workbench: Sendable {
    /// The compiled comparisons.
    let program: ComparisonProgram
    /// The pairs worth comparing.
    let candidates: CandidatePairs
    /// The pairs that the records could make.
    let possiblePairs: Int

    /// Lays out a table as a definition needs it.
    init(_ definition: LinkageDefinition, _ table: LinkageTable) throws(LinkageError) {
        var slots = ComparisonProgram.slots(of: definition)
        let rules = definition.blocking.rules + definition.training.deterministic
        for slot in BlockKeys.slots(of: rules, splitBy: definition.blocking.splitBy)
        where !slots.contains(slot) {
            slots.append(slot)
        }
        let prepared = try PreparedTable(table, slots: slots, definition: definition)
        program = ComparisonProgram(definition, table: prepared)
        candidates = CandidatePairs(definition.blocking.rules, definition, table: prepared)
        possiblePairs = Self.possiblePairs(table, acrossSourcesOnly: definition.acrossSourcesOnly)
    }

    /// What the rules produce, and how much of it was compared.
    func census(compared: [Int] = []) -> BlockingCensus {
        var census = BlockingCensus(rules: candidates.census, possiblePairs: possiblePairs)
        for (rule, count) in compared.enumerated() { census.rules[rule].compared = count }
        return census
    }

    private static func possiblePairs(_ table: LinkageTable, acrossSourcesOnly: Bool) -> Int {
        let all = table.count * (table.count - 1) / 2
        guard acrossSourcesOnly else { return all }
        var sizes = [Int](repeating: 0, count: table.sources.count)
        for source in table.source { sizes[Int(source)] += 1 }
        return all - sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    }
}

/// Records that say too little to be joined to anything.
enum Unlinkables {
    /// How many records would not reach the threshold with their own copy.
    static func count(_ scorer: PairScorer, _ thresholds: LinkageThresholds) -> Int {
        var scratch = ComparisonScratch(scorer.program)
        return (0..<scorer.program.table.count).count {
            scorer.score($0, $0, &scratch) < thresholds.possible
        }
    }
}
