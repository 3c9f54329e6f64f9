import Definitions
import Release
import TestSupport
import Testing
import Vocabulary

@Suite struct `Whatever the agreement says` {
    /// Every field of every person, with whether the agreement gives it to the officer.
    private func isGiven(_ field: FieldReference, of file: CaseFile, _ gate: ReleaseGate) -> Bool {
        gate.allows(field, to: TokenNight.officer.role, for: TokenNight.purpose, conditions: file.conditions)
    }

    private func packed(_ agreement: SharingAgreement) throws -> MeetingPackDocument {
        var gate = ReleaseGate(agreements: [agreement], asOf: TokenNight.asOf)
        return try MeetingPackComposer(
            heading: TokenNight.heading([agreement]), rules: [], agreements: [agreement],
            dictionary: TokenNight.dictionary
        ).compose(
            TokenNight.cases, for: TokenNight.officer, purpose: TokenNight.purpose,
            since: TokenNight.asOf.adding(days: -28), gate: &gate)
    }

    @Test(arguments: 0..<80)
    func `no document holds a field that it doesn't give`(seed: UInt64) throws {
        var generator = SplitMix(seed: seed)
        let agreement = TokenNight.randomAgreement(&generator)
        let gate = ReleaseGate(agreements: [agreement], asOf: TokenNight.asOf)
        let list = "\(try TokenNight.compose(TokenNight.cases, agreement).list)"
        let pack = "\(try packed(agreement))"
        for file in TokenNight.cases {
            for field in TokenNight.fields where !isGiven(field, of: file, gate) {
                let token = TokenNight.token(file.person.text, [field])
                #expect(!list.contains(token), "the list shows \(token)")
                #expect(!pack.contains(token), "the pack shows \(token)")
            }
        }
    }

    @Test(arguments: 0..<50)
    func `the audit log names every field that a list shows`(seed: UInt64) throws {
        var generator = SplitMix(seed: seed)
        let (list, audit) = try TokenNight.compose(
            TokenNight.cases, TokenNight.randomAgreement(&generator))
        let disclosed = Set(audit.filter { $0.operation == .disclosure }.flatMap(\.fields))
        let text = "\(list)"
        for file in TokenNight.cases {
            for field in TokenNight.fields where text.contains(TokenNight.token(file.person.text, [field])) {
                #expect(disclosed.contains(field.description))
            }
        }
    }

    @Test(arguments: 0..<20)
    func `the same night gives the same list and the same account`(seed: UInt64) throws {
        var generator = SplitMix(seed: seed)
        let agreement = TokenNight.randomAgreement(&generator)
        let once = try TokenNight.compose(TokenNight.cases, agreement)
        let again = try TokenNight.compose(TokenNight.cases.reversed(), agreement)
        #expect(once.list == again.list)
        #expect(once.audit == again.audit)
    }

    @Test
    func
        `an agreement that gives everything shows everything of an open case, and nothing of a restricted one`()
        throws
    {
        let agreement = TokenNight.agreement()
        let list = "\(try TokenNight.compose(TokenNight.cases, agreement).list)"
        let pack = "\(try packed(agreement))"
        for field in TokenNight.fields {
            #expect(pack.contains(TokenNight.token("p1", [field])), "\(field)")
            #expect(!list.contains(TokenNight.token("p3", [field])))
            #expect(!pack.contains(TokenNight.token("p3", [field])))
        }
    }

    @Test func `an agreement that gives nothing leaves nothing but counts`() throws {
        let list = try TokenNight.compose(TokenNight.cases, TokenNight.agreement(giving: [])).list
        #expect(list.people.isEmpty)
        #expect(list.caseload == 3)
        #expect(
            list.leftOut == [
                LeftOut(reason: .noIdentity, alerts: 10), LeftOut(reason: .restricted, alerts: 5),
            ])
    }

    @Test func `an agreement not in force stops the output, and says when it will be`() throws {
        let agreement = TokenNight.agreement(
            giving: TokenNight.fields.map { ($0, nil) }, from: TokenNight.asOf.adding(days: 1))
        #expect(
            throws: OutputStopped(
                output: "alert lists of officer", reason: "T-01 version 1: not in force before 2026-03-02")
        ) {
            try TokenNight.compose(TokenNight.cases, agreement)
        }
    }
}
