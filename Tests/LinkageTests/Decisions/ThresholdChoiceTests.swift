import Definitions
@testable import Linkage
import Testing

@Suite struct `A threshold that the model chooses` {
    private func pairs(_ weights: [Double]) -> [ScoredPair] {
        weights.sorted(by: >).map { bits in
            ScoredPair(
                left: 0, right: 1, bits: bits, pattern: 0, constraint: -1, isKeptApart: false,
                sharesIdentifier: false)
        }
    }

    @Test func `takes a pair that is more likely wrong than four in five right only where it must`() throws {
        let strong = [Double](repeating: 20, count: 100)
        let best = try #require(ThresholdChoice(pairs(strong + [3, 0.5, -1]), matches: 102).best)
        #expect(best.threshold == 3)
        #expect(best.pairs == 101)
    }

    @Test func `expects what the weights say`() throws {
        let choice = ThresholdChoice(pairs([20, 20, 0, 0]), matches: 4)
        let strict = try #require(choice.expected(from: 10))
        #expect(abs(strict.precision - 1) < 1e-5)
        #expect(abs(strict.recall - 0.5) < 1e-5)
        let loose = try #require(choice.expected(from: 0))
        #expect(abs(loose.precision - 0.75) < 1e-5)
        #expect(abs(loose.recall - 0.75) < 1e-5)
        #expect(choice.expected(from: 30) == nil)
    }

    @Test func `is none without pairs`() {
        #expect(ThresholdChoice([], matches: 3).best == nil)
    }

    @Test(arguments: [UInt64(41), 42])
    func `joins people hardly ever wrongly`(seed: UInt64) async throws {
        let people = SamplePeople(900, seed: seed).records
        let truth = Dictionary(uniqueKeysWithValues: people.map { ($0.record.recordKey, $0.person) })
        var definition = LinkageDefinition.sample
        definition.thresholds = .automatic()
        let table = try LinkageTable.sample(people.map(\.record))
        let population = try await Linker(definition).link(table, newIdentifier: sampleIdentifier)
        let quality = LinkageQuality(
            population.history.assignment.map { (found: $0.value, truth: truth[$0.key] ?? -1) })
        #expect(quality.pairs.precision >= 0.98)
        #expect(quality.pairs.recall >= 0.95)
        let expected = try #require(population.expected)
        #expect(abs(expected.precision - quality.pairs.precision) < 0.03)
        #expect(abs(expected.recall - quality.pairs.recall) < 0.05)
    }
}
