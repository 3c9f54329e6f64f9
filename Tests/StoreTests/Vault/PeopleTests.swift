import PersonalData
import Store
import Testing
import Vocabulary

@Suite struct `The people in the vault` {
    private let vault: Vault
    private let shelf: Shelf

    init() throws {
        shelf = try Shelf()
        vault = try Vault(path: shelf.vaultPath)
    }

    private func assignment(_ key: String, _ person: String, _ strength: LinkStrength) -> PersonAssignment {
        PersonAssignment(
            record: RecordKey(agency: Agency("police"), recordType: RecordType("nominal"), sourceKey: key),
            person: person, strength: strength)
    }

    @Test func `are those of the latest night up to a date`() throws {
        let first = [assignment("N1", "T1", .identifier), assignment("N2", "T2", .details)]
        let second = [assignment("N1", "T1", .details)]
        try vault.keep(people: first.reversed(), changes: [], on: nights[0])
        try vault.keep(people: second, changes: [], on: nights[2])
        #expect(try vault.people(upTo: nights[0], inclusive: false) == [])
        #expect(try vault.people(upTo: nights[1], inclusive: true) == first)
        #expect(try vault.people(upTo: nights[2], inclusive: false) == first)
        #expect(try vault.people(upTo: nights[4], inclusive: true) == second)
    }

    @Test func `of a night that is run again replace those of its earlier run and of every later night`()
        throws
    {
        try vault.keep(people: [assignment("N1", "T1", .details)], changes: [], on: nights[0])
        try vault.keep(people: [assignment("N1", "T2", .details)], changes: [], on: nights[1])
        try vault.keep(people: [assignment("N1", "T3", .details)], changes: [], on: nights[0])
        #expect(try vault.people(upTo: nights[4], inclusive: true).map(\.person) == ["T3"])
    }

    @Test func `never get an identifier again that was merged away, split or ended`() throws {
        let changes = ["merged", "split", "ended", "founded"].map {
            PersonChange(kind: $0, person: "T-\($0)", others: ["T1", "T \"2\""])
        }
        try vault.keep(people: [assignment("N1", "T1", .details)], changes: changes, on: nights[0])
        #expect(try vault.personChanges(on: nights[0]) == changes)
        #expect(try vault.retiredPeople(before: nights[0]) == [])
        #expect(try vault.retiredPeople(before: nights[1]) == ["T-ended", "T-merged", "T-split"])
    }

    @Test func `are found by their pseudonyms`() throws {
        try vault.keep(pseudonyms: [("T1", Pseudonym("p1")), ("T2", Pseudonym("p2"))])
        try vault.keep(pseudonyms: [("T1", Pseudonym("p1"))])
        #expect(try vault.person(behind: Pseudonym("p1")) == "T1")
        #expect(try vault.person(behind: Pseudonym("p3")) == nil)
    }

    @Test func `have standardised records that replace those of the night before`() throws {
        let place = Provenance(source: custody, file: "custody.csv", line: 4, receivedOn: nights[0])
        let key = RecordKey(agency: Agency("police"), recordType: RecordType("arrest"), sourceKey: "A1")
        let values: [FieldValue] =
            [
                .text("?a:\"b\"\n"), .code("c"), .day(nights[0]), .moment(Moment(startOf: nights[1])),
                .integer(-7), .decimal(0.1), .flag(true), .flag(false), .text(""),
            ] + MissingReason.allCases.map(FieldValue.missing)
        let whole = StandardisedRecord(key: key, person: key, provenance: place, values: values)
        let nobody = StandardisedRecord(
            key: RecordKey(agency: Agency("police"), recordType: RecordType("arrest"), sourceKey: "A0"),
            person: nil, provenance: place, values: [])
        try vault.keep(standardised: [whole])
        #expect(try vault.standardisedRecords() == [whole])
        try vault.keep(standardised: [whole, nobody])
        #expect(try vault.standardisedRecords() == [nobody, whole])
    }
}
