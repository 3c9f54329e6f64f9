import Definitions
import PersonalData
import Release
import Testing
import Vocabulary

@Suite struct `What the vault holds of a person, put for a reader` {
    private let asOf = TokenNight.asOf

    private func field(_ name: String, _ type: FieldType, _ identity: IdentityUse? = nil) -> FieldDefinition {
        FieldDefinition(
            name: FieldName(name), label: name, definition: "", type: type, sensitivity: .personal,
            timelineForm: .absent, identity: identity, location: TokenNight.place)
    }

    private func type(
        _ name: String, _ role: RecordRole, _ timing: RecordTiming, _ fields: [FieldDefinition],
        basis: Basis = .fact
    ) -> RecordTypeDefinition {
        RecordTypeDefinition(
            name: RecordType(name), label: name, definition: "", role: role, timing: timing, basis: basis,
            disclosure: .permitted, fields: fields, location: TokenNight.place)
    }

    private func record(_ type: String, _ key: String, _ values: [FieldValue]) -> StandardisedRecord {
        let key = RecordKey(agency: Agency("police"), recordType: RecordType(type), sourceKey: key)
        return StandardisedRecord(
            key: key, person: key,
            provenance: Provenance(source: SourceName("s"), file: "f.csv", line: 2, receivedOn: asOf),
            values: values)
    }

    @Test func `gives an identity whose name asks for both its fields`() throws {
        let nominal = type(
            "nominal", .person, .undated,
            [
                field("surname", .surname, .surname), field("forename", .forename, .forename),
                field("born", .birthDate, .birthDate), field("pnc", .pnc, .pnc), field("note", .text),
            ])
        let born = try #require(CalendarDay(year: 1990, month: 5, day: 4))
        let identity = CaseIdentity(
            record(
                "nominal", "1",
                [.text("Ffanshawe"), .text("Zorblax"), .day(born), .text("2001/0000001A"), .text("private")]),
            type: nominal, link: .details)
        #expect(identity.details.map(\.use) == [.name, .birthDate, .reference])
        #expect(identity.details.map(\.text.text) == ["Zorblax Ffanshawe", "4 May 1990", "2001/0000001A"])
        #expect(identity.details[0].text.madeFrom.map(\.field.name) == ["forename", "surname"])
    }

    private var dictionary: DataDictionary {
        let on = FieldName("on")
        let state = RecordTiming.state(from: on, until: [FieldName("until")])
        return DataDictionary(
            version: "1",
            recordTypes: [
                type("address", .event, state, [field("on", .day), field("until", .day)]),
                type("arrest", .event, .event(on: on), [field("on", .day), field("why", .text)]),
                type(
                    "need", .event, .event(on: on), [field("on", .day), field("need", .text)],
                    basis: .assessment),
            ], codeLists: [])
    }

    @Test func `gives a meeting what holds, what happened lately and the latest assessment`() {
        func day(_ ago: Int) -> FieldValue { .day(asOf.adding(days: -ago)) }
        let records = [
            record("address", "1", [day(400), .missing(.blank)]),
            record("address", "2", [day(900), day(400)]),
            record("arrest", "1", [day(3), .text("a")]), record("arrest", "2", [day(29), .text("b")]),
            record("arrest", "3", [day(-2), .text("c")]), record("need", "1", [day(300), .text("drugs")]),
            record("need", "2", [day(300), .text("home")]), record("need", "3", [day(700), .text("old")]),
        ]
        let told = CaseRecord.forMeeting(records, dictionary: dictionary, asOf: asOf)
        #expect(told.map(\.recordType.name) == ["address", "arrest", "need", "need"])
        #expect(told.flatMap(\.values).map(\.text.text) == ["a", "drugs", "home"])
        #expect(told == CaseRecord.forMeeting(records.reversed(), dictionary: dictionary, asOf: asOf))
    }

    @Test(arguments: [(true, 0, true), (true, 1, false), (false, 0, false), (false, -1, true)])
    func `tells of a state on its last day, where the dictionary says that it still holds`(
        includesLastDay: Bool, endedDaysAgo: Int, stands: Bool
    ) {
        let stay = RecordTypeDefinition(
            name: RecordType("stay"), label: "stay", definition: "", role: .event,
            timing: .state(from: FieldName("on"), until: [FieldName("until")]),
            includesLastDay: includesLastDay, basis: .fact, disclosure: .permitted,
            fields: [field("on", .day), field("until", .day)], location: TokenNight.place)
        let ended = FieldValue.day(asOf.adding(days: -endedDaysAgo))
        let record = record("stay", "1", [.day(asOf.adding(days: -9)), ended])
        #expect(record.stands(on: asOf, stay) == stands)
    }
}
