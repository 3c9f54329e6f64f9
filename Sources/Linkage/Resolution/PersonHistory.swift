public import Vocabulary

/// Who was who the night before, and which identifiers are out of use.
public struct PersonHistory: Hashable, Sendable {
    /// The records that were somebody's, ascending.
    let records: [RecordKey]
    /// For each record its person, as an index of ``identifiers``.
    let people: [Int32]
    /// The people's identifiers, ascending; each of them has a record.
    let identifiers: [PersonIdentifier]
    /// Identifiers that were given once and are nobody's now: they are not given to anybody else.
    public let retired: Set<PersonIdentifier>

    /// A history; an empty one for the first night.
    public init(assignment: [RecordKey: PersonIdentifier] = [:], retired: Set<PersonIdentifier> = []) {
        let identifiers = Set(assignment.values).sorted()
        let number = Dictionary(
            zip(identifiers, Int32(0)...).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
        let records = assignment.keys.sorted()
        self.init(
            records: records, people: records.map { assignment[$0].flatMap { number[$0] } ?? 0 },
            identifiers: identifiers, retired: retired)
    }

    /// A history from what is in order already.
    init(
        records: [RecordKey], people: [Int32], identifiers: [PersonIdentifier], retired: Set<PersonIdentifier>
    ) {
        self.records = records
        self.people = people
        self.identifiers = identifiers
        self.retired = retired
    }

    /// The identifier of a record's person, if the record was there.
    ///
    /// - Complexity: O(log records)
    public func identifier(of record: RecordKey) -> PersonIdentifier? {
        let place = records.insertionIndex(of: record)
        guard place < records.count, records[place] == record else { return nil }
        return identifiers[Int(people[place])]
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
