import Definitions
@testable import Linkage
import Testing

/// Patterns drawn from known m, u and share, as pairs of four comparisons.
private struct KnownModel {
    let match: [[Double]] = [[0.9, 0.07, 0.03], [0.8, 0.2], [0.7, 0.2, 0.1], [0.95, 0.05]]
    let chance: [[Double]] = [[0.01, 0.09, 0.9], [0.05, 0.95], [0.02, 0.08, 0.9], [0.3, 0.7]]

    /// Level counts by pattern of so many pairs, of which some comparisons are silent one time in ten.
    func draw(_ pairs: Int, share: Double, seed: UInt64) -> [[UInt8]: Int] {
        var generator = SeededGenerator(seed: seed)
        let unit = { (generator: inout SeededGenerator) in
            Double(generator.next() >> 11) / 9_007_199_254_740_992
        }
        var counts: [[UInt8]: Int] = [:]
        for _ in 0..<pairs {
            let levels = unit(&generator) < share ? match : chance
            let pattern = levels.map { probabilities -> UInt8 in
                if unit(&generator) < 0.1 { return 0 }
                var rest = unit(&generator)
                for (level, probability) in probabilities.enumerated() {
                    rest -= probability
                    if rest < 0 { return UInt8(level + 1) }
                }
                return UInt8(probabilities.count)
            }
            counts[pattern, default: 0] += 1
        }
        return counts
    }

    func maximisation(_ counts: [[UInt8]: Int]) -> ExpectationMaximisation {
        let sorted = counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        return ExpectationMaximisation(
            levels: sorted.map(\.key), counts: sorted.map { Double($0.value) }, chance: chance,
            iterations: 500,
            tolerance: 1e-7)
    }
}

@Suite struct `Expectation-maximisation` {
    @Test(arguments: [0.05, 0.3, 0.8])
    func `finds the m and the share that the pairs were drawn from`(share: Double) {
        let known = KnownModel()
        let estimate = known.maximisation(known.draw(60_000, share: share, seed: 11)).estimate()
        #expect(estimate.hasConverged)
        #expect(abs(estimate.share - share) < 0.015)
        for (found, expected) in zip(estimate.match.joined(), known.match.joined()) {
            #expect(abs(found - expected) < 0.04)
        }
    }

    @Test func `gets likelier with every round, but for the half pair that keeps levels possible`() {
        let known = KnownModel()
        let maximisation = known.maximisation(known.draw(20_000, share: 0.2, seed: 4))
        var before = -Double.infinity
        for rounds in 1...20 {
            let estimate = ExpectationMaximisation(
                levels: maximisation.levels, counts: maximisation.counts, chance: maximisation.chance,
                iterations: rounds, tolerance: 0
            ).run(agreement: 0.9, share: 0.1)
            #expect(estimate.logLikelihood >= before - 1e-3)
            before = estimate.logLikelihood
        }
    }

    /// A bug's story.
    ///
    /// In a trial, pairs of all blocking rules were pooled and every comparison trained on them, those included
    /// whose agreement had put the pair there: nearly all pairs agree on something that nobody agrees on by chance,
    /// so nearly all were taken for matches. Each rule by itself, with its own columns left out, finds the truth.
    @Test
    func
        `takes nearly everything for a match where blocked pairs are pooled, and not with the rule's columns left out`()
    {
        let known = KnownModel()
        var pooled: [[UInt8]: Int] = [:]
        var first: [[UInt8]: Int] = [:]
        var matches = 0.0
        for (seed, share) in [(UInt64(1), 0.02), (2, 0.02)] {
            for (pattern, count) in known.draw(150_000, share: share, seed: seed) {
                if pattern[0] == 1 {
                    pooled[pattern, default: 0] += count
                    if seed == 1 { first[pattern, default: 0] += count }
                }
                if pattern[2] == 1, pattern[0] != 1 { pooled[pattern, default: 0] += count }
            }
        }
        matches = 150_000 * 0.02 * 0.9 * 0.9 / Double(first.values.reduce(0, +))
        let all = known.maximisation(pooled).estimate()
        #expect(all.share > 0.9)
        let leftOut = ExpectationMaximisation(
            levels: first.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { Array($0.key[1...]) },
            counts: first.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { Double($0.value) },
            chance: Array(known.chance[1...]), iterations: 500, tolerance: 1e-7
        ).estimate()
        #expect(abs(leftOut.share - matches) < 0.03)
        #expect(abs(leftOut.match[1][0] - known.match[2][0]) < 0.05)
    }
}
