import Definitions
@testable import Linkage
import Testing

@Suite struct `All blocked pairs together` {
    private let match: [[Double]] = [
        [0.85, 0.1, 0.05], [0.9, 0.1], [0.8, 0.15, 0.05], [0.95, 0.05], [0.7, 0.3],
    ]
    private let chance: [[Double]] = [
        [0.0005, 0.0095, 0.99], [0.0004, 0.9996], [0.0002, 0.0098, 0.99], [0.5, 0.5], [0.0001, 0.9999],
    ]
    private let code = PatternCode(radices: [4, 3, 4, 3, 3])

    /// Nine in ten on the first of so many levels.
    private static func evenly(_ levels: Int) -> [Double] {
        var levels = [Double](repeating: 0.1 / Double(levels - 1), count: levels)
        levels[0] = 0.9
        return levels
    }

    /// Pairs that agree on the first or on the third comparison, as two rules would find them, each once.
    ///
    /// Of the pairs that don't match only those that a rule finds are drawn.
    private func samples(matches: Int, others: Int) -> [RuleSample] {
        var generator = SeededGenerator(seed: 5)
        var counts = [PatternCounts(), PatternCounts()]
        func draw(_ probabilities: [[Double]], first: UInt8? = nil, third: UInt8? = nil) {
            var levels: [UInt8] = probabilities.map { (level: [Double]) -> UInt8 in
                var rest = Double(generator.next() >> 11) / 9_007_199_254_740_992
                for (number, probability) in level.enumerated() {
                    rest -= probability
                    if rest < 0 { return UInt8(number + 1) }
                }
                return UInt8(level.count)
            }
            if let first { levels[0] = first }
            if let third { levels[2] = third }
            if levels[0] == 1 {
                counts[0].add(code.pattern(levels))
            } else if levels[2] == 1 {
                counts[1].add(code.pattern(levels))
            }
        }
        for _ in 0..<matches { draw(match) }
        let byFirst = Int(Double(others) * chance[0][0])
        let byThird = Int(Double(others) * chance[2][0])
        for _ in 0..<byFirst { draw(chance, first: 1) }
        for _ in 0..<byThird { draw(chance, third: 1) }
        return counts.map { counts in
            RuleSample(
                name: "", trained: [], isTrainedAlone: false, all: counts, new: counts, scale: 1, code: code)
        }
    }

    @Test func `give the m that they were drawn from, and don't take chance for matches`() {
        let others = 20_000_000
        let samples = samples(matches: 20_000, others: others)
        var estimate = PooledEstimate(samples, sizes: match.map(\.count))
        let outset: [[Double]] = match.map { Self.evenly($0.count) }
        var found = outset
        for _ in 0..<30 {
            found = estimate.round(
                match: found, chance: chance, prior: 20_000 / Double(others), outset: outset)
        }
        #expect(abs(estimate.matches - 20_000) < 1_000)
        for comparison in [1, 3, 4] {
            for (one, other) in zip(found[comparison], match[comparison]) { #expect(abs(one - other) < 0.02) }
        }
        #expect(found[0][0] > 0.82 && found[2][0] > 0.77)
    }
}
