import Definitions
@testable import Linkage
import Testing

@Suite struct `Training on records` {
    private static let people = SamplePeople(1000, seed: 9)

    private func trained(threads: Int) async throws -> LinkedPopulation {
        try await Linker(.sample, threads: threads).link(
            LinkageTable.sample(Self.people.records.map(\.record)), newIdentifier: sampleIdentifier)
    }

    @Test func `finds how often agreement is chance`() async throws {
        let model = try await trained(threads: 2).model
        let sex = try #require(model.comparisons.first { $0.name == "sex" })
        #expect(abs(sex.levels[0].chance - (0.7 * 0.7 + 0.3 * 0.3)) < 0.02)
        let birth = try #require(model.comparisons.first { $0.name == "date_of_birth" })
        #expect(birth.levels[0].chance < 10 / (55.0 * 12 * 28))
        #expect(birth.levels[0].match > 0.9)
    }

    @Test func `finds how many of all pairs match`() async throws {
        let records = Self.people.records
        let pairs = Dictionary(grouping: records, by: \.person).values.reduce(0) {
            $0 + $1.count * ($1.count - 1) / 2
        }
        let share = Double(pairs) / Double(records.count * (records.count - 1) / 2)
        let prior = try await trained(threads: 2).model.prior
        #expect(prior > share / 2 && prior < share * 2)
    }

    @Test func `weighs agreement for, and disagreement against, a match`() async throws {
        let population = try await trained(threads: 2)
        for comparison in population.model.comparisons {
            #expect(comparison.levels[0].weight.bits > 0, "\(comparison.name)")
            #expect(comparison.levels.last.map { $0.weight.bits < 0 } ?? false, "\(comparison.name)")
            #expect(abs(comparison.levels.map(\.match).reduce(0, +) - 1) < 0.01, "\(comparison.name)")
        }
        #expect(population.training?.rules.allSatisfy { $0.hasConverged } ?? false)
    }

    @Test func `warns of levels that it never saw`() async throws {
        let warnings = try #require(try await trained(threads: 2).training).warnings
        #expect(warnings.contains { $0.contains("'middle_names'") })
    }

    @Test func `gives the same model on any number of threads`() async throws {
        let one = try await trained(threads: 1)
        for threads in [2, 3] {
            let other = try await trained(threads: threads)
            #expect(other.model == one.model)
            #expect(other.people == one.people)
            #expect(other.links == one.links)
            #expect(other.contested == one.contested)
        }
    }
}
