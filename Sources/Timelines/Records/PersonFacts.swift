public import Vocabulary

/// What is known of a person besides records: age, death, restriction, and how the records were linked.
public struct PersonFacts: Hashable, Sendable {
    /// Who it is.
    public let person: Pseudonym
    /// Completed years on the night's date; unknown without a date of birth.
    public let age: Int?
    /// The day of death, if one is recorded.
    public let diedOn: CalendarDay?
    /// Whether the case is restricted: no only where all who could say so say no, or nobody who could knows the person.
    public let restricted: Bool?
    /// The agencies that know the person, each with the strength of its link, in alphabetical order.
    public let links: [AgencyLink]
    /// Why the links must be verified before use, without repeats, in the order that ``LinkCheck`` declares.
    public let linkChecks: [LinkCheck]

    /// Facts of a person.
    ///
    /// - Parameters:
    ///   - person: Who it is.
    ///   - age: Completed years on the night's date.
    ///   - diedOn: The day of death.
    ///   - restricted: Whether the case is restricted.
    ///   - links: One entry for every agency that knows the person; `identifier` where only one does.
    ///   - linkChecks: Why the links must be verified.
    public init(
        person: Pseudonym, age: Int? = nil, diedOn: CalendarDay? = nil, restricted: Bool? = nil,
        links: [AgencyLink], linkChecks: [LinkCheck] = []
    ) {
        self.person = person
        self.age = age
        self.diedOn = diedOn
        self.restricted = restricted
        self.links = links.sorted()
        self.linkChecks = LinkCheck.allCases.filter(linkChecks.contains)
    }

    /// How firmly an agency's records are tied to the person; `nil` where the agency's records do not hold them.
    public func link(to agency: Agency) -> LinkStrength? {
        links.last { $0.agency == agency }?.strength
    }

    /// How firmly the records of two agencies are tied together: as firmly as the weaker of both.
    ///
    /// None where either agency's records do not hold the person.
    public func link(between one: Agency, and other: Agency) -> LinkStrength {
        min(link(to: one) ?? .none, link(to: other) ?? .none)
    }

    /// The weakest link of all.
    public var weakestLink: LinkStrength { links.map(\.strength).min() ?? .none }
}
