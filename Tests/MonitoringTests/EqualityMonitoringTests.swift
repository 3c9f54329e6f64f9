@_spi(DisclosureControl) import Definitions
import DisclosureControl
import Monitoring
import TestSupport
import Testing
import Vocabulary

/// A random population, as monitoring is told of it, and the true counts that it makes.
private struct Counted {
    static let rules = ["A01", "A02"]
    static let agencies = [Agency("police"), Agency("probation")]

    let people: [MonitoredPerson]
    let set: ConfidentialTableSet
    let counts: [String: Int]

    init(seed: UInt64, people count: Int = 300) {
        var generator = SplitMix(seed: seed)
        people = (0..<count).map { _ in Self.person(&generator) }
        set = Self.monitoring.tables(of: people, heading: Self.heading)
        counts = Dictionary(
            set.cells.map {
                (String($0.name.text.dropFirst(EqualityMonitoring.cohort.count + 1)), $0.count.persons)
            },
            uniquingKeysWith: { first, _ in first })
    }

    private static func person(_ generator: inout SplitMix) -> MonitoredPerson {
        func group(_ generator: inout SplitMix) -> [Int?] {
            [
                Int.random(in: 0...2, using: &generator), Int.random(in: 0...3, using: &generator),
            ].enumerated().map { $1 < [2, 3][$0] ? $1 : nil }
        }
        let known = agencies.filter { _ in Bool.random(using: &generator) }
        let verdicts: [AlertDecision.Verdict?] = [nil, nil, .accept, .reject, .wrongPerson]
        return MonitoredPerson(
            groups: group(&generator),
            standings: known.map {
                .init(agency: $0, groups: group(&generator), isLinked: known.count > 1)
            }, isManaged: Bool.random(using: &generator),
            notices: rules.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }.map {
                .init(
                    rule: $0, verdict: verdicts.randomElement(using: &generator) ?? nil,
                    wasInTime: Bool.random(using: &generator))
            })
    }

    static let definition = MonitoringDefinition(
        version: "1", profile: "strict10", fewest: 10,
        characteristics: [
            MonitoredCharacteristic(
                name: "sex", title: "Sex", fields: [],
                grouping: .codes([
                    MonitoredGroup(label: "Female", codes: ["F"]),
                    MonitoredGroup(label: "Male", codes: ["M"]),
                ])),
            MonitoredCharacteristic(
                name: "age", title: "Age", fields: [], grouping: .ages(AgeBands(from: [25, 50]))),
        ], location: here)

    static let monitoring = EqualityMonitoring(
        definition, agencies: agencies.map { .init(id: $0.name, title: $0.name) },
        rules: rules.map { .init(id: $0, title: $0) })

    static let here = SourceLocation(file: "test.yml", line: 1, column: 1)

    static let heading = CohortHeading(
        title: "Everybody", question: "?", purpose: "P", version: "1", definition: "0", area: "Area",
        period: "now", asOf: CalendarDay(dayNumber: 20_000), caveats: [])

    static let strict10 = DisclosureProfile(
        name: "strict10", version: "1", title: "strict10", threshold: 10, rounding: .nearest(base: 5),
        zeros: .unlessDisclosive, protection: 10, guardsDifferences: true, minimumCohort: 10,
        minimumPopulation: 500, decimalsFrom: 4000, medianFrom: 20, location: here)

    func count(where condition: (MonitoredPerson) -> Bool) -> Int { people.count(where: condition) }
}

@Suite struct `Equality monitoring` {
    @Test(arguments: 0..<4)
    func `counts an agency's people, and those of them whom another agency has, by the agency's own groups`(
        seed: UInt64
    ) {
        let counted = Counted(seed: seed)
        for agency in Counted.agencies {
            let standings = counted.people.compactMap { person in
                person.standings.first { $0.agency == agency }
            }
            #expect(counted.counts["known/\(agency)/everybody"] == standings.count)
            for (place, label) in ["Female", "Male", "not stated"].enumerated() {
                let those = standings.filter { ($0.groups[0] ?? 2) == place }
                #expect(counted.counts["known/\(agency)/sex/\(label)"] == those.count)
                #expect(counted.counts["linked/\(agency)/sex/\(label)"] == those.count(where: \.isLinked))
            }
        }
    }

    @Test(arguments: 0..<4)
    func `counts people with an alert, never alerts, and only where somebody manages the case`(seed: UInt64) {
        let counted = Counted(seed: seed)
        let alerted = counted.count { $0.isManaged && !$0.notices.isEmpty }
        #expect(counted.counts["alerted/everybody"] == alerted)
        #expect(alerted > 0)
        for (place, label) in ["under 25", "25-49", "50+", "not stated"].enumerated() {
            let managed = counted.count { $0.isManaged && ($0.groups[1] ?? 3) == place }
            #expect(counted.counts["managed/age/\(label)"] == managed)
            for rule in Counted.rules {
                let expected = counted.count { person in
                    person.isManaged && (person.groups[1] ?? 3) == place
                        && person.notices.contains { $0.rule == rule }
                }
                #expect(counted.counts["rule/\(rule)/age/\(label)"] == expected)
            }
        }
    }

    @Test(arguments: 0..<4)
    func `counts what was answered among those with a decided alert`(seed: UInt64) {
        let counted = Counted(seed: seed)
        let decided = counted.people.filter { person in
            person.isManaged && person.notices.contains { $0.verdict != nil }
        }
        #expect(counted.counts["decided/everybody"] == decided.count)
        let wrong = decided.count { person in person.notices.contains { $0.verdict == .wrongPerson } }
        #expect(counted.counts["answers/wrong-person/everybody"] == wrong)
        let inTime = decided.count { person in
            person.notices.contains { $0.verdict != nil && $0.wasInTime }
        }
        #expect(counted.counts["answers/in-time/everybody"] == inTime)
    }

    @Test(arguments: 0..<6)
    func `states nothing of its counts that isn't so`(seed: UInt64) {
        let counted = Counted(seed: seed)
        let persons = Dictionary(uniqueKeysWithValues: counted.set.cells.map { ($0.name, $0.count.persons) })
        #expect(counted.set.relations.count > 50)
        for relation in counted.set.relations {
            let sum = relation.parts.reduce(0) { $0 + (persons[$1] ?? .min / 8) }
            #expect(persons[relation.whole] == sum, "\(relation.whole)")
        }
    }

    @Test(arguments: [(0, 60), (1, 300), (2, 1200)])
    func `withstands the attack on the release, and shows no small count`(seed: UInt64, people: Int) {
        let counted = Counted(seed: seed, people: people)
        let release = DisclosureCheck([Counted.strict10]).protect(ConfidentialTables(sets: [counted.set]))
        #expect(release.audit.exposures == [])
        #expect(release.audit.shown > 0)
        for case .count(let count) in release.sets.flatMap(\.tables).flatMap(\.rows).flatMap(\.values) {
            guard let value = count.value, value != 0 else { continue }
            #expect(value >= 10 && value % 5 == 0)
        }
    }

    @Test func `names what holds of too few people to compare, and counts nothing of it`() throws {
        let counted = Counted(seed: 3)
        let few = MonitoringDefinition(
            version: "1", profile: "strict10", fewest: 60,
            characteristics: Counted.definition.characteristics,
            location: Counted.here)
        let set = EqualityMonitoring(
            few, agencies: Counted.agencies.map { .init(id: $0.name, title: $0.name) },
            rules: Counted.rules.map { .init(id: $0, title: $0) }
        ).tables(of: counted.people, heading: Counted.heading)
        let left = counted.set.tables.map(\.title).filter { title in
            !set.tables.contains { $0.title == title }
        }
        #expect(!left.isEmpty && !set.tables.isEmpty)
        let sentence = try #require(set.heading.caveats.last)
        for title in left { #expect(sentence.contains(title)) }
        for table in set.tables { #expect(!sentence.contains(table.title)) }
    }

    @Test func `gives the same tables whatever the order of people`() {
        let counted = Counted(seed: 9)
        let turned = Counted.monitoring.tables(of: counted.people.reversed(), heading: Counted.heading)
        #expect(turned == counted.set)
    }
}

@Suite struct `A monitored characteristic` {
    private static let ages = MonitoredCharacteristic(
        name: "age", title: "Age", fields: [], grouping: .ages(AgeBands(from: [50, 18, 25])))

    @Test func `has an age band for every age`() {
        #expect(Self.ages.groups == ["under 18", "18-24", "25-49", "50+"])
    }

    @Test(arguments: [
        ("2008-03-02", "under 18"), ("2008-03-01", "18-24"), ("2001-03-02", "18-24"),
        ("2001-03-01", "25-49"),
        ("1976-03-01", "50+"), ("2026-03-01", "under 18"),
    ])
    func `tells an age on the night, by birthdays`(birth: String, band: String) throws {
        let night = try #require(CalendarDay(iso: "2026-03-01"))
        let day = try #require(CalendarDay(iso: birth))
        let place = try #require(Self.ages.group(of: .day(day), on: night))
        #expect(Self.ages.groups[place] == band)
    }

    @Test func `tells nothing of a birth to come, of a blank, or of another kind of value`() throws {
        let night = try #require(CalendarDay(iso: "2026-03-01"))
        for value in [FieldValue.day(night.adding(days: 1)), .missing(.blank), .code("M")] {
            #expect(Self.ages.group(of: value, on: night) == nil)
        }
    }

    @Test func `takes codes together as its groups say`() throws {
        let night = try #require(CalendarDay(iso: "2026-03-01"))
        let groups = MonitoredCharacteristic(
            name: "ethnic_group", title: "Ethnic group", fields: [],
            grouping: .codes([
                MonitoredGroup(label: "Black", codes: ["B1", "B2"]),
                MonitoredGroup(label: "White", codes: ["W1"]),
            ]))
        #expect(groups.group(of: .code("B2"), on: night) == 0)
        #expect(groups.group(of: .code("W1"), on: night) == 1)
        #expect(groups.group(of: .code("A1"), on: night) == nil)
        #expect(groups.group(of: .missing(.refused), on: night) == nil)
    }
}
