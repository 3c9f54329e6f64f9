public import Vocabulary

/// How firmly an agency's records of a person are tied to the rest of that person.
public struct AgencyLink: Hashable, Comparable, Sendable {
    /// The agency.
    public let agency: Agency
    /// How firmly.
    public let strength: LinkStrength

    /// A link to an agency.
    public init(_ agency: Agency, _ strength: LinkStrength) {
        self.agency = agency
        self.strength = strength
    }

    /// Alphabetical order of the agencies, then weaker links first.
    public static func < (left: AgencyLink, right: AgencyLink) -> Bool {
        (left.agency, left.strength) < (right.agency, right.strength)
    }
}
