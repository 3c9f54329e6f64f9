public import Vocabulary

/// What linkage gives: who is who, how firmly, and what to look at.
public struct LinkedPopulation: Sendable {
    /// The people, in order of their identifiers; every record is in exactly one.
    public let people: LinkedPeople
    /// The pairs that were accepted, heaviest first.
    public let links: RecordLinks
    /// The pairs from the review threshold on that were not joined, heaviest first.
    public let contested: [ContestedLink]
    /// What became of identifiers since the night before.
    public let identifierChanges: [IdentifierChange]
    /// How records without names were linked.
    public let attributors: AttributorReport
    /// What the blocking rules produced.
    public let census: BlockingCensus
    /// How the model was trained; `nil` where one was given.
    public let training: TrainingReport?
    /// What the model itself expects of joining pairs from the lowest threshold on; `nil` where none weighs enough.
    public let expected: ExpectedQuality?
    /// Records too thin to be joined even with their own copy.
    public let unlinkable: Int
    /// What to give as history on the next night.
    public let history: PersonHistory
    /// What to give as state on the next night, so that only what changed is compared.
    public let state: LinkageState

    /// The model, the thresholds and the frequencies by which pairs were decided, to be kept for nights to come.
    public var kept: KeptModel { state.kept }
    /// The model.
    public var model: LinkageModel { kept.model }
}

/// A person: their records, from one agency or several.
public struct LinkedPerson: Hashable, Sendable {
    /// Their identifier, the same from night to night.
    public let identifier: PersonIdentifier
    /// Their records, in order of their keys.
    public let records: LinkedRecords

    /// The person's records of one agency.
    public func records(of agency: Agency) -> [LinkedRecord] { records.filter { $0.key.agency == agency } }
}

/// A record in its person.
public struct LinkedRecord: Hashable, Sendable {
    /// The record.
    public let key: RecordKey
    /// Its firmest link to another record of the person; none for a person of one record.
    public let strength: LinkStrength
    /// The firm part of the person to which it belongs, 0 for the largest: records of one part are joined by
    /// L1 and L2 links, the parts of a person by L3 links alone.
    public let part: Int

    /// Whether it is of the person's largest firm part.
    public var isCore: Bool { part == 0 }

    /// How firmly what the record says is this person's.
    ///
    /// A record of the core that has no firm link is its person all the same: what it says is as firm as what its
    /// agency says of a person whom nobody else knows.
    public var standing: LinkStrength { isCore && strength < .details ? .identifier : strength }
}
