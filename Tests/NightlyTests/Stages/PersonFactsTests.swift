import Definitions
import PersonalData
import Testing
import Vocabulary

@testable import Nightly

/// What every rule is told of a person, by what each agency's records say.
@Suite struct `What records say of a person` {
    private static let asOf = CalendarDay(dayNumber: 20_513)
    private static let place = Vocabulary.SourceLocation(file: "dictionary.yml", line: 1, column: 1)

    private static func type(_ name: String, _ flags: [String]) -> RecordTypeDefinition {
        let fields: [(String, FieldType, IdentityUse?)] =
            [("born", .birthDate, .birthDate), ("died_on", .day, nil)] + flags.map { ($0, .yesNo, nil) }
        return RecordTypeDefinition(
            name: RecordType(name), label: name, definition: "", role: .person, timing: .undated,
            basis: .fact, disclosure: .permitted,
            fields: fields.map { name, type, identity in
                FieldDefinition(
                    name: FieldName(name), label: name, definition: "", type: type, sensitivity: .personal,
                    timelineForm: .absent, identity: identity, location: place)
            }, location: place)
    }

    private let maker = PersonFactsMaker(
        dictionary: DataDictionary(
            version: "1", recordTypes: [type("nominal", []), type("offender", ["restricted", "excluded"])],
            codeLists: []),
        fields: PersonFactFields(
            diedOn: [
                .init(RecordType("nominal"), FieldName("died_on")),
                .init(RecordType("offender"), FieldName("died_on")),
            ],
            restricted: ["restricted", "excluded"].map { .init(RecordType("offender"), FieldName($0)) }),
        asOf: asOf)

    private func record(
        _ type: String, age: Int? = nil, diedDaysAgo: Int? = nil, _ flags: [Bool?] = []
    ) -> StandardisedRecord {
        let key = RecordKey(agency: Agency("a"), recordType: RecordType(type), sourceKey: "\(age ?? 0)")
        func day(_ days: Int?) -> FieldValue {
            days.map { .day(Self.asOf.adding(days: -$0)) } ?? .missing(.blank)
        }
        return StandardisedRecord(
            key: key, person: key,
            provenance: Provenance(
                source: SourceName("s"), file: "f.csv", line: 2, receivedOn: Self.asOf),
            values: [day(age.map { $0 * 366 }), day(diedDaysAgo)]
                + flags.map { $0.map { .flag($0) } ?? .missing(.invalid) })
    }

    @Test(
        arguments: [
            ([[true, false]], true), ([[false, false]], false), ([[nil, false]], nil), ([[nil, true]], true),
            ([[false, false], [nil, false]], nil), ([[false, false], [true, nil]], true), ([], false),
        ] as [([[Bool?]], Bool?)])
    func `close a case unless each that could says that it is open`(flags: [[Bool?]], restricted: Bool?) {
        let records = flags.map { (record: record("offender", $0), isCore: true) }
        let others = [(record: record("nominal"), isCore: true)]
        #expect(maker.told(by: records + others).restricted == restricted)
        #expect(maker.told(by: others + records.reversed()).restricted == restricted)
    }

    @Test func `neither bury nor age somebody to whom they are only weakly linked, but close the case`() {
        let son = record("offender", age: 22, [false, false])
        let father = record("offender", age: 50, diedDaysAgo: 9, [true, false])
        let told = maker.told(by: [(son, true), (father, false)])
        #expect(told == .init(age: 22, diedOn: nil, restricted: true))
        let firm = maker.told(by: [(son, true), (father, true)])
        #expect(firm == .init(age: nil, diedOn: Self.asOf.adding(days: -9), restricted: true))
    }
}
