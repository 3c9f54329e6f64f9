/// Where a value came from, in words that name no person: extract, line, and when it was received.
public struct Provenance: Hashable, Sendable, Codable {
    /// The extract.
    public let source: SourceName
    /// The file's name, without a folder.
    public let file: String
    /// The physical line on which the row begins, from 1.
    public let line: Int
    /// The date of the extract.
    public let receivedOn: CalendarDay

    /// A place in an extract.
    public init(source: SourceName, file: String, line: Int, receivedOn: CalendarDay) {
        self.source = source
        self.file = file
        self.line = line
        self.receivedOn = receivedOn
    }
}

/// Read = kept + rejected + repeated: the reconciliation that every stage reports.
public struct RowCounts: Hashable, Sendable {
    /// Rows read.
    public var read: Int
    /// Rows kept.
    public var kept: Int
    /// Rows set aside, with their reasons.
    public var rejected: Int
    /// Exact repeats of a row already read.
    public var repeated: Int

    /// Counts of rows; all zero unless given.
    public init(read: Int = 0, kept: Int = 0, rejected: Int = 0, repeated: Int = 0) {
        self.read = read
        self.kept = kept
        self.rejected = rejected
        self.repeated = repeated
    }

    /// Whether every row is accounted for.
    public var reconcile: Bool { read == kept + rejected + repeated }
}
