public import Vocabulary

/// Records that were taken apart because the reader of an alert answered that they are another person's.
public struct MistakenLink: Hashable, Sendable {
    /// The alert that was answered.
    public let alert: AlertIdentifier
    /// Whom it was about, as the night before knew them.
    public let person: Pseudonym
    /// The pairs of records that are two people's from now on: the reader's own agency's on the left, the others on the
    /// right.
    public let pairs: [LinkageDecision]

    /// Records that were taken apart.
    public init(alert: AlertIdentifier, person: Pseudonym, pairs: [LinkageDecision]) {
        self.alert = alert
        self.person = person
        self.pairs = pairs
    }

    /// The agencies whose records are another person's.
    public var agencies: Set<Agency> { Set(pairs.map(\.right.agency)) }
}
