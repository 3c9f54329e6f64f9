internal import GRDB
public import PersonalData
public import Vocabulary

/// What an extract changed in the vault.
public struct RecordChanges: Hashable, Sendable {
    /// Keys seen for the first time, or again after they were withdrawn.
    public var new = 0
    /// Keys that came with other contents: a new version.
    public var changed = 0
    /// Keys whose contents stand as they were.
    public var unchanged = 0
    /// Keys of a snapshot that are no longer in it.
    public var withdrawn = 0
    /// Keys that are gone from a snapshot that lost too many to be believed: what stood under them stands.
    public var unconfirmed = 0

    /// No change.
    public init() {}
}

extension Vault {
    /// Takes in the kept rows of one extract: new keys, new versions of keys that changed, and for a snapshot
    /// the withdrawal of keys that are gone.
    ///
    /// - Parameters:
    ///   - records: The kept rows, each key once.
    ///   - source: The extract's source.
    ///   - isSnapshot: Whether a key that is absent was withdrawn.
    ///   - protected: Keys that are absent for another reason: their rows were set aside.
    ///   - night: The date of the night.
    /// - Returns: How many keys are new, changed, unchanged and withdrawn.
    /// - Throws: ``StoreFault``
    public func take(
        _ records: [IngestedRecord], from source: SourceName, isSnapshot: Bool,
        protecting protected: Set<String> = [],
        on night: CalendarDay
    ) throws -> RecordChanges {
        try file.write("taking in \(source)") { database in
            var changes = RecordChanges()
            var standing = try standingVersions(of: source, in: database)
            let insert = try database.makeStatement(
                sql: "INSERT INTO record_version VALUES (?,?,?,?,?,?,?,?,?,NULL,?,?)")
            for record in records {
                let cells = TextList.text(of: record.cells.map(\.stored))
                let earlier = standing.removeValue(forKey: record.key.sourceKey)
                if let earlier, earlier.isOpen, earlier.cells == cells {
                    changes.unchanged += 1
                    continue
                }
                if let earlier, earlier.isOpen {
                    try close(record.key.sourceKey, earlier.version, of: source, on: night, in: database)
                    changes.changed += 1
                } else {
                    changes.new += 1
                }
                try insert.execute(arguments: [
                    source.name, record.key.sourceKey, (earlier?.version ?? 0) + 1, record.key.agency.name,
                    record.key.recordType.name, record.provenance.file, record.provenance.line,
                    record.provenance.receivedOn.description, night.description, cells, record.byteOffset,
                ])
            }
            if isSnapshot {
                for (key, version) in standing where version.isOpen && !protected.contains(key) {
                    try close(key, version.version, of: source, on: night, in: database)
                    changes.withdrawn += 1
                }
            }
            return changes
        }
    }

    /// The rows of a source as they stand, in order of their keys.
    ///
    /// - Throws: ``StoreFault``
    public func standingRecords(of source: SourceName) throws -> [IngestedRecord] {
        try file.read("reading the records of \(source)") { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT agency, record_type, source_key, file, line, received_on, cells, byte_offset
                    FROM record_version
                    WHERE source = ? AND seen_until IS NULL ORDER BY source_key
                    """, arguments: [source.name])
            var records: [IngestedRecord] = []
            while let row = try rows.next() {
                records.append(try record(of: row, source: source))
            }
            return records
        }
    }

    /// The keys of a source that stand before a night's extracts are taken in.
    ///
    /// - Throws: ``StoreFault``
    public func standingKeys(of source: SourceName) throws -> Set<String> {
        try file.read("reading the keys of \(source)") { database in
            try String.fetchSet(
                database,
                sql: "SELECT source_key FROM record_version WHERE source = ? AND seen_until IS NULL",
                arguments: [source.name])
        }
    }

    private struct Standing {
        let version: Int
        let cells: String
        let isOpen: Bool
    }

    /// The latest version of every key of a source.
    private func standingVersions(of source: SourceName, in database: Database) throws -> [String: Standing] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT source_key, version, cells, seen_until FROM record_version WHERE source = ?
                ORDER BY source_key, version
                """, arguments: [source.name])
        var standing: [String: Standing] = [:]
        while let row = try rows.next() {
            standing[row[0]] = Standing(version: row[1], cells: row[2], isOpen: row.hasNull(atIndex: 3))
        }
        return standing
    }

    private func close(
        _ key: String, _ version: Int, of source: SourceName, on night: CalendarDay, in database: Database
    ) throws {
        let statement = try database.cachedStatement(
            sql:
                "UPDATE record_version SET seen_until = ? WHERE source = ? AND source_key = ? AND version = ?"
        )
        try statement.execute(arguments: [night.description, source.name, key, version])
    }

    /// A row of `agency, record_type, source_key, file, line, received_on, cells, byte_offset`.
    func record(of row: Row, source: SourceName) throws -> IngestedRecord {
        guard let receivedOn = CalendarDay(iso: row[5] as String),
            let cells = TextList.items(of: row[6])?.map(Cell.init(stored:))
        else {
            throw StoreFault(
                kind: .damaged, database: file.name, message: "a record of \(source) is unreadable")
        }
        return IngestedRecord(
            key: RecordKey(agency: Agency(row[0]), recordType: RecordType(row[1]), sourceKey: row[2]),
            provenance: Provenance(source: source, file: row[3], line: row[4], receivedOn: receivedOn),
            byteOffset: row[7], cells: cells)
    }
}

extension Cell {
    /// `=` and the text, or `?` and the reason.
    fileprivate var stored: String {
        switch self {
        case .text(let text): "=" + text
        case .missing(let reason): "?" + reason.rawValue
        }
    }

    fileprivate init(stored: String) {
        let rest = String(stored.dropFirst())
        if stored.hasPrefix("?"), let reason = MissingReason(rawValue: rest) {
            self = .missing(reason)
        } else {
            self = .text(rest)
        }
    }
}
