import Definitions
@testable import Linkage
import Testing

@Suite struct `Chance agreement` {
    private func counts(_ randomPairs: Int, threads: Int = 2) async throws -> ChanceCounts {
        var definition = LinkageDefinition.sample
        definition.training.randomPairs = randomPairs
        let table = try LinkageTable.sample(SamplePeople(240, seed: 6).records.map(\.record))
        let program = try Workbench(definition, table).program
        return await RandomPairs(program, definition).counts(threads: threads)
    }

    @Test func `that is drawn is near what all pairs say, rare levels included`() async throws {
        let drawn = try await counts(40_000)
        let all = try await counts(.max)
        for (one, other) in zip(drawn.counts, all.counts) {
            let total: Double = one.reduce(0, +)
            let expected: Double = other.reduce(0, +)
            #expect(apart(total, expected) < 0.03)
        }
        for level in [1, 9, 10] {
            #expect(apart(drawn.counts[0][level], all.counts[0][level]) < 0.15, "level \(level)")
        }
        #expect(apart(drawn.counts[2][1], all.counts[2][1]) < 0.05)
    }

    private func apart(_ found: Double, _ expected: Double) -> Double { abs(found / expected - 1) }

    @Test func `is the same on any number of threads`() async throws {
        let one = try await counts(20_000, threads: 1)
        let three = try await counts(20_000, threads: 3)
        #expect(one.counts == three.counts)
        #expect(one.compared == three.compared)
    }
}
