public import Vocabulary

/// Which fields tell what every rule must know of a person: that they died, that their case is restricted.
public struct PersonFactFields: Hashable, Sendable {
    /// Fields with the day of death; any that has one counts.
    public let diedOn: [Field]
    /// Yes-or-no fields that close a case to all but the named officer; any that says yes counts.
    public let restricted: [Field]

    /// A field of a record type.
    public struct Field: Hashable, Sendable, CustomStringConvertible {
        /// The record type.
        public let recordType: RecordType
        /// The field.
        public let field: FieldName

        /// A field of a record type.
        public init(_ recordType: RecordType, _ field: FieldName) {
            self.recordType = recordType
            self.field = field
        }

        /// `record_type.field`.
        public var description: String { "\(recordType).\(field)" }
    }

    /// Fields by what they tell.
    public init(diedOn: [Field], restricted: [Field]) {
        self.diedOn = diedOn
        self.restricted = restricted
    }
}
