public import Vocabulary

/// A field of one agency's records: what a line of the agreement allows, and what a released text was made from.
public struct FieldReference: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// Whose records.
    public let agency: Agency
    /// Of what type.
    public let recordType: RecordType
    /// Which field.
    public let field: FieldName

    /// A field of an agency's records.
    public init(agency: Agency, recordType: RecordType, field: FieldName) {
        self.agency = agency
        self.recordType = recordType
        self.field = field
    }

    /// `agency:record_type.field`.
    public var description: String { "\(agency):\(recordType).\(field)" }

    /// Order of agency, record type and field.
    public static func < (left: FieldReference, right: FieldReference) -> Bool {
        (left.agency, left.recordType, left.field) < (right.agency, right.recordType, right.field)
    }
}
