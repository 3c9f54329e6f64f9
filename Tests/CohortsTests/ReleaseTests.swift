import Cohorts
@_spi(DisclosureControl) import Definitions
import DisclosureControl
import TestSupport
import Testing
import Timelines
import Vocabulary

@Suite struct `The release of counted cohorts` {
    private func raw(seed: UInt64, people: Int) throws -> ConfidentialTables {
        var generator = SplitMix(seed: seed)
        let analysis = try CohortAnalysis([TestCohort.declaration()], scope: TestPartnership.scope)
        return try analysis.tables(over: generator.people(people).timelines())
    }

    private func protected(_ raw: ConfidentialTables) -> ProtectedTables {
        DisclosureCheck([TestCohort.strict10]).protect(raw)
    }

    @Test(arguments: [(0, 60), (1, 120), (2, 240), (3, 500)])
    func `withstands its own audit, whatever the size of the cohort`(seed: UInt64, people: Int) throws {
        let release = try protected(raw(seed: seed, people: people))
        #expect(release.audit.exposures == [])
        #expect(release.sets.count == 1)
        #expect(release.audit.shown > 0)
    }

    @Test(arguments: [(5, 240), (6, 900)])
    func `shows nothing but multiples of five from ten on, and noughts`(seed: UInt64, people: Int) throws {
        let release = try protected(raw(seed: seed, people: people))
        let values = release.sets.flatMap { $0.tables.flatMap { $0.rows.flatMap(\.values) } }
        #expect(!values.isEmpty)
        for case .count(let count) in values {
            guard let value = count.value else { continue }
            #expect(value == 0 || value >= 10)
            #expect(value % 5 == 0)
        }
    }

    @Test func `is the same on every run`() throws {
        let first = try protected(raw(seed: 7, people: 300))
        #expect(try protected(raw(seed: 7, people: 300)) == first)
    }

    @Test(arguments: [(8, 240), (9, 500)])
    func `never shows two counts a few persons apart, one within the other`(
        seed: UInt64, people: Int
    ) throws {
        let raw = try raw(seed: seed, people: people)
        let release = protected(raw)
        let shown = Set(
            release.decisions.filter { $0.effect == .rounded || $0.effect == .nought }.map(\.cell))
        let set = try #require(raw.sets.first)
        let cells = Dictionary(set.cells.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for relation in set.relations where relation.parts.count == 2 && shown.contains(relation.whole) {
            for (part, rest) in [(0, 1), (1, 0)] where shown.contains(relation.parts[part]) {
                guard let cell = cells[relation.parts[rest]], cell.role != .structural else { continue }
                #expect(!(1..<10).contains(cell.count.persons), "\(cell.name)")
            }
        }
    }

    /// What a table of a release shows in a column, by the first words of its rows.
    private func column(_ column: Int, of table: String, in release: ProtectedTables) -> [String: String] {
        let rows = release.sets.flatMap(\.tables).filter { $0.name == table }.flatMap(\.rows)
        return Dictionary(
            rows.map { ($0.label, $0.values[column].text) }, uniquingKeysWith: { first, _ in first })
    }

    /// A release about one issue that the police flag for fifty and probation for sixty of 400 people.
    private func release(flaggedByBoth both: Int, inTreatment found: Int = 200) throws -> ProtectedTables {
        let people = (0..<400).map { index in
            let police = index < 50
            let probation = index >= 50 - both && index < 110 - both
            var person = TestPerson(says: [
                "probation/member": .yes, "police/work": TruthValue(police),
                "probation/work": TruthValue(probation), "drug_service/helped": TruthValue(index % 3 == 0),
            ])
            person.links[Agency("drug_service")] = index < found ? .identifier : LinkStrength.none
            return person
        }
        let measures = [
            TestCohort.measure(
                "linked", .linkedView([TestCohort.issue("work", agencies: ["police", "probation"])])),
            TestCohort.measures[4],
        ]
        let analysis = try CohortAnalysis(
            [TestCohort.declaration(measures: measures)], scope: TestPartnership.scope)
        return protected(try analysis.tables(over: people.timelines()))
    }

    @Test(arguments: [0, 20, 50])
    func `hides that nobody is flagged by one agency alone, or that nobody is by both`(both: Int) throws {
        let release = try release(flaggedByBoth: both)
        #expect(release.audit.exposures == [])
        let flagged = column(0, of: "linked_work", in: release)
        let alone = column(3, of: "linked_work", in: release)
        let agreed = column(0, of: "linked_agreement", in: release)
        switch both {
        case 0:
            #expect(agreed["work"] == nil || agreed["work"] == "[c]", "\(agreed)")
            #expect(flagged["police alone"] != alone["police alone"])
        case 50:
            #expect(alone["police alone"] == "[c]")
            #expect(flagged["police alone"] != agreed["work"])
        default:
            #expect(flagged["police alone"] == "50")
            #expect(alone["police alone"] == "30")
            #expect(agreed["work"] == "20")
        }
    }

    @Test func `hides that nobody is known to an agency`() throws {
        let release = try release(flaggedByBoth: 20, inTreatment: 0)
        #expect(release.audit.exposures == [])
        #expect(column(0, of: "coverage", in: release)["drug_service"] == "[c]")
    }

    @Test func `leaves most of a large cohort to be read`() throws {
        let release = try protected(raw(seed: 10, people: 1_500))
        let hidden = release.decisions.count { $0.effect == .primary || $0.effect == .secondary }
        #expect(hidden * 5 < release.decisions.count)
    }
}

@Suite struct `Cohorts of one release` {
    private func analysis(_ declarations: [CohortDeclaration]) throws -> CohortAnalysis {
        try CohortAnalysis(declarations, scope: TestPartnership.scope)
    }

    private let inner = TestCohort.declaration(
        "inner",
        members: ExpressionText(
            "(\(TestPartnership.says("probation", "member").text)) "
                + "and (\(TestPartnership.says("police", "work").text))", at: TestPartnership.here),
        measures: Self.measures)

    private static let measures = [TestCohort.measures[0], TestCohort.measures[4]]
    private let outer = TestCohort.declaration(measures: measures)

    @Test func `overlap by persons, and one within another leaves differences`() throws {
        var generator = SplitMix(seed: 11)
        let people = generator.people(400)
        let raw = try analysis([outer, inner]).tables(over: people.timelines())
        let members = people.filter { $0.truth("probation", "member") == .yes }
        let both = members.count { $0.truth("police", "work") == .yes }
        #expect(
            raw.overlaps == [
                CohortOverlap(
                    first: "all", second: "inner", onlyFirst: ConfidentialCount(members.count - both),
                    onlySecond: ConfidentialCount(0), both: ConfidentialCount(both))
            ])
        let size = raw.differences.first { $0.name.text == "all−inner/all" }
        #expect(size?.count == ConfidentialCount(members.count - both))
        let release = DisclosureCheck([TestCohort.strict10]).protect(raw)
        #expect(release.audit.exposures == [])
        #expect(release.sets.map(\.cohort) == ["all", "inner"])
    }

    @Test func `that differ by a few persons are not both shown`() throws {
        var generator = SplitMix(seed: 12)
        var people = generator.people(200)
        for index in people.indices { people[index].says["police/work"] = TruthValue(index >= 12) }
        let raw = try analysis([outer, inner]).tables(over: people.timelines())
        let release = DisclosureCheck([TestCohort.strict10]).protect(raw)
        #expect(release.withheld.map(\.cohort) == ["inner"])
        #expect(release.audit.passes)
    }

    @Test(arguments: [
        (nil, nil, ["all", "inner"]), (nil, 1, ["inner", "all"]), (2, 1, ["inner", "all"]),
        (1, 2, ["all", "inner"]), (3, 3, ["all", "inner"]), (7, nil, ["all", "inner"]),
    ])
    func `stand in order of priority, then as listed; of two the later gives way`(
        one: Int?, other: Int?, order: [String]
    ) throws {
        var generator = SplitMix(seed: 12)
        var people = generator.people(200)
        for index in people.indices { people[index].says["police/work"] = TruthValue(index >= 12) }
        let cohorts = [
            TestCohort.declaration(priority: one, measures: Self.measures),
            TestCohort.declaration(
                "inner", priority: other, members: inner.members, measures: Self.measures),
        ]
        let analysis = try analysis(cohorts)
        #expect(analysis.plan.map(\.cohort) == order)
        let release = DisclosureCheck([TestCohort.strict10]).protect(
            analysis.tables(over: try people.timelines()))
        #expect(release.sets.map(\.cohort) == [order[0]])
        #expect(release.withheld.map(\.cohort) == [order[1]])
    }

    @Test func `have a census that reconciles from night to night`() throws {
        var generator = SplitMix(seed: 13)
        let people = generator.people(300)
        let census = try #require(try analysis([inner]).census(over: people.timelines()).first)
        #expect(census.members == census.members.sorted())
        let earlier = Array(census.members.dropFirst(5)) + [Pseudonym("q1"), Pseudonym("q2")]
        let movement = census.movement(since: earlier)
        #expect(movement.entered == ConfidentialCount(5))
        #expect(movement.left == ConfidentialCount(2))
        #expect(
            movement.earlier.persons + movement.entered.persons - movement.left.persons
                == movement.members.persons)
    }
}
