import Definitions

/// Records that say too little to be joined to anything.
enum Unlinkables {
    /// For each record whether it would not reach the threshold with its own copy.
    static func flags(_ scorer: PairScorer, _ thresholds: LinkageThresholds, threads: Int) async -> [Bool] {
        let records = scorer.program.table.count
        let part = 20_000
        let flags = await OrderedTasks.results(of: (records + part - 1) / part, threads: threads) { number in
            var scratch = ComparisonScratch(scorer.program)
            return ((number * part)..<min(records, (number + 1) * part)).map { record in
                scorer.score(record, record, &scratch) < thresholds.possible
            }
        }
        return Array(flags.joined())
    }

    /// How many records would not reach the threshold with their own copy.
    static func count(_ scorer: PairScorer, _ thresholds: LinkageThresholds, threads: Int) async -> Int {
        await flags(scorer, thresholds, threads: threads).count(where: \.self)
    }
}
