public import Vocabulary

/// An agency of the partnership, as people read of it.
public struct AgencyDefinition: Hashable, Sendable {
    /// The identifier that sources, rules and the agreement use.
    public let agency: Agency
    /// What outputs call it.
    public let label: String
    /// Where the dictionary declares it.
    public let location: SourceLocation

    /// An agency of its parts.
    public init(agency: Agency, label: String, location: SourceLocation) {
        self.agency = agency
        self.label = label
        self.location = location
    }
}
