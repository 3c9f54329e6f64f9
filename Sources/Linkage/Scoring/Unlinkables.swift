import Definitions

/// Records that say too little to be joined to anything.
enum Unlinkables {
    /// How many records would not reach the threshold with their own copy.
    static func count(_ scorer: PairScorer, _ thresholds: LinkageThresholds, threads: Int) async -> Int {
        let records = scorer.program.table.count
        let part = 20_000
        let counts = await OrderedTasks.results(of: (records + part - 1) / part, threads: threads) { number in
            var scratch = ComparisonScratch(scorer.program)
            var count = 0
            for record in (number * part)..<min(records, (number + 1) * part)
            where scorer.score(record, record, &scratch) < thresholds.possible { count += 1 }
            return count
        }
        return counts.reduce(0, +)
    }
}
