internal import GRDB
public import PersonalData
public import Vocabulary

extension Vault {
    /// The rows of a source as they stood before a night, in order of their keys; nothing is put back for it.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - night: The night's date; what it or a later one brought doesn't count.
    /// - Returns: The rows.
    /// - Throws: ``StoreFault``
    public func records(of source: SourceName, before night: CalendarDay) throws -> [IngestedRecord] {
        try file.read("reading the records of \(source) before a night") { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT agency, record_type, source_key, file, line, received_on, cells, byte_offset
                    FROM record_version
                    WHERE source = ? AND seen_from < ? AND (seen_until IS NULL OR seen_until >= ?)
                    ORDER BY source_key
                    """, arguments: [source.name, night.description, night.description]
            ).map { try record(of: $0, source: source) }
        }
    }
}
