import Definitions
import Release
import Testing
import Vocabulary

/// When an output as a whole may not go out.
@Suite struct `An output that depends on two agreements` {
    private static let asOf = CalendarDay(dayNumber: 20_513)
    private static let place = Vocabulary.SourceLocation(file: "agreement.yml", line: 1, column: 1)

    private static func field(_ type: String, _ name: String) -> FieldReference {
        FieldReference(
            agency: Agency("probation"), recordType: RecordType(type), field: FieldName(name))
    }

    private static let name = field("supervised_person", "surname")
    private static let treatment = field("treatment", "on")

    enum Term: CaseIterable {
        case inForce, notYet, ended, reviewOverdue
    }

    private static func agreement(_ reference: String, giving fields: [FieldReference], _ term: Term)
        -> SharingAgreement
    {
        SharingAgreement(
            reference: reference, version: "1", title: "Test", owner: "owner", classification: "M",
            inForceFrom: asOf.adding(days: term == .notYet ? 1 : -90),
            inForceUntil: term == .ended ? asOf.adding(days: -1) : nil,
            reviewDue: asOf.adding(days: term == .reviewOverdue ? -1 : 90), parties: [],
            purposes: [SharingPurpose(code: "P", title: "cases", kind: .personalised)],
            gateways: [LegalGateway(name: "power", statute: "Act", nature: .power, condition: "")],
            conditions: [],
            recipients: [
                RecipientRole(role: "officer", title: "o", agency: Agency("probation"), reach: .ownCases)
            ],
            lines: fields.enumerated().map { number, field in
                AgreementLine(
                    name: "\(number)", agency: field.agency, recordType: field.recordType,
                    fields: [field.field], purposes: ["P"], recipients: ["officer"], gateway: "power",
                    condition: nil, location: place)
            }, retention: [], documents: [], location: place)
    }

    private func gate(_ first: Term, _ second: Term, bothName: Bool = false) -> ReleaseGate {
        ReleaseGate(
            agreements: [
                Self.agreement("ONE", giving: [Self.name], first),
                Self.agreement("TWO", giving: [Self.treatment] + (bothName ? [Self.name] : []), second),
            ], asOf: Self.asOf)
    }

    private func closure(_ gate: ReleaseGate) -> String? {
        gate.closure(of: "P", role: "officer", identifying: [Self.name])
    }

    @Test(arguments: Term.allCases.dropFirst())
    func `stops where the one that says who people are is not in force, whatever the other`(term: Term)
        throws
    {
        #expect(closure(gate(.inForce, .inForce)) == nil)
        let reason = try #require(closure(gate(term, .inForce)))
        #expect(reason.hasPrefix("ONE version 1: ") && !reason.contains("TWO"))
        #expect(closure(gate(term, term))?.contains("TWO") == true)
        // Another that says it too is enough.
        #expect(closure(gate(term, .inForce, bothName: true)) == nil)
    }

    @Test(arguments: Term.allCases.dropFirst())
    func `goes out without what only the other gives, and that is known`(term: Term) {
        let gate = gate(.inForce, term)
        #expect(closure(gate) == nil)
        #expect(gate.lapses(of: "P", role: "officer").map(\.citation) == ["TWO version 1"])
        #expect(self.gate(.inForce, .inForce).lapses(of: "P", role: "officer").isEmpty)
    }

    @Test(arguments: Term.allCases.dropFirst())
    func `of counts stops with any of them`(term: Term) {
        #expect(gate(.inForce, .inForce).closure(of: "P", role: "officer") == nil)
        for gate in [gate(.inForce, term), gate(term, .inForce)] {
            #expect(gate.closure(of: "P", role: "officer") != nil)
        }
    }

    @Test func `goes to nobody whose role or purpose no agreement has`() {
        #expect(gate(.inForce, .inForce).closure(of: "P", role: "reader") != nil)
        #expect(gate(.inForce, .inForce).closure(of: "Q", role: "officer") != nil)
    }
}
