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
    /// - Throws: ``StoreFault`` of kind `brokenChain` where the first doesn't follow the log's last entry.
    public func append(_ entries: [AuditEntry], run: Int?) throws {
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
                    entry.sequence, run, record.operation.rawValue, record.at, record.actor, record.subject,
                    record.purpose, record.agreement, record.justification, record.recipient,
                    TextList.text(of: record.fields), TextList.text(of: record.sources), record.count,
                    entry.previousHash, entry.hash,
                ])
            }
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
            sequence: row["sequence"],
            record: AuditRecord(
                operation: operation, at: row["at"], actor: row["actor"], subject: row["subject"],
                purpose: row["purpose"], agreement: row["agreement"], justification: row["justification"],
                recipient: row["recipient"], fields: fields, sources: sources, count: row["count"]),
            previousHash: row["previous_hash"], hash: row["hash"])
    }
}
