import Definitions
import Vocabulary

/// Asks the gate on behalf of one recipient about one person.
struct GateDesk: Sendable {
    let recipient: Recipient
    let purpose: String
    let conditions: CaseConditions
    /// What the audit log calls the thing that is asked for.
    let subject: String

    /// Another subject for the same recipient and person.
    func about(_ subject: String) -> GateDesk {
        GateDesk(recipient: recipient, purpose: purpose, conditions: conditions, subject: subject)
    }

    /// Asks for a text made from some fields.
    func ask(
        _ gate: inout ReleaseGate, _ text: String?, madeFrom fields: [FieldReference]
    ) -> ReleasedField {
        gate.release(
            text, madeFrom: fields, to: recipient, for: purpose, subject: subject, conditions: conditions)
    }

    /// Asks for a text with its fields.
    func ask(_ gate: inout ReleaseGate, _ text: SourcedText?) -> ReleasedField {
        guard let text else { return .blank }
        return ask(&gate, text.text, madeFrom: text.madeFrom)
    }

    /// Whether somebody else's field among these could be had and this person's can't.
    func dependsOnPerson(_ gate: ReleaseGate, _ fields: [FieldReference]) -> Bool {
        fields.contains { field in
            gate.refusal(of: field, to: recipient.role, for: purpose, conditions: conditions)?
                .dependsOnPerson ?? false
        }
    }

    /// Whether all of some fields may be had, without asking for a value; none at all may not.
    func allows(_ gate: ReleaseGate, _ fields: [FieldReference]) -> Bool {
        !fields.isEmpty
            && fields.allSatisfy {
                gate.allows($0, to: recipient.role, for: purpose, conditions: conditions)
            }
    }
}
