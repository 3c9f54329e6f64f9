import Configuration
import Definitions
import PersonalData
import Testing
import Timelines
import Vocabulary

@testable import Linkage
@testable import Nightly

@Suite struct `What every rule must know of a person` {
    private let people: PeopleOfRecords
    private static let birthday = CalendarDay(dayNumber: ScratchPipeline.night.dayNumber - 9_000)

    init() throws { people = try PeopleOfRecords() }

    private func facts(
        core: [StandardisedRecord], weak: [StandardisedRecord] = []
    ) throws -> PersonFacts {
        let person = people.person(core: core, weak: weak)
        let maker = PersonFactsMaker(
            dictionary: people.configuration.dictionary, fields: people.configuration.nightly.personFacts,
            asOf: PeopleOfRecords.night)
        let facts = maker.facts(
            of: [person], membership: Membership([person], key: people.key), records: core + weak, checks: [:]
        )
        return try #require(facts.first)
    }

    private func police(_ values: [String: FieldValue], number: String = "N1") throws -> StandardisedRecord {
        try people.record("police", "nominal", number, values)
    }

    private func probation(_ values: [String: FieldValue]) throws -> StandardisedRecord {
        try people.record("probation", "supervised_person", "X1", values)
    }

    @Test func `is an age on which all who say it agree`() throws {
        let born = FieldValue.day(Self.birthday)
        #expect(try facts(core: [police(["birth_date": born]), probation(["birth_date": born])]).age == 24)
        #expect(try facts(core: [police([:]), probation(["birth_date": born])]).age == 24)
        // The day before is another date and the same age.
        let other = FieldValue.day(Self.birthday.adding(days: -1))
        #expect(try facts(core: [police(["birth_date": born]), probation(["birth_date": other])]).age == 24)
    }

    @Test func `is no age where agencies' birth dates make different ones, whoever comes first`() throws {
        let child = FieldValue.day(PeopleOfRecords.night.adding(days: -365 * 15))
        let adult = FieldValue.day(Self.birthday)
        #expect(
            try facts(core: [police(["birth_date": child]), probation(["birth_date": adult])]).age == nil)
        #expect(
            try facts(core: [police(["birth_date": adult]), probation(["birth_date": child])]).age == nil)
        #expect(try facts(core: [police([:]), probation([:])]).age == nil)
    }

    @Test func `is not what a weakly linked record says`() throws {
        let weak = try police([
            "birth_date": .day(Self.birthday), "died_on": .day(PeopleOfRecords.night.adding(days: -3)),
        ])
        let core = try probation(["restricted": .flag(false)])
        let alive = try facts(core: [core], weak: [weak])
        #expect(alive.age == nil)
        #expect(alive.diedOn == nil)
        #expect(alive.restricted == false)
        // The very same record in the core says all of it.
        let dead = try facts(core: [core, weak])
        #expect(dead.age == 24)
        #expect(dead.diedOn == PeopleOfRecords.night.adding(days: -3))
    }

    @Test func `is not whether a weakly linked case is restricted`() throws {
        let core = try police([:])
        let weak = try probation(["restricted": .flag(true)])
        #expect(try facts(core: [core], weak: [weak]).restricted == nil)
        #expect(try facts(core: [core, weak]).restricted == true)
    }
}

@Suite struct `A caseload` {
    private let people: PeopleOfRecords

    init() throws { people = try PeopleOfRecords() }

    @Test func `gives a person to the officer of a record of their core, and to no other's`() throws {
        let nominal = try people.record("police", "nominal", "N1")
        let supervised = try people.record("probation", "supervised_person", "X1")
        let definition = people.configuration.nightly.caseload
        let type = try #require(people.configuration.dictionary.recordType(definition.recordType))
        var values: [String: FieldValue] = [
            definition.officer.name: .text("OFF1"), definition.team.name: .text("TEAM1"),
        ]
        if let condition = definition.condition { values[condition.field.name] = .code(condition.code) }
        if case .state(let start, _) = type.timing { values[start.name] = .day(PeopleOfRecords.night) }
        let allocation = try people.record("probation", type.name.name, "A1", of: supervised.key, values)
        func officers(core: [StandardisedRecord], weak: [StandardisedRecord]) -> [String] {
            let person = people.person(core: core, weak: weak)
            return Caseload(
                definition, records: [allocation], membership: Membership([person], key: people.key),
                type: type, asOf: PeopleOfRecords.night
            ).officers
        }
        #expect(officers(core: [nominal, supervised], weak: []) == ["OFF1"])
        #expect(officers(core: [nominal], weak: [supervised]) == [])
    }
}
