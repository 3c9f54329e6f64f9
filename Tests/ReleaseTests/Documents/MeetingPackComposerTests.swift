import Definitions
import Release
import Testing
import Vocabulary

/// Who stands on a meeting's agenda, and where.
@Suite struct `A meeting's agenda` {
    private let contact = TokenNight.fields(of: "probation", "contact")

    private func pack(
        _ cases: [CaseFile], _ agreement: SharingAgreement, agenda: [FieldReference] = []
    ) throws -> (pack: MeetingPackDocument, audit: [AuditRecord]) {
        var gate = ReleaseGate(agreements: [agreement], asOf: TokenNight.asOf)
        let pack = try MeetingPackComposer(
            heading: TokenNight.heading([agreement]), rules: [], agreements: [agreement],
            dictionary: TokenNight.dictionary
        ).compose(
            cases, for: TokenNight.officer, purpose: TokenNight.purpose, agenda: agenda,
            since: TokenNight.asOf.adding(days: -28), gate: &gate)
        return (pack, gate.auditRecords(at: "", actor: ""))
    }

    @Test func `has nobody of whom it may not be told what being on it tells`() throws {
        let lines = TokenNight.fields.map { field in
            (field: field, condition: field.recordType == RecordType("contact") ? "shared" : nil)
        }
        let cases = [
            TokenNight.file("p1", alerts: [], met: ["shared"]),
            TokenNight.file("p2", alerts: [TokenNight.alert("p2", evidence: [("police", "drug_test")])]),
        ]
        let all = try pack(cases, TokenNight.agreement(giving: lines)).pack
        #expect(all.cases.count == 2)
        let told = try pack(cases, TokenNight.agreement(giving: lines), agenda: contact).pack
        #expect(told.cases.map { $0.person.name.text } == ["<p1 probation:supervised_person.name>"])
        #expect(told.agenda == 2)
        #expect(told.leftOut == [LeftOut(reason: .conditionNotMet, alerts: 1)])
        let none = try pack(cases, TokenNight.agreement(without: "contact"), agenda: contact).pack
        #expect(none.cases.isEmpty)
    }

    @Test func `is on record by what it tells of those who are on it`() throws {
        func entries(_ cases: [CaseFile], _ agenda: [FieldReference]) throws -> Int {
            try pack(cases, TokenNight.agreement(), agenda: agenda).audit
                .filter { $0.operation == .disclosure && $0.fields == ["probation:contact.outcome"] }
                .reduce(0) { $0 + $1.count }
        }
        let cases = [
            TokenNight.file("p1", alerts: []), TokenNight.file("p3", alerts: [], isRestricted: true),
        ]
        let plain = try entries(cases, [])
        #expect(try entries(cases, contact) == plain + 1)
    }

    @Test func `goes by severity, then by what is new since the last meeting, then by name`() throws {
        func file(_ person: String, _ severity: Severity?, old: Bool = false) -> CaseFile {
            let alert = severity.map {
                TokenNight.alert(
                    person, evidence: [("probation", "contact")], severity: $0,
                    raisedDaysAgo: old ? 40 : 0)
            }
            return TokenNight.file(person, alerts: [alert].compactMap(\.self))
        }
        let cases = [
            file("d", .amber), file("c", nil), file("b", .amber, old: true), file("a", .amber, old: true),
            file("f", .red, old: true), file("e", .amber),
        ]
        let order = try pack(cases, TokenNight.agreement()).pack.cases.compactMap {
            $0.person.name.text?.dropFirst().first.map(String.init)
        }
        #expect(order == ["f", "d", "e", "a", "b", "c"])
    }
}
