import Definitions
import Foundation
import Linkage
import Testing
import Vocabulary

@Suite struct `People` {
    /// A population of background people and some records of interest.
    private func population(
        _ records: [SampleRecord], decisions: [LinkageDecision] = [],
        _ change: (inout LinkageDefinition) -> Void = { _ in }
    ) async throws -> LinkedPopulation {
        var definition = LinkageDefinition.sample
        change(&definition)
        let background = SamplePeople(250, seed: 77).records.map(\.record)
        return try await Linker(definition).link(
            LinkageTable.sample(background + records), decisions: decisions, newIdentifier: sampleIdentifier)
    }

    private func person(_ key: String, in population: LinkedPopulation) -> PersonIdentifier? {
        population.history.assignment[.sample(key)]
    }

    private let twinA = SampleRecord("X1", "ZEPHYR", "QUILL", "1961-02-03", sex: "M", postcode: "NX1 1AA")

    @Test func `are told from their twins`() async throws {
        let other = SampleRecord("X2", "ALARIC", "QUILL", "1961-02-03", sex: "M", postcode: "NX1 1AA")
        let people = try await population([twinA, other])
        #expect(person("X1", in: people) != person("X2", in: people))
        #expect(people.contested.contains { $0.reason == .keptApart("twins") && $0.left == .sample("X1") })
    }

    @Test func `are joined where name, birth and home agree`() async throws {
        let other = SampleRecord("X2", "ZEPHYR", "QUILL", "1961-02-03", sex: "M", postcode: "NX1 1AA")
        let people = try await population([twinA, other])
        #expect(person("X1", in: people) == person("X2", in: people))
        let joined = try #require(people.people.first { $0.identifier == person("X1", in: people) })
        #expect(joined.records.map(\.strength) == [.details, .details])
        #expect(joined.records.map(\.part) == [0, 0])
    }

    @Test func `with two valid PNC identifiers are two, and one who matches both goes to one of them`()
        async throws
    {
        let left = SampleRecord(
            "X1", "ZEPHYR", "QUILL", "1961-02-03", postcode: "NX1 1AA", pnc: "1999/1234567B")
        let right = SampleRecord(
            "X2", "ZEPHYR", "QUILL", "1961-02-03", postcode: "NX1 1AA", pnc: "2015/0000042Y")
        let middle = SampleRecord("X3", "ZEPHYR", "QUILL", "1961-02-03", postcode: "NX1 1AA")
        let people = try await population([left, right, middle])
        #expect(person("X1", in: people) != person("X2", in: people))
        #expect([person("X1", in: people), person("X2", in: people)].contains(person("X3", in: people)))
        #expect(people.contested.contains { $0.reason == .keptApart("two PNC identifiers") })
        #expect(people.contested.contains { $0.reason == .groupsKeptApart("two PNC identifiers") })
    }

    /// One comparison, of surnames, on pairs with one forename.
    private static var bySharedSurname: LinkageDefinition {
        var definition = LinkageDefinition.sample
        definition.blocking = BlockingDefinition(rules: [BlockingRule("forename")])
        definition.comparisons = [
            ComparisonDefinition(
                "link", columns: ["surname"],
                levels: [AgreementLevelDefinition("shared", when: "shared(surname)")])
        ]
        return definition
    }

    /// Joining whatever touches would make one person of the whole chain.
    @Test(arguments: [-12.0, 1.0])
    func `who are alike in a chain do not become one`(others: Double) async throws {
        let chain = (0..<50).map { number in
            SampleRecord(
                "X\(number + 10)", "ZEPHYR", "LINK\(number)|LINK\(number + 1)",
                pnc: number == 0 ? "1999/1234567B" : number == 49 ? "2015/0000042Y" : "")
        }
        let definition = Self.bySharedSurname
        let odds = MatchWeight(bits: others)
        let model = LinkageModel(
            prior: 0.5,
            comparisons: [
                LinkageModel.Comparison(
                    "link",
                    levels: [
                        LinkageModel.Level("shared", match: 0.9, chance: 0.9 / 1025),
                        LinkageModel.Level("else", match: odds.probability, chance: 1 - odds.probability),
                    ])
            ])
        let people = try await Linker(definition, model: model).link(
            LinkageTable.sample(chain), newIdentifier: sampleIdentifier)
        #expect(person("X10", in: people) != person("X59", in: people))
        #expect(people.people.count > 1)
        if others < 0 { #expect((people.people.map(\.records.count).max() ?? 0) <= 4) }
        let reason = ContestedLink.Reason.groupsKeptApart("two PNC identifiers")
        #expect(people.contested.contains { $0.reason == (others < 0 ? .notEnoughSupport : reason) })
    }

    /// Five records with one name, and a sixth that shares only the alias of one of them: with a prior of -10 bits the
    /// five weights, +4 and four others, must add up to more than two priors.
    @Test(arguments: [(others: -5.9, isOne: true), (others: -6.1, isOne: false)])
    func `take in a record by half the priors that its weights count too often, where no constraint speaks`(
        others: Double, isOne: Bool
    ) async throws {
        let prior = MatchWeight(bits: -10).probability
        let chance = { (bits: Double) in 0.4 / exp2(bits + 10) }
        let model = LinkageModel(
            prior: prior,
            comparisons: [
                LinkageModel.Comparison(
                    "link",
                    levels: [
                        LinkageModel.Level("shared", match: 0.4, chance: chance(4)),
                        LinkageModel.Level("else", match: 0.4, chance: chance(others)),
                    ])
            ])
        for isConstrained in [false, true] {
            var definition = Self.bySharedSurname
            definition.thresholds = LinkageThresholds(join: 3, possible: 3, breakBelow: 3, review: -10)
            definition.constraints = [
                LinkageConstraint("sexes", when: "differ(sex)", effect: .weighAtMost(others))
            ]
            var records = (1...5).map { SampleRecord("X\($0)", "ZEPHYR", $0 == 1 ? "QUILL|INK" : "QUILL") }
            records.append(SampleRecord("X6", "ZEPHYR", "INK", sex: "F"))
            if isConstrained { records[3].sex = ["M"] }
            let people = try await Linker(definition, model: model).link(
                LinkageTable.sample(records), newIdentifier: sampleIdentifier)
            #expect(person("X1", in: people) == person("X5", in: people))
            #expect((person("X6", in: people) == person("X1", in: people)) == (isOne && !isConstrained))
        }
    }

    @Test func `are one where people decided so, and two where they decided that`() async throws {
        let other = SampleRecord("X2", "ZEPHYR", "QUILL", "1961-02-03", sex: "M", postcode: "NX1 1AA")
        let stranger = SampleRecord("X3", "OTTOLINE", "VANE", "1999-10-11")
        let people = try await population(
            [twinA, other, stranger],
            decisions: [
                LinkageDecision(.sample("X1"), .sample("X2"), .different),
                LinkageDecision(.sample("X3"), .sample("X1"), .same),
            ])
        #expect(person("X1", in: people) != person("X2", in: people))
        #expect(person("X1", in: people) == person("X3", in: people))
        #expect(people.contested.contains { $0.left == .sample("X1") && $0.reason == .decidedDifferent })
        let joined = try #require(people.people.first { $0.identifier == person("X3", in: people) })
        #expect(joined.records.allSatisfy { $0.strength == .identifier && $0.isCore })
    }

    @Test func `of a source with one record a person are never joined within it`() async throws {
        let other = SampleRecord("X2", "ZEPHYR", "QUILL", "1961-02-03", sex: "M", postcode: "NX1 1AA")
        let third = SampleRecord(
            "X3", "ZEPHYR", "QUILL", "1961-02-03", agency: "probation", sex: "M", postcode: "NX1 1AA")
        let people = try await population([twinA, other, third]) { $0.duplicateFree = ["police"] }
        #expect(person("X1", in: people) != person("X2", in: people))
        for person in people.people { #expect(person.records(of: Agency("police")).count <= 1) }
        #expect(people.contested.contains { $0.reason == .duplicateFreeSource })
    }

    @Test func `joined by a weak link alone have two parts, the larger first`() async throws {
        let first = SampleRecord("X1", "ZEPHYR", "QUILL", "1961-02-03", sex: "M", postcode: "NX1 1AA")
        let second = SampleRecord("X2", "ZEPHYR", "QUILL", "1961-02-03", sex: "M", postcode: "NX1 1AA")
        let third = SampleRecord("X3", "ZEPHYR", "QUILL", "", sex: "M", postcode: "NX7 1ZZ")
        let people = try await population([first, second, third]) { definition in
            definition.thresholds = LinkageThresholds(join: 15, possible: -10, breakBelow: 10, review: -20)
            definition.blocking.rules.append(BlockingRule("forename", "surname"))
        }
        let joined = try #require(people.people.first { $0.identifier == person("X1", in: people) })
        #expect(joined.records.map(\.key.sourceKey) == ["X1", "X2", "X3"])
        #expect(joined.records.map(\.part) == [0, 0, 1])
        #expect(joined.records.map(\.strength) == [.details, .details, .weak])
        #expect(joined.records.map(\.standing) == [.details, .details, .weak])
    }

    @Test func `hold every record once, and do not depend on the order in which records came`() async throws {
        let records = SamplePeople(300, seed: 5).records.map(\.record)
        let forward = try await Linker(.sample).link(
            LinkageTable.sample(records), newIdentifier: sampleIdentifier)
        let backward = try await Linker(.sample).link(
            LinkageTable.sample(records.reversed()), newIdentifier: sampleIdentifier)
        #expect(forward.people == backward.people)
        #expect(forward.links == backward.links)
        #expect(forward.model == backward.model)
        let keys = forward.people.flatMap(\.records).map(\.key)
        #expect(keys.count == records.count)
        #expect(Set(keys) == Set(records.map(\.recordKey)))
    }

    @Test(arguments: [UInt64(31), 32])
    func `are found with hardly a wrong link and few missed ones`(seed: UInt64) async throws {
        let people = SamplePeople(900, seed: seed).records
        let truth = Dictionary(uniqueKeysWithValues: people.map { ($0.record.recordKey, $0.person) })
        let population = try await Linker(.sample).link(
            LinkageTable.sample(people.map(\.record)), newIdentifier: sampleIdentifier)
        let quality = LinkageQuality(
            population.history.assignment.map { (found: $0.value, truth: truth[$0.key] ?? -1) })
        #expect(quality.pairs.precision >= 0.99)
        #expect(quality.pairs.recall >= 0.93)
    }

    @Test(arguments: [0, 1, 2])
    func `are whoever there is, however few`(count: Int) async throws {
        let table = try LinkageTable.sample(
            (0..<count).map { SampleRecord("R\($0)", "ANN", "LEE", "1980-01-02") })
        let population = try await Linker(.sample).link(table, newIdentifier: sampleIdentifier)
        #expect(population.people.flatMap(\.records).count == count)
    }
}
