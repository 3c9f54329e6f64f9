import Definitions
import Release
import Testing
import Vocabulary

@Suite struct `A ruling on a field, whoever the person is` {
    private static let field = TokenNight.fields[0]

    private func ruling(_ agreement: SharingAgreement, role: String = TokenNight.officer.role) -> FieldRuling
    {
        ReleaseGate(agreements: [agreement], asOf: TokenNight.asOf)
            .ruling(on: Self.field, to: role, for: TokenNight.purpose)
    }

    @Test func `names the agreement, the line and the law that give it`() {
        #expect(
            ruling(TokenNight.agreement(giving: [(Self.field, nil)]))
                == .given(citation: "T-01 version 1", line: "1", statute: "Act"))
    }

    @Test func `is no where a condition must hold: nothing is known of anybody`() {
        #expect(
            ruling(TokenNight.agreement(giving: [(Self.field, "shared")]))
                == .withheld(.conditionNotMet(name: "shared")))
    }

    @Test func `is no before the agreement's first day, and for another role`() {
        let later = TokenNight.agreement(giving: [(Self.field, nil)], from: TokenNight.asOf.adding(days: 1))
        #expect(ruling(later) == .withheld(.notInForce(citation: "T-01 version 1")))
        let whole = TokenNight.agreement(giving: [(Self.field, nil)])
        #expect(ruling(whole, role: "somebody") == .withheld(.noLine))
    }

    @Test func `leaves no entry in the account`() {
        var gate = ReleaseGate(agreements: [TokenNight.agreement()], asOf: TokenNight.asOf)
        _ = gate.ruling(on: Self.field, to: TokenNight.officer.role, for: TokenNight.purpose)
        #expect(gate.auditRecords(at: "", actor: "").isEmpty)
        _ = gate.release(
            "text", madeFrom: [Self.field], to: TokenNight.officer, for: TokenNight.purpose, subject: "list",
            conditions: CaseConditions())
        #expect(gate.auditRecords(at: "", actor: "").map(\.recipient) == ["officer TRB01 (probation)"])
    }
}

@Suite struct `A recipient that is every holder of a role` {
    @Test func `has the role's agency as the agreement says`() {
        let recipient = Recipient.everyHolder(of: "officer", by: [TokenNight.agreement()])
        #expect(recipient?.description == "officer all (probation)")
    }

    @Test func `is nobody where no agreement has the role`() {
        #expect(Recipient.everyHolder(of: "somebody", by: [TokenNight.agreement()]) == nil)
    }
}
