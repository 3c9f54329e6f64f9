public import Definitions

/// One person of a list with all their alerts, after the gate.
public struct PersonEntry: Hashable, Sendable {
    /// Who the person is in one agency's record.
    public struct Identity: Hashable, Sendable {
        /// The agency, as people call it.
        public let agency: String
        /// How firmly the record is linked, in words.
        public let link: ReleasedField
        /// What the record says; details that are withheld are left out here, for their number would tell.
        public let details: [Detail]
    }

    /// One thing that a record says of who the person is.
    public struct Detail: Hashable, Sendable {
        /// What it says.
        public let use: CaseIdentity.Use
        /// What people call it.
        public let label: String
        /// The value.
        public let value: ReleasedField
    }

    /// Something that protects the person.
    public struct Protective: Hashable, Sendable {
        /// What people call it.
        public let title: ReleasedField
        /// Whether it is known to be there.
        public let isKnown: Bool
        /// The sentence that says so, or why it is not known.
        public let sentence: ReleasedField
    }

    /// The name, from the recipient's own agency's record where it has one.
    public let name: ReleasedField
    /// What each agency's record says, the recipient's own first.
    public let identities: [Identity]
    /// Who leads the case.
    public let leadAgency: ReleasedField
    /// The alerts that stand by themselves, the most urgent first; those that closed tonight last.
    public internal(set) var alerts: [AlertEntry]
    /// What protects the person; those that are withheld are left out, for a withheld one is a known one.
    public let protective: [Protective]

    /// Every alert, each followed by those that are shown within it.
    public var everyAlert: [AlertEntry] { alerts.flatMap { [$0] + $0.folded } }

    /// The most urgent severity among the alerts that are shown.
    public var severity: Severity? {
        alerts.filter(\.isShown).compactMap(\.severityLevel).min { $0.rank < $1.rank }
    }
}
