public import PersonalData

/// The records of a night in the partnership's words, with everything worth reporting about them.
public struct StandardisedBatch: Hashable, Sendable {
    /// The records, one for each row that came in and in the same order; personal data.
    public let records: [StandardisedRecord]
    /// Values that were blanked, in the order of the records and their fields; without the values.
    public let findings: [RowFinding]
    /// What each source's fields hold, in the order of the sources.
    public let tallies: [SourceTally]
    /// Codes that nobody mapped, by source, column and appearance.
    public let unmapped: [UnmappedCode]
}
