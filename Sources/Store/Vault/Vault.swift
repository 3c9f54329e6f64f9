internal import GRDB

/// `vault.sqlite`: identifying records, what was set aside, linkage decisions, and which person bears which
/// pseudonym.
///
/// Only ingestion, standardisation, linkage and release are given it.
public struct Vault: Sendable {
    let file: DatabaseFile

    /// Opens the vault, or makes it with mode 0600.
    ///
    /// - Throws: ``StoreFault``
    public init(path: String) throws {
        file = try DatabaseFile(
            path: path,
            migrations: [
                ("1 records and people", Self.createTables), ("2 identity", DatabaseFile.createIdentity),
                ("3 places and files of rows", Self.addPlaces), ("4 linkage model", Self.createLinkageModel),
                ("5 mistaken links", Self.createMistakenLinks),
            ])
    }

    @Sendable private static func createTables(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE record_version (
                    source TEXT NOT NULL, source_key TEXT NOT NULL, version INTEGER NOT NULL,
                    agency TEXT NOT NULL, record_type TEXT NOT NULL,
                    file TEXT NOT NULL, line INTEGER NOT NULL, received_on TEXT NOT NULL,
                    seen_from TEXT NOT NULL, seen_until TEXT, cells TEXT NOT NULL,
                    PRIMARY KEY (source, source_key, version)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE rejected_row (
                    night TEXT NOT NULL, source TEXT NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL,
                    received_on TEXT NOT NULL, byte_offset INTEGER NOT NULL, bytes BLOB NOT NULL,
                    findings TEXT NOT NULL
                ) STRICT;
                CREATE INDEX rejected_row_by_night ON rejected_row (night, source, line);
                CREATE TABLE standardised_record (
                    agency TEXT NOT NULL, record_type TEXT NOT NULL, source_key TEXT NOT NULL,
                    person_agency TEXT, person_type TEXT, person_key TEXT,
                    source TEXT NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL, received_on TEXT NOT NULL,
                    field_values TEXT NOT NULL,
                    PRIMARY KEY (agency, record_type, source_key)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE person_record (
                    night TEXT NOT NULL, agency TEXT NOT NULL, record_type TEXT NOT NULL,
                    source_key TEXT NOT NULL, person TEXT NOT NULL, strength INTEGER NOT NULL,
                    PRIMARY KEY (night, agency, record_type, source_key)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE person_history (
                    night TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, person TEXT NOT NULL,
                    others TEXT NOT NULL,
                    PRIMARY KEY (night, position)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE pseudonym (
                    person TEXT NOT NULL PRIMARY KEY, pseudonym TEXT NOT NULL UNIQUE
                ) STRICT, WITHOUT ROWID;
                """)
    }

    /// Rows taken in before begin at 0, which says that nobody noted where; rows set aside before can't be read again.
    @Sendable private static func addPlaces(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE record_version ADD COLUMN byte_offset INTEGER NOT NULL DEFAULT 0;
                ALTER TABLE rejected_row ADD COLUMN details TEXT NOT NULL DEFAULT '[]';
                CREATE TABLE rejected_file (
                    night TEXT NOT NULL, source TEXT NOT NULL, file TEXT NOT NULL, received_on TEXT NOT NULL,
                    head BLOB NOT NULL, encoding TEXT NOT NULL, delimiter INTEGER NOT NULL,
                    quote INTEGER NOT NULL,
                    PRIMARY KEY (night, source, file)
                ) STRICT, WITHOUT ROWID;
                """)
    }

    /// Puts the vault back to how it stood before a night, so that a night which is run again replaces its
    /// earlier run.
    ///
    /// - Parameter night: The night's date; everything seen for the first time on it or later is forgotten.
    /// - Throws: ``StoreFault``
    public func rewind(to night: String) throws {
        try file.write("putting it back to before the night of \(night)") { database in
            try database.execute(
                sql: "DELETE FROM record_version WHERE seen_from >= ?", arguments: [night])
            try database.execute(
                sql: "UPDATE record_version SET seen_until = NULL WHERE seen_until >= ?", arguments: [night])
            for table in [
                "rejected_row", "rejected_file", "person_record", "person_history", "linkage_model",
                "linkage_state",
            ] {
                try database.execute(sql: "DELETE FROM \(table) WHERE night >= ?", arguments: [night])
            }
            try Self.forgetMistakenLinks(from: night, in: database)
            try database.execute(sql: "DELETE FROM standardised_record")
        }
    }
}
