import Definitions

/// Trains a model on the records at hand: λ from deterministic rules, u from random pairs and then fixed, m by
/// expectation–maximisation on the pairs of each blocking rule with the rule's own columns left out.
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
        let random = await RandomPairs(program, definition).levelCounts(threads: threads)
        let counted = await countedRules()
        var estimator = LevelEstimator(definition, random: random, prior: prior)
        for _ in 0..<3 { estimator.refine(counted) }
        let report = TrainingReport(
            randomPairs: random.first?.reduce(0, +) ?? 0, deterministicPairs: certain,
            rules: estimator.rules,
            warnings: estimator.warnings(certain: certain, expected: prior * Double(possiblePairs)))
        return (LinkageModel(prior: prior, comparisons: estimator.comparisons), report)
    }

    /// The pairs that the deterministic rules find are a known share of all that match.
    static func prior(_ certain: Int, possible: Int, recall: Double) -> Double {
        let share = max(0.5, Double(certain)) / max(0.01, recall) / Double(max(1, possible))
        return min(0.5, max(1e-12, share))
    }

    private func deterministicPairs() async -> Int {
        let rules = definition.training.deterministic
        guard !rules.isEmpty else { return 0 }
        let pairs = CandidatePairs(rules, definition, table: program.table)
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

    /// The patterns of each training rule's pairs.
    private func countedRules() async -> [LevelEstimator.CountedRule] {
        let names = definition.training.rules
        var counted: [LevelEstimator.CountedRule] = []
        for (index, rule) in candidates.rules.enumerated() where names.isEmpty || names.contains(rule.name) {
            let columns = Set(rule.columns)
            let trained = definition.comparisons.indices.filter {
                columns.isDisjoint(with: definition.comparisons[$0].columnsRead)
            }
            if trained.isEmpty { continue }
            let patterns = await patterns(of: index)
            counted.append(
                LevelEstimator.CountedRule(
                    name: rule.name, trained: trained, patterns: patterns, code: PatternCode(program)))
        }
        return counted
    }

    /// At most as many pairs as the definition says, chosen by their hash, so alike on any number of threads.
    private func patterns(of rule: Int) async -> PatternCounts {
        let blocks = candidates.blocks(rule)
        let share = Double(definition.training.pairsPerRule) / Double(max(1, blocks.pairs))
        let limit = share >= 1 ? UInt64.max : UInt64(share * 18_446_744_073_709_549_568)
        let chunks = blocks.chunks(ofPairs: CandidatePairs.chunk)
        let code = PatternCode(program)
        let seed = definition.training.seed
        let parts = await OrderedTasks.results(of: chunks.count, threads: threads) { chunk in
            var counts = PatternCounts()
            var scratch = ComparisonScratch(program)
            candidates.forEach(rule, blocks, chunks[chunk], onlyFirst: false) { left, right in
                let hash = Mixing.combined(seed, UInt64(left) << 32 | UInt64(right))
                if hash > limit { return }
                program.compare(left, right, &scratch)
                counts.add(code.pattern(scratch.levels))
            }
            return counts
        }
        var all = PatternCounts()
        for part in parts { all.add(part) }
        return all
    }
}
