import Definitions
import DisclosureControl
import Testing

@Suite struct `A cohort is withheld` {
    private let check = DisclosureCheck([Profiles.strict10])

    private func rules(_ tables: ConfidentialTables) -> [DisclosureRule] {
        check.protect(tables).withheld.map(\.rule)
    }

    @Test(arguments: [(9, true), (10, false)])
    func `when too few persons are in it`(size: Int, isWithheld: Bool) {
        let tables = ReleaseBuilder(size: size).tables
        #expect(rules(tables) == (isWithheld ? [.threshold] : []))
    }

    @Test(arguments: [(499, [DisclosureRule.smallPopulation]), (500, [])])
    func `when its area has too small a population`(population: Int, expected: [DisclosureRule]) {
        var builder = ReleaseBuilder(size: 100)
        builder.population = population
        #expect(rules(builder.tables) == expected)
    }

    @Test func `when its profile is not declared`() {
        var builder = ReleaseBuilder(size: 100)
        builder.profile = "lenient"
        #expect(check.protect(builder.tables).sets.isEmpty)
    }

    /// The case of domain reference 5.2: all IOM 40, IOM excluding women 37.
    @Test(arguments: [(3, 0, true), (0, 9, true), (0, 0, false), (10, 0, false), (12, 4, true)])
    func `when it differs by a few persons from one that is shown`(
        onlyFirst: Int, onlySecond: Int, isWithheld: Bool
    ) {
        let first = ReleaseBuilder(size: 40, cohort: "iom")
        let second = ReleaseBuilder(size: 40 - onlyFirst + onlySecond, cohort: "men")
        let overlap = CohortOverlap(
            first: "iom", second: "men", onlyFirst: ConfidentialCount(onlyFirst),
            onlySecond: ConfidentialCount(onlySecond), both: ConfidentialCount(40 - onlyFirst))
        let release = check.protect(
            ConfidentialTables(sets: [first.set, second.set], overlaps: [overlap]))
        #expect(release.withheld.map(\.cohort) == (isWithheld ? ["men"] : []))
        #expect(release.withheld.allSatisfy { $0.rule == .differencing })
    }
}

@Suite struct `A table` {
    private func set(_ counts: [Int]) throws -> ProtectedTableSet {
        var builder = ReleaseBuilder(size: 100)
        builder.entries = []
        for (place, count) in counts.enumerated() { builder.add("n\(place)", count) }
        let release = DisclosureCheck([Profiles.strict10]).protect(builder.tables)
        return try #require(release.sets.first)
    }

    @Test(arguments: [[3, 9], [1]])
    func `that would hold nothing but hidden counts is left out, by its title`(counts: [Int]) throws {
        let set = try set(counts)
        #expect(set.tables.isEmpty)
        #expect(set.leftOut == ["T"])
    }

    @Test(arguments: [[3, 10], [0], [40, 2]])
    func `that holds any number is shown`(counts: [Int]) throws {
        let set = try set(counts)
        #expect(set.tables.map(\.title) == ["T"])
        #expect(set.leftOut.isEmpty)
    }
}
