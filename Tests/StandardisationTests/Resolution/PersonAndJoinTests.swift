import Definitions
import PersonalData
import Standardisation
import Testing
import Vocabulary

/// A made-up partnership of people, arrests, drug tests through arrests, crimes, and roles that join crimes.
struct Partnership {
    let people = source(
        "people", of: "nominal", person: .own,
        [
            column("id", isOnlyKey: true), column("surname"), column("forename"),
            column("born", .date(layouts: ["YYYY-MM-DD"])),
        ])
    let aliases = source(
        "aliases", of: "alias", person: .direct(column: "id", people: SourceName("people")),
        [column("key", isOnlyKey: true), column("id", isOnlyKey: true), column("surname")])
    let arrests = source(
        "arrests", of: "arrest", person: .direct(column: "id", people: SourceName("people")),
        [column("key", isOnlyKey: true), column("id", isOnlyKey: true)])
    let tests = source(
        "tests", of: "test", person: .through(column: "arrest", source: SourceName("arrests")),
        [column("key", isOnlyKey: true), column("arrest", isOnlyKey: true)])
    let crimes = source(
        "crimes", of: "crime",
        [
            column("ref", isOnlyKey: true), column("from", .datetime(layouts: ["YYYY-MM-DDTHH:MM:SS"])),
            column("class"),
        ])
    let roles = source(
        "roles", of: "role", person: .direct(column: "id", people: SourceName("people")),
        joins: [
            RecordJoin(
                column: "ref", source: SourceName("crimes"),
                fields: [
                    (FieldName("from"), FieldName("committed_on")), (FieldName("class"), FieldName("class")),
                ])
        ],
        [
            column("key", isOnlyKey: true), column("ref", isOnlyKey: true), column("id", isOnlyKey: true),
            column("class"),
        ])

    let dictionary = DataDictionary(
        version: "1",
        recordTypes: [
            recordType(
                "nominal", role: .person,
                [
                    field("surname", .surname, identity: .surname),
                    field("forename", .forename, identity: .forename),
                    field("born", .birthDate, identity: .birthDate),
                ]),
            recordType("alias", role: .detail, [field("surname", .surname, identity: .surname)]),
            recordType("arrest", []), recordType("test", []),
            recordType("crime", role: .reference, [field("from", .moment), field("class", .text)]),
            recordType("role", [field("committed_on", .day), field("class", .text)]),
        ], codeLists: [])

    var sources: [SourceDefinition] { [tests, roles, people, aliases, arrests, crimes] }

    func standardise(_ rows: [IngestedRecord]) throws -> StandardisedBatch {
        try Standardiser(dictionary: dictionary, sources: sources, asOf: reviewDay).standardise(rows)
    }

    func person(_ id: String) -> RecordKey {
        RecordKey(agency: Agency("police"), recordType: RecordType("nominal"), sourceKey: id)
    }
}

@Suite struct `A record's person` {
    let partnership = Partnership()

    @Test func `is itself, the one it names, or the one of the record it names`() throws {
        let batch = try partnership.standardise([
            row(partnership.tests, "T1", "A1"), row(partnership.people, "N1", "Quxley", "Zeb", ""),
            row(partnership.arrests, "A1", "N1"), row(partnership.crimes, "C1", "", ""),
        ])
        let own = partnership.person("N1")
        #expect(batch.records.map(\.person) == [own, own, own, nil])
        #expect(batch.tallies.map(\.withoutPerson) == [0, 0, 0, 0, 0, 0])
    }

    @Test func `is nobody where the row or the record it names does not say, which is counted`() throws {
        let batch = try partnership.standardise([
            row(partnership.tests, "T1", "A9"), row(partnership.tests, "T2", ""),
            row(partnership.tests, "T3", "A1"),
            row(partnership.arrests, "A1", ""),
        ])
        #expect(batch.records.map(\.person) == [nil, nil, nil, nil])
        #expect(batch.tallies.first { $0.source == partnership.tests.name }?.withoutPerson == 3)
        #expect(batch.tallies.first { $0.source == partnership.arrests.name }?.withoutPerson == 1)
    }
}

@Suite struct `A join` {
    let partnership = Partnership()

    @Test func `fills fields from the record it names, a day from a moment`() throws {
        let batch = try partnership.standardise([
            row(partnership.roles, "R1", "C1", "N1", ""),
            row(partnership.crimes, "C1", "2026-11-21T23:59:59", "burglary"),
        ])
        #expect(batch.records.first?.values == [.day(reviewDay), .text("burglary")])
    }

    @Test func `leaves a value of the row's own`() throws {
        let batch = try partnership.standardise([
            row(partnership.roles, "R1", "C1", "N1", "theft"), row(partnership.crimes, "C1", "", "burglary"),
        ])
        #expect(batch.records.first?.values == [.missing(.blank), .text("theft")])
    }

    @Test func `leaves the fields blank, and counts the row, where the other is not there`() throws {
        let batch = try partnership.standardise([row(partnership.roles, "R1", "C9", "N1", "")])
        #expect(batch.records.first?.values == [.missing(.blank), .missing(.blank)])
        #expect(batch.tallies.first { $0.source == partnership.roles.name }?.withoutJoin == 1)
    }
}

@Suite struct `What is known of a person` {
    let partnership = Partnership()

    @Test func `is folded for comparison, the person's own first and each value once`() throws {
        let batch = try partnership.standardise([
            row(partnership.aliases, "L1", "N1", "O'Dell"),
            row(partnership.people, "N1", "Núñez", "Zoë", "1980-07-01"),
            row(partnership.aliases, "L2", "N1", "NUNEZ"), row(partnership.aliases, "L3", "N9", "Nobody"),
            row(partnership.people, "N2", "", "", ""),
        ])
        let identities = batch.identities(in: partnership.dictionary)
        #expect(identities.map(\.key) == [partnership.person("N1"), partnership.person("N2")])
        #expect(identities.first?.values(of: .surname) == ["NUNEZ", "DELL"])
        #expect(identities.first?.values(of: .forename) == ["ZOE"])
        #expect(identities.first?.values(of: .birthDate) == ["1980-07-01"])
        #expect(identities.last?.values(of: .surname) == [])
        #expect(batch.records.map(\.values).contains([.text("Núñez"), .text("Zoë"), .day(try born())]))
    }

    func born() throws -> CalendarDay { try #require(CalendarDay(iso: "1980-07-01")) }

    @Test func `describes itself without its content`() throws {
        let batch = try partnership.standardise([row(partnership.people, "N1", "Quxley", "Zeb", "")])
        let identity = try #require(batch.identities(in: partnership.dictionary).first)
        var dumped = ""
        dump(identity, to: &dumped)
        #expect(!"\(identity) \(String(reflecting: identity)) \(dumped)".uppercased().contains("QUXLEY"))
    }

    @Test func `is initials, a year, parts of a list and a known sex where that is what there is`() throws {
        let client = source(
            "clients", of: "client", person: .own,
            [
                column("id", isOnlyKey: true), column("first"),
                column("born", .date(layouts: ["YYYY-MM-DD"])),
                column("quality"), column("sex"), column("others"),
            ])
        let dictionary = DataDictionary(
            version: "1",
            recordTypes: [
                recordType(
                    "client", role: .person,
                    [
                        field("first", .forename, identity: .forenameInitial),
                        field("born", .birthDate, identity: .birthDate),
                        field("quality", .code, codes: "quality", identity: .birthDateQuality),
                        field("sex", .code, codes: "sex", identity: .sex),
                        field("others", .list, identity: .otherIdentifiers),
                    ])
            ], codeLists: [codeList("quality", ["F", "Y", "E"]), codeList("sex", ["M", "F", "N", "NS"])])
        let batch = try Standardiser(dictionary: dictionary, sources: [client], asOf: reviewDay).standardise([
            row(client, "1", "élodie", "1980-01-01", "Y", "F", "A:1;B:2"),
            row(client, "2", "", "1980-01-01", "E", "NS", ""),
        ])
        let identities = batch.identities(in: dictionary)
        #expect(identities.map { $0.values(of: .forenameInitial) } == [["E"], []])
        #expect(identities.map { $0.values(of: .birthDate) } == [["1980"], ["1980-01-01"]])
        #expect(identities.map { $0.values(of: .sex) } == [["F"], []])
        #expect(identities.map { $0.values(of: .otherIdentifiers) } == [["A:1", "B:2"], []])
        #expect(identities.map { $0.values(of: .birthDateQuality) } == [[], []])
    }
}
