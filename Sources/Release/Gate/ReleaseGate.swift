public import Definitions
public import Vocabulary

/// What the gate needs to know about the person whose field is asked for.
public struct CaseConditions: Hashable, Sendable {
    /// The names of the agreement's conditions that are known to hold for the person.
    public let met: Set<String>
    /// Whether the case is restricted and the recipient is not the officer named for it.
    public let isRestricted: Bool

    /// Conditions of a case; none met unless given.
    public init(met: Set<String> = [], isRestricted: Bool = false) {
        self.met = met
        self.isRestricted = isRestricted
    }
}

/// The only gate out: asks the agreement about every field of every output, and keeps account of each answer.
///
/// It fails closed: a field that no line allows, a condition that isn't known to hold, an agreement that isn't in
/// force, all withhold.
public struct ReleaseGate: Sendable {
    let index: AgreementIndex
    let agreements: [SharingAgreement]
    let asOf: CalendarDay
    private var tally: [TallyKey: Tally] = [:]

    private struct TallyKey: Hashable {
        let subject: String
        let recipient: Recipient
        let purpose: String
        let isDisclosure: Bool
        let agreement: String
        let justification: String
    }

    private struct Tally {
        var fields: Set<String> = []
        var count = 0
    }

    /// A gate over the agreements as they stand on a day.
    public init(agreements: [SharingAgreement], asOf: CalendarDay) {
        self.agreements = agreements
        self.asOf = asOf
        index = AgreementIndex(agreements, asOf: asOf)
    }

    /// Asks for a text that was made from some fields; every one of them must be allowed.
    ///
    /// - Parameters:
    ///   - text: What would be shown; `nil` where there is nothing.
    ///   - fields: What it was made from; none at all withholds, since nothing can vouch for it.
    ///   - recipient: To whom.
    ///   - purpose: The purpose's code.
    ///   - subject: What the audit log calls it: an output or an alert.
    ///   - conditions: What is known of the person.
    /// - Returns: The text, for this recipient; blank; or why not.
    public mutating func release(
        _ text: String?, madeFrom fields: [FieldReference], to recipient: Recipient, for purpose: String,
        subject: String, conditions: CaseConditions
    ) -> ReleasedField {
        guard let text, !text.isEmpty else { return .blank }
        let answers = fields.map { field in
            (field, answer(for: field, role: recipient.role, purpose: purpose, conditions: conditions))
        }
        let refusals = answers.compactMap { field, answer in answer.refusal.map { (field, $0) } }
        if fields.isEmpty || !refusals.isEmpty {
            // A refusal that depends on the person weighs most: even that it was refused may say something of them.
            let reason = refusals.map(\.1).first(where: \.dependsOnPerson) ?? refusals.first?.1 ?? .noLine
            for (field, reason) in refusals {
                note(field, subject, recipient, purpose, isDisclosure: false, agreement: "", reason.sentence)
            }
            return .withheld(reason)
        }
        for (field, answer) in answers {
            guard case .permitted(let permission) = answer else { continue }
            note(
                field, subject, recipient, purpose, isDisclosure: true, agreement: permission.citation,
                "line \(permission.line.name) under \(permission.statute)")
        }
        return .shown(ReleasedText(text))
    }

    /// Why a recipient may not have a field, without asking for a value and without an entry in the account; `nil`
    /// if they may.
    func refusal(
        of field: FieldReference, to role: String, for purpose: String, conditions: CaseConditions
    ) -> WithholdingReason? {
        answer(for: field, role: role, purpose: purpose, conditions: conditions).refusal
    }

    /// Whether a recipient may have a field, without asking for a value and without an entry in the account.
    public func allows(
        _ field: FieldReference, to role: String, for purpose: String, conditions: CaseConditions
    ) -> Bool {
        answer(for: field, role: role, purpose: purpose, conditions: conditions).refusal == nil
    }

    /// How a field stands for a role and a purpose where nothing is known of any person.
    ///
    /// A line that asks for a condition doesn't give it. There is no entry in the account.
    public func ruling(on field: FieldReference, to role: String, for purpose: String) -> FieldRuling {
        switch answer(for: field, role: role, purpose: purpose, conditions: CaseConditions()) {
        case .permitted(let permission):
            .given(citation: permission.citation, line: permission.line.name, statute: permission.statute)
        case .refused(let reason): .withheld(reason)
        }
    }

    /// The account of everything asked for so far: one record for each subject, recipient, purpose and line or
    /// reason, in a fixed order.
    public func auditRecords(at: String, actor: String) -> [AuditRecord] {
        tally.map { key, tally in
            AuditRecord(
                operation: key.isDisclosure ? .disclosure : .withholding, at: at, actor: actor,
                subject: key.subject, purpose: key.purpose, agreement: key.agreement,
                justification: key.justification,
                recipient: key.recipient.description,
                fields: tally.fields.sorted(), count: tally.count)
        }.sorted { left, right in
            (left.subject, left.recipient, left.operation.rawValue, left.agreement, left.justification)
                < (
                    right.subject, right.recipient, right.operation.rawValue, right.agreement,
                    right.justification
                )
        }
    }

    private enum Answer {
        case permitted(AgreementIndex.Permission)
        case refused(WithholdingReason)

        var refusal: WithholdingReason? {
            if case .refused(let reason) = self { reason } else { nil }
        }
    }

    private func answer(
        for field: FieldReference, role: String, purpose: String, conditions: CaseConditions
    ) -> Answer {
        if conditions.isRestricted { return .refused(.restrictedCase) }
        var reason = WithholdingReason.noLine
        for permission in index.permissions(for: field, role: role, purpose: purpose) {
            guard let refusal = refusal(by: permission, conditions) else { return .permitted(permission) }
            // What hangs on the person weighs most, whichever line says so.
            if !reason.dependsOnPerson { reason = refusal }
        }
        return .refused(reason)
    }

    /// Why a line doesn't give its fields, if it doesn't.
    private func refusal(
        by permission: AgreementIndex.Permission, _ conditions: CaseConditions
    ) -> WithholdingReason? {
        let condition = permission.line.condition
        guard permission.isInForce else {
            return .notInForce(citation: permission.citation, asksOfPerson: condition != nil)
        }
        return condition.flatMap { conditions.met.contains($0) ? nil : .conditionNotMet(name: $0) }
    }

    private mutating func note(
        _ field: FieldReference, _ subject: String, _ recipient: Recipient, _ purpose: String,
        isDisclosure: Bool, agreement: String, _ justification: String
    ) {
        let key = TallyKey(
            subject: subject, recipient: recipient, purpose: purpose, isDisclosure: isDisclosure,
            agreement: agreement, justification: justification)
        tally[key, default: Tally()].fields.insert(field.description)
        tally[key, default: Tally()].count += 1
    }
}
