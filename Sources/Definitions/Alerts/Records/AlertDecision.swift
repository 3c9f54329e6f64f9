public import Vocabulary

/// What a person decided about an alert, and what came of it.
public struct AlertDecision: Hashable, Sendable, Codable {
    /// What was decided.
    public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
        /// It was right, and something is done.
        case accept = "ACCEPT"
        /// It was not right, or nothing is to be done.
        case reject = "REJECT"
        /// It is decided later.
        case `defer` = "DEFER"
        /// It was known.
        case alreadyKnown = "ALREADY_KNOWN"
        /// The records are not this person's.
        case wrongPerson = "WRONG_PERSON"
    }

    /// What was decided.
    public let verdict: Verdict
    /// The role that decided.
    public let decidedBy: String
    /// When.
    public let decidedOn: CalendarDay
    /// Why.
    public let reason: String
    /// What came of it.
    public let outcome: String?
    /// When that was recorded.
    public let outcomeOn: CalendarDay?

    /// A decision of its parts.
    public init(
        verdict: Verdict, decidedBy: String, decidedOn: CalendarDay, reason: String, outcome: String? = nil,
        outcomeOn: CalendarDay? = nil
    ) {
        self.verdict = verdict
        self.decidedBy = decidedBy
        self.decidedOn = decidedOn
        self.reason = reason
        self.outcome = outcome
        self.outcomeOn = outcomeOn
    }
}
