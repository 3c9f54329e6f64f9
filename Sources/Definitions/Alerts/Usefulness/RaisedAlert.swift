public import Vocabulary

/// That an alert was once on somebody's list: what is remembered of it when the roll has forgotten it.
public struct RaisedAlert: Hashable, Sendable {
    /// The alert's identifier.
    public let id: AlertIdentifier
    /// Whom it was about, as they were known then.
    public let person: Pseudonym
    /// The rule's identifier.
    public let rule: String
    /// The night that raised it.
    public let firstSeen: CalendarDay

    /// An alert that was raised.
    public init(id: AlertIdentifier, person: Pseudonym, rule: String, firstSeen: CalendarDay) {
        self.id = id
        self.person = person
        self.rule = rule
        self.firstSeen = firstSeen
    }
}
