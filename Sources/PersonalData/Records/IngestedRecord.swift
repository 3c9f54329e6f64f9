public import Vocabulary

/// A cell of a kept row: the agency's own text, or why there is none.
public enum Cell: Hashable, Sendable {
    /// What the agency wrote.
    case text(String)
    /// Nothing, and why.
    case missing(MissingReason)
}

/// A row that ingestion kept, in the agency's own words.
///
/// Personal data: it stays in the vault.
public struct IngestedRecord: Hashable, Sendable {
    /// What makes it the same row from extract to extract.
    public let key: RecordKey
    /// Where it came from.
    public let provenance: Provenance
    /// Where the row begins in the file, in bytes from 0.
    public let byteOffset: Int
    /// Its cells, in the order of the source's declared columns.
    public let cells: [Cell]

    /// A kept row of its parts.
    public init(key: RecordKey, provenance: Provenance, byteOffset: Int = 0, cells: [Cell]) {
        self.key = key
        self.provenance = provenance
        self.byteOffset = byteOffset
        self.cells = cells
    }
}

/// A row that ingestion set aside, with everything that is wrong with it.
///
/// Personal data: it stays in the vault, where it can be read again once the mapping or the row is mended.
public struct RejectedRow: Hashable, Sendable {
    /// The source it belongs to.
    public let provenance: Provenance
    /// Where the row begins in the file, in bytes from 0.
    public let byteOffset: Int
    /// The row's bytes as they stood in the file, the cells of columns that aren't taken left blank; of a row whose
    /// cells can't be told apart, only what stands before any such cell.
    public let bytes: [UInt8]
    /// What is wrong with it, in column order; at least one.
    public let findings: [RowFinding]

    /// A row set aside.
    public init(provenance: Provenance, byteOffset: Int, bytes: [UInt8], findings: [RowFinding]) {
        self.provenance = provenance
        self.byteOffset = byteOffset
        self.bytes = bytes
        self.findings = findings
    }
}
