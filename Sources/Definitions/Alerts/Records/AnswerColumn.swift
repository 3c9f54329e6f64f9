/// A column of an alert list that its reader fills in, or by which a line is known again when it comes back.
public enum AnswerColumn: String, Hashable, Sendable, CaseIterable {
    /// The alert's identifier, or its digits.
    case reference
    /// What was decided.
    case decision
    /// Why.
    case reason
    /// Who decided, or has seen it.
    case decidedBy = "decided_by"
    /// The day on which they did.
    case decidedOn = "decided_on"
    /// The day until which it is put off.
    case deferredUntil = "deferred_until"
    /// What came of it.
    case outcome
    /// The day on which that was known.
    case outcomeOn = "outcome_on"
    /// Whether the alert was useful.
    case useful

    /// Its header in a file for machines: `decided_by`.
    public var name: String { rawValue }

    /// Its header in a spreadsheet: `Decided by`.
    public var label: String {
        let words = rawValue.split(separator: "_").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Whether its cells say yes or no.
    public var holdsYesOrNo: Bool { self == .useful }

    /// Whether its cells hold days.
    public var holdsDay: Bool { self == .decidedOn || self == .deferredUntil || self == .outcomeOn }
}
