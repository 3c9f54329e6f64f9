public import Definitions
public import Vocabulary

/// Who is in a cohort on one night: for the personal zone and the analysis database, never for an output.
public struct CohortCensus: Equatable, Sendable {
    /// The cohort's identifier.
    public let cohort: String
    /// The hash of its definition: nights with different hashes can't be compared.
    public let definition: String
    /// Those of whom the definition surely holds, in order of pseudonym.
    public let members: [Pseudonym]
    /// Those of whom it is not known whether it holds; they are not counted as members.
    public let undecided: ConfidentialCount
    /// How many people it was asked about: members, those of whom it isn't known, and all others.
    public let asked: Int

    /// A census of its parts.
    public init(
        cohort: String, definition: String, members: [Pseudonym], undecided: ConfidentialCount, asked: Int
    ) {
        self.cohort = cohort
        self.definition = definition
        self.members = members
        self.undecided = undecided
        self.asked = asked
    }

    /// Who came and went since an earlier night: earlier members + entered − left = members.
    public func movement(since earlier: [Pseudonym]) -> CohortMovement {
        let now = Set(members)
        let then = Set(earlier)
        return CohortMovement(
            earlier: ConfidentialCount(then.count), entered: ConfidentialCount(now.subtracting(then).count),
            left: ConfidentialCount(then.subtracting(now).count), members: ConfidentialCount(now.count))
    }
}

/// How a cohort changed: earlier + entered − left = members.
public struct CohortMovement: Equatable, Sendable {
    /// Those who were in it.
    public let earlier: ConfidentialCount
    /// Those who came in.
    public let entered: ConfidentialCount
    /// Those who went out.
    public let left: ConfidentialCount
    /// Those who are in it.
    public let members: ConfidentialCount
}
