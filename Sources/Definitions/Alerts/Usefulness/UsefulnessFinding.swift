public import Vocabulary

/// Something that a rule's answers say should be looked at; it proposes, and the rule's owner decides.
public struct UsefulnessFinding: Hashable, Sendable {
    /// What they say.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Too few of its alerts were useful, for too long.
        case retire
        /// Too few of its alerts are known to have been useful, but nobody said of enough others.
        case outcomesMissing = "outcomes_missing"
        /// Nearly all of its alerts were accepted, perhaps unread.
        case rubberStamp = "rubber_stamp"
    }

    /// What they say.
    public let kind: Kind
    /// The rule's identifier.
    public let rule: String
    /// The quarters on which it rests, the latest first.
    public let quarters: [RuleQuarter]

    /// A finding about a rule.
    public init(_ kind: Kind, rule: String, quarters: [RuleQuarter]) {
        self.kind = kind
        self.rule = rule
        self.quarters = quarters
    }
}

/// An alert that was accepted, and of which nobody has said for too long what came of it.
public struct AwaitedOutcome: Hashable, Sendable {
    /// The alert.
    public let alert: RaisedAlert
    /// The day on which it was accepted.
    public let since: CalendarDay

    /// An alert with the day on which it was accepted.
    public init(_ alert: RaisedAlert, since: CalendarDay) {
        self.alert = alert
        self.since = since
    }
}
