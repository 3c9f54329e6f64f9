internal import GRDB
public import Vocabulary

extension Ledger {
    /// The last entry's place and hash: what the next one follows.
    ///
    /// - Throws: ``StoreFault``
    public func auditHead() throws -> (sequence: Int, hash: String) {
        try file.read("reading the audit log") { try head(in: $0) }
    }

    /// Appends entries to the audit log, all or none.
    ///
    /// - Parameters:
    ///   - entries: The entries.
    ///   - isSealed: Whether the log is sealed behind them at once; those of a run are sealed when it ends.
    /// - Throws: ``StoreFault`` of kind `brokenChain` where the first doesn't follow the log's last entry.
    public func append(_ entries: [AuditEntry], isSealed: Bool = false) throws {
        try file.write("appending to the audit log") { database in
            let head = try head(in: database)
            if let first = entries.first {
                guard first.sequence == head.sequence + 1, first.previousHash == head.hash else {
                    throw StoreFault(
                        kind: .brokenChain, database: file.name,
                        message: "entries for the audit log don't follow its last one")
                }
            }
            let insert = try database.makeStatement(
                sql: "INSERT INTO audit VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
            for entry in entries {
                let record = entry.record
                try insert.execute(arguments: [
                    entry.sequence, entry.run, record.operation.rawValue, record.at, record.actor,
                    record.subject,
                    record.purpose, record.agreement, record.justification, record.recipient,
                    TextList.text(of: record.fields), TextList.text(of: record.sources), record.count,
                    entry.previousHash, entry.hash,
                ])
            }
            if isSealed { try seal(run: nil, in: database) }
        }
    }

    /// The audit log, in order, for verification or export.
    ///
    /// - Parameter run: Only the entries of one run, if given.
    /// - Returns: The entries by their sequence.
    /// - Throws: ``StoreFault``
    public func auditEntries(of run: Int? = nil) throws -> [AuditEntry] {
        try file.read("reading the audit log") { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT * FROM audit WHERE ? IS NULL OR run = ? ORDER BY sequence",
                arguments: [run, run])
            return try rows.map(auditEntry)
        }
    }

    /// Where the log stood when each run ended and after each consultation, in the order of the seals.
    ///
    /// - Throws: ``StoreFault`` of kind `brokenChain` where a seal is gone.
    public func auditSeals() throws -> [AuditSeal] {
        try file.read("reading the audit log's seals") { database in
            let unsealed = try Int.fetchOne(
                database,
                sql: """
                    SELECT number FROM run WHERE state <> 'running'
                    AND number NOT IN (SELECT run FROM audit_seal WHERE run IS NOT NULL) ORDER BY number
                    """)
            if let unsealed {
                throw StoreFault(
                    kind: .brokenChain, database: file.name,
                    message: "run \(unsealed) ended, but its seal on the audit log is gone")
            }
            // SQLite remembers how many were ever made.
            let made = try Int.fetchOne(
                database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'audit_seal'")
            let seals = try Row.fetchAll(
                database, sql: "SELECT run, sequence, hash FROM audit_seal ORDER BY position"
            ).map { AuditSeal(run: $0[0], sequence: $0[1], hash: $0[2]) }
            guard seals.count == made ?? 0 else {
                throw StoreFault(
                    kind: .brokenChain, database: file.name,
                    message: "\(made ?? 0) seals were put on the audit log, but \(seals.count) are left")
            }
            return seals
        }
    }

    @Sendable static func addSeals(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE audit_seal (
                    run INTEGER PRIMARY KEY REFERENCES run, sequence INTEGER NOT NULL, hash TEXT NOT NULL
                ) STRICT;
                CREATE TRIGGER audit_seal_is_never_changed BEFORE UPDATE ON audit_seal
                    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
                CREATE TRIGGER audit_seal_is_never_deleted BEFORE DELETE ON audit_seal
                    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
                """)
    }

    /// Makes room for seals that no run leaves, and numbers all of them, so that none can be taken away unseen.
    @Sendable static func letSealsBeOfNoRun(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE audit_seal_anew (
                    position INTEGER PRIMARY KEY AUTOINCREMENT, run INTEGER UNIQUE REFERENCES run,
                    sequence INTEGER NOT NULL, hash TEXT NOT NULL
                ) STRICT;
                INSERT INTO audit_seal_anew (run, sequence, hash)
                    SELECT run, sequence, hash FROM audit_seal ORDER BY run;
                DROP TABLE audit_seal;
                ALTER TABLE audit_seal_anew RENAME TO audit_seal;
                CREATE TRIGGER audit_seal_is_never_changed BEFORE UPDATE ON audit_seal
                    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
                CREATE TRIGGER audit_seal_is_never_deleted BEFORE DELETE ON audit_seal
                    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
                """)
    }

    /// Seals the log as it stands, at the end of a run or behind what no run wrote.
    func seal(run: Int?, in database: Database) throws {
        let head = try head(in: database)
        try database.execute(
            sql: "INSERT INTO audit_seal (run, sequence, hash) VALUES (?,?,?)",
            arguments: [run, head.sequence, head.hash])
    }

    private func head(in database: Database) throws -> (sequence: Int, hash: String) {
        let row = try Row.fetchOne(
            database, sql: "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1")
        return row.map { ($0[0], $0[1]) } ?? (0, AuditEntry.genesisHash)
    }

    private func auditEntry(_ row: Row) throws -> AuditEntry {
        guard let operation = AuditRecord.Operation(rawValue: row["operation"]),
            let fields = TextList.items(of: row["fields"]), let sources = TextList.items(of: row["sources"])
        else {
            throw StoreFault(kind: .brokenChain, database: file.name, message: "an audit entry is unreadable")
        }
        return AuditEntry(
            sequence: row["sequence"], run: row["run"],
            record: AuditRecord(
                operation: operation, at: row["at"], actor: row["actor"], subject: row["subject"],
                purpose: row["purpose"], agreement: row["agreement"], justification: row["justification"],
                recipient: row["recipient"], fields: fields, sources: sources, count: row["count"]),
            previousHash: row["previous_hash"], hash: row["hash"])
    }
}
