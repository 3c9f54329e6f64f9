public import Vocabulary

/// Who was who the night before, and which identifiers are out of use.
public struct PersonHistory: Hashable, Sendable {
    /// The identifier of each record's person.
    public var assignment: [RecordKey: PersonIdentifier]
    /// Identifiers that were given once and are nobody's now: they are not given to anybody else.
    public var retired: Set<PersonIdentifier>

    /// A history; an empty one for the first night.
    public init(assignment: [RecordKey: PersonIdentifier] = [:], retired: Set<PersonIdentifier> = []) {
        self.assignment = assignment
        self.retired = retired
    }
}

/// What became of an identifier.
public struct IdentifierChange: Hashable, Sendable {
    /// What became of it.
    public enum Kind: Hashable, Sendable {
        /// It is new: none of the person's records had one.
        case new
        /// Its records went to this person's; it is retired.
        case merged(into: PersonIdentifier)
        /// Some of its records went to these, which may be new; the rest keep it, or it is retired.
        case split(into: [PersonIdentifier])
        /// None of its records is here any more; it is retired.
        case withdrawn
    }

    /// The identifier.
    public let identifier: PersonIdentifier
    /// What became of it.
    public let kind: Kind
}
