internal import GRDB

/// `ledger.sqlite`: runs, stages, counts, hashes of inputs, configuration and outputs, and the audit log.
///
/// It holds no personal data at all.
public struct Ledger: Sendable {
    let file: DatabaseFile

    /// Opens the ledger, or makes it with mode 0600.
    ///
    /// - Throws: ``StoreFault``
    public init(path: String) throws {
        file = try DatabaseFile(
            path: path,
            migrations: [
                ("1 runs and audit", Self.createTables), ("2 companions and batches", Self.addCompanions),
                ("3 seals on the audit log", Self.addSeals), ("4 nights owed", Self.addOwedNights),
                ("5 runs that were stopped", Self.letRunsBeStopped),
                ("6 seals on consultations", Self.letSealsBeOfNoRun),
            ])
    }

    @Sendable private static func createTables(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE run (
                    number INTEGER PRIMARY KEY, night TEXT NOT NULL, identity TEXT NOT NULL,
                    state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'failed')),
                    started_at TEXT NOT NULL, finished_at TEXT, exit_code INTEGER, message TEXT
                ) STRICT;
                CREATE TABLE stage (
                    run INTEGER NOT NULL REFERENCES run, name TEXT NOT NULL, position INTEGER NOT NULL,
                    started_at TEXT NOT NULL, milliseconds INTEGER NOT NULL,
                    rows_read INTEGER NOT NULL, rows_kept INTEGER NOT NULL, rows_rejected INTEGER NOT NULL,
                    rows_repeated INTEGER NOT NULL, detail TEXT NOT NULL,
                    PRIMARY KEY (run, name),
                    CHECK (rows_read = rows_kept + rows_rejected + rows_repeated)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE content_hash (
                    run INTEGER NOT NULL REFERENCES run, kind TEXT NOT NULL, name TEXT NOT NULL,
                    sha256 TEXT NOT NULL, bytes INTEGER NOT NULL,
                    PRIMARY KEY (run, kind, name)
                ) STRICT, WITHOUT ROWID;
                \(Ledger.receiptTable)
                CREATE TABLE audit (
                    sequence INTEGER PRIMARY KEY, run INTEGER, operation TEXT NOT NULL, at TEXT NOT NULL,
                    actor TEXT NOT NULL, subject TEXT NOT NULL, purpose TEXT NOT NULL,
                    agreement TEXT NOT NULL, justification TEXT NOT NULL, recipient TEXT NOT NULL,
                    fields TEXT NOT NULL, sources TEXT NOT NULL, count INTEGER NOT NULL,
                    previous_hash TEXT NOT NULL, hash TEXT NOT NULL UNIQUE
                ) STRICT;
                CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
                    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
                CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
                    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
                """)
    }
}
