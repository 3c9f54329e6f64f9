import Definitions

/// Trains a model on the records at hand: u from random pairs and then fixed, λ from deterministic rules, m by
/// expectation–maximisation on the pairs of each blocking rule with the rule's own columns left out, and from there
/// on all blocked pairs together.
struct ModelTrainer: Sendable {
    /// The definition.
    let definition: LinkageDefinition
    /// The compiled comparisons.
    let program: ComparisonProgram
    /// The blocking rules' pairs.
    let candidates: CandidatePairs
    /// The pairs that the records could make.
    let possiblePairs: Int
    /// Tasks at once.
    let threads: Int

    /// A trained model and how it came about.
    func train() async -> (model: LinkageModel, report: TrainingReport) {
        let certain = await deterministicPairs()
        let prior = Self.prior(certain, possible: possiblePairs, recall: definition.training.recall)
        let random = await RandomPairs(program, definition).counts(threads: threads)
        let samples = await samples()
        var estimator = LevelEstimator(
            definition, random: random, prior: prior, possiblePairs: possiblePairs)
        estimator.learn(from: samples.filter { $0.isTrainedAlone })
        estimator.learn(fromAllOf: samples)
        let report = TrainingReport(
            randomPairs: random.compared, deterministicPairs: certain,
            rules: estimator.rules, pooled: estimator.pooled,
            warnings: estimator.warnings(definition, random: random, certain: certain))
        return (LinkageModel(prior: estimator.prior, comparisons: estimator.comparisons), report)
    }

    /// The pairs that the deterministic rules find are a known share of all that match.
    static func prior(_ certain: Int, possible: Int, recall: Double) -> Double {
        let share = max(0.5, Double(certain)) / max(0.01, recall) / Double(max(1, possible))
        return min(0.5, max(1e-12, share))
    }

    private func deterministicPairs() async -> Int {
        let rules = definition.training.deterministic
        guard !rules.isEmpty else { return 0 }
        let blocked = await OrderedTasks.results(of: rules.count, threads: threads) { number in
            BlockedRule(rules[number], number: number, definition.blocking, table: program.table)
        }
        let pairs = CandidatePairs(blocked, definition, table: program.table)
        var count = 0
        for rule in rules.indices {
            let blocks = pairs.blocks(rule)
            let chunks = blocks.chunks(ofPairs: CandidatePairs.chunk)
            let counts = await OrderedTasks.results(of: chunks.count, threads: threads) { chunk in
                var count = 0
                pairs.forEach(rule, blocks, chunks[chunk]) { _, _ in count += 1 }
                return count
            }
            count += counts.reduce(0, +)
        }
        return count
    }

    /// The patterns of every rule's pairs.
    private func samples() async -> [RuleSample] {
        let names = definition.training.rules
        var samples: [RuleSample] = []
        for (index, rule) in candidates.rules.enumerated() {
            let columns = Set(rule.columns)
            let trained = definition.comparisons.indices.filter {
                columns.isDisjoint(with: definition.comparisons[$0].columnsRead)
            }
            let counts = await patterns(of: index)
            samples.append(
                RuleSample(
                    name: rule.name, trained: trained,
                    isTrainedAlone: !trained.isEmpty && (names.isEmpty || names.contains(rule.name)),
                    all: counts.all, new: counts.new, scale: counts.scale, code: PatternCode(program)))
        }
        return samples
    }

    /// About as many pairs as the definition says: all those of records chosen by their hash with later records of
    /// their blocks, so alike on any number of threads.
    private func patterns(of rule: Int) async -> (all: PatternCounts, new: PatternCounts, scale: Double) {
        let blocks = candidates.blocks(rule)
        let share = Double(definition.training.pairsPerRule) / Double(max(1, blocks.pairs))
        let limit = share >= 1 ? UInt64.max : UInt64(share * 18_446_744_073_709_549_568)
        let chunks = blocks.chunks(ofPairs: CandidatePairs.chunk * max(1, Int(1 / share)))
        let code = PatternCode(program)
        let seed = Mixing.combined(definition.training.seed, UInt64(rule))
        let parts = await OrderedTasks.results(of: chunks.count, threads: threads) { chunk in
            var counts = (all: PatternCounts(), new: PatternCounts())
            var scratch = ComparisonScratch(program)
            let isChosen = { (record: Int) in Mixing.combined(seed, UInt64(record)) <= limit }
            candidates.forEachProduced(rule, blocks, chunks[chunk], ofRecords: isChosen) { left, right in
                program.compare(left, right, &scratch)
                let pattern = code.pattern(scratch.levels)
                counts.all.add(pattern)
                if !candidates.keys.isProduced(before: rule, left, right) { counts.new.add(pattern) }
            }
            return counts
        }
        var all = PatternCounts()
        var new = PatternCounts()
        for part in parts {
            all.add(part.all)
            new.add(part.new)
        }
        return (all, new, max(1, 1 / share))
    }
}
