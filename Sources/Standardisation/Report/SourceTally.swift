public import Vocabulary

/// What the fields of one source's records hold: the figures of the run report's data quality.
public struct SourceTally: Hashable, Sendable {
    /// The source.
    public let source: SourceName
    /// Its records; as many as rows came in.
    public internal(set) var records = 0
    /// Records of a person whose person was not found.
    public internal(set) var withoutPerson = 0
    /// Records that quote a record which was not found, and so lack what they should take from it.
    public internal(set) var withoutJoin = 0
    /// The fields, in the dictionary's order.
    public internal(set) var fields: [FieldTally]

    /// Values that failed their own check and were blanked.
    public var invalid: Int { fields.reduce(0) { $0 + $1.missing[.invalid] } }

    /// Values whose code nobody mapped.
    public var unmapped: Int { fields.reduce(0) { $0 + $1.missing[.unmapped] } }
}

/// What one field of a source's records holds.
public struct FieldTally: Hashable, Sendable {
    /// The field.
    public let field: FieldName
    /// Records with a value.
    public internal(set) var present = 0
    /// Records without one, by reason; with `present`, all records of the source.
    public internal(set) var missing = MissingTally()
    /// Records whose value was one of the column's placeholders; they count as unknown too.
    public internal(set) var placeholders = 0
}
