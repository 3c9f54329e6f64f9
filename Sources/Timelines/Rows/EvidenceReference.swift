public import Vocabulary

/// A row of a record type, as evidence quotes it: valid within the timelines that gave it.
public struct EvidenceReference: Hashable, Comparable, Sendable {
    /// The record type.
    public let recordType: RecordType
    /// The row among all rows of that type.
    public let row: Int

    /// A reference to a row.
    public init(recordType: RecordType, row: Int) {
        self.recordType = recordType
        self.row = row
    }

    /// Order of record type, then row.
    public static func < (left: EvidenceReference, right: EvidenceReference) -> Bool {
        (left.recordType, left.row) < (right.recordType, right.row)
    }
}
