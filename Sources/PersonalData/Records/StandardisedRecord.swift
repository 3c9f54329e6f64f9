public import Vocabulary

/// A record in the partnership's words: one typed value for each field of its record type.
///
/// Personal data: it stays in the vault.
public struct StandardisedRecord: Hashable, Sendable {
    /// What makes it the same record from night to night.
    public let key: RecordKey
    /// The person record it belongs to, by that record's key; its own for a person record, none if it is about
    /// no one person.
    public let person: RecordKey?
    /// Where it came from.
    public let provenance: Provenance
    /// Its values, in the order of the record type's fields in the dictionary.
    public let values: [FieldValue]

    /// A record of its parts.
    public init(key: RecordKey, person: RecordKey?, provenance: Provenance, values: [FieldValue]) {
        self.key = key
        self.person = person
        self.provenance = provenance
        self.values = values
    }
}
