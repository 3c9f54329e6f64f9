public import Vocabulary

/// What a person decided about an alert, and what came of it.
public struct AlertDecision: Hashable, Sendable, Codable {
    /// What was decided.
    public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
        /// It was right, and something is done.
        case accept = "ACCEPT"
        /// It was not right, or nothing is to be done.
        case reject = "REJECT"
        /// It is decided later, by a day that is named.
        case `defer` = "DEFER"
        /// It was known.
        case alreadyKnown = "ALREADY_KNOWN"
        /// The records are not this person's.
        case wrongPerson = "WRONG_PERSON"

        /// The verdict in words: `already known`.
        public var words: String {
            rawValue.split(separator: "_").joined(separator: " ").lowercased()
        }
    }

    /// What was decided.
    public let verdict: Verdict
    /// Who decided, as they wrote it.
    public let decidedBy: String
    /// When.
    public let decidedOn: CalendarDay
    /// Why.
    public let reason: String
    /// The day until which it is put off; `nil` where it isn't.
    public let until: CalendarDay?
    /// What came of it.
    public let outcome: String?
    /// When that was recorded.
    public let outcomeOn: CalendarDay?
    /// Whether the alert was useful; `nil` until somebody says so.
    public let useful: Bool?

    /// A decision of its parts.
    public init(
        verdict: Verdict, decidedBy: String, decidedOn: CalendarDay, reason: String,
        until: CalendarDay? = nil,
        outcome: String? = nil, outcomeOn: CalendarDay? = nil, useful: Bool? = nil
    ) {
        self.verdict = verdict
        self.decidedBy = decidedBy
        self.decidedOn = decidedOn
        self.reason = reason
        self.until = until
        self.outcome = outcome
        self.outcomeOn = outcomeOn
        self.useful = useful
    }
}
