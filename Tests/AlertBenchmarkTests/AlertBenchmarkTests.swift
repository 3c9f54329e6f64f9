import Alerts
import Definitions
import TestSupport
import Testing
import Timelines
import Vocabulary

@testable import AlertBenchmark

#if canImport(FoundationEssentials)
    import FoundationEssentials
#endif

@Suite struct `The benchmark of alert rules` {
    /// A few people with some thousand records between them, under the rules that the project ships.
    private static func people(_ count: Int, seed: Int) throws -> SyntheticPeople {
        let rules = try BenchmarkRules(nightly: Repository.url("Pipelines/nightly.yml").path)
        let mix = try PeopleMix(folder: Repository.url("Benchmarks").path)
        return SyntheticPeople(mix, rules: rules, count: count, events: 20 * count, seed: seed)
    }

    @Test func `makes the same people and records of the same seed, and others of another`() throws {
        let one = try Self.people(40, seed: 7)
        let other = try Self.people(40, seed: 8)
        #expect(Array(SyntheticRecords(people: one)) == Array(SyntheticRecords(people: one)))
        #expect(Array(SyntheticRecords(people: one)) != Array(SyntheticRecords(people: other)))
        #expect((0..<40).map(one.facts) != (0..<40).map(other.facts))
    }

    @Test(arguments: [1, 40, 333])
    func `makes as many records as it is asked for`(count: Int) throws {
        let people = try Self.people(count, seed: 1)
        let rows = people.rowCounts(of: try people.timelines(asOf: BenchmarkRules.asOf))
        #expect(rows.events == 20 * count)
        #expect(rows.people >= count)
    }

    @Test func `finds the same on any number of threads, and something at all`() async throws {
        let people = try Self.people(300, seed: 1)
        let review = AlertReview(people.rules.book, of: try people.timelines(asOf: BenchmarkRules.asOf))
        let whole = review.night()
        for threads in [1, 2, 7] {
            let night = await review.night(threads: threads)
            #expect(night == whole, "\(threads) threads")
        }
        #expect(!whole.firings.isEmpty)
        #expect(!whole.withheld.isEmpty)
    }

    @Test func `finds of everybody by themselves what it finds of them among others`() throws {
        let people = try Self.people(300, seed: 2)
        let review = AlertReview(people.rules.book, of: try people.timelines(asOf: BenchmarkRules.asOf))
        let alone = (0..<300).map { review.night(of: $0..<($0 + 1)) }
        #expect(AlertReview.joined(alone) == review.night())
    }

    @Test(arguments: [
        ["--people"], ["--people", "many"], ["--people", "0"], ["--threads", "1,x"], ["--threads", ","],
        ["--pepole", "10"],
    ])
    func `refuses options that it can't take`(arguments: [String]) {
        #expect(throws: BenchmarkOptions.Refusal.self) { try BenchmarkOptions(arguments) }
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (20_000_000, "20,000,000"), (-1234, "-1,234")])
    func `writes numbers in groups of three`(number: Int, text: String) {
        #expect(number.grouped == text)
    }
}
