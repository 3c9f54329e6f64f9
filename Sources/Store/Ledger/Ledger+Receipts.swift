internal import GRDB
public import Vocabulary

/// What became of one extract on one night: the receipt that its supplier could be given.
public struct ExtractReceipt: Hashable, Sendable {
    /// The night's date.
    public let night: CalendarDay
    /// The source.
    public let source: SourceName
    /// The file's name.
    public let file: String
    /// The date of the batch.
    public let receivedOn: CalendarDay
    /// `SUCCESSFUL`, `PARTIAL`, `FAILED` or `ERROR`.
    public let status: String
    /// Read = kept + rejected + repeated.
    public let counts: RowCounts
    /// Keys new, changed, unchanged, withdrawn, and gone without being withdrawn, in that order.
    public let changes: [Int]
    /// Columns dropped at the door, each with the reason.
    public let dropped: [String]
    /// What was found wrong with the file as a whole.
    public let findings: [String]
    /// The SHA-256 of the file's bytes in hexadecimal; none for a receipt of an earlier version.
    public let sha256: String?

    /// A receipt of its parts.
    public init(
        night: CalendarDay, source: SourceName, file: String, receivedOn: CalendarDay, status: String,
        counts: RowCounts, changes: [Int], dropped: [String], findings: [String], sha256: String? = nil
    ) {
        self.night = night
        self.source = source
        self.file = file
        self.receivedOn = receivedOn
        self.status = status
        self.counts = counts
        self.changes = changes
        self.dropped = dropped
        self.findings = findings
        self.sha256 = sha256
    }

    /// Whether the file could be read as its source's.
    public var isReadable: Bool { status != "ERROR" }

    /// Whether something of it was taken in; an extract without rows says that there is nothing, and that counts.
    public var wasTakenIn: Bool { isReadable && (counts.read == 0 || counts.rejected < counts.read) }

    /// How many keys are gone from a snapshot that lost too many to be believed: what stood under them stands.
    public var unconfirmed: Int { changes.count > 4 ? changes[4] : 0 }
}

extension Ledger {
    static let receiptTable = """
        CREATE TABLE receipt (
            night TEXT NOT NULL, source TEXT NOT NULL, file TEXT NOT NULL, received_on TEXT NOT NULL,
            status TEXT NOT NULL, rows_read INTEGER NOT NULL, rows_kept INTEGER NOT NULL,
            rows_rejected INTEGER NOT NULL, rows_repeated INTEGER NOT NULL, changes TEXT NOT NULL,
            dropped TEXT NOT NULL, findings TEXT NOT NULL,
            PRIMARY KEY (night, source, file),
            CHECK (rows_read = rows_kept + rows_rejected + rows_repeated)
        ) STRICT, WITHOUT ROWID;
        """

    /// Replaces a night's receipts, and forgets those of later nights; the night is owed no longer.
    ///
    /// - Throws: ``StoreFault``
    public func keep(_ receipts: [ExtractReceipt], on night: CalendarDay) throws {
        try file.write("keeping receipts") { database in
            try database.execute(sql: "DELETE FROM receipt WHERE night >= ?", arguments: [night.description])
            try database.execute(
                sql: "DELETE FROM owed_night WHERE night = ?", arguments: [night.description])
            for receipt in receipts {
                try database.execute(
                    sql: "INSERT INTO receipt VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                    arguments: [
                        receipt.night.description, receipt.source.name, receipt.file,
                        receipt.receivedOn.description, receipt.status, receipt.counts.read,
                        receipt.counts.kept, receipt.counts.rejected, receipt.counts.repeated,
                        TextList.text(of: receipt.changes.map(String.init)),
                        TextList.text(of: receipt.dropped),
                        TextList.text(of: receipt.findings), receipt.sha256,
                    ])
            }
        }
    }

    /// All receipts up to and including a night, in order of night, source and file.
    ///
    /// - Throws: ``StoreFault``
    public func receipts(upTo night: CalendarDay) throws -> [ExtractReceipt] {
        try file.read("reading receipts") { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM receipt WHERE night <= ? ORDER BY night, source, file",
                arguments: [night.description]
            ).map(receipt)
        }
    }

    /// The latest night whose extracts stand in the stores; none where there was none.
    ///
    /// - Throws: ``StoreFault``
    public func latestStandingNight() throws -> CalendarDay? {
        try file.read("finding the latest night") { database in
            try String.fetchOne(database, sql: "SELECT max(night) FROM receipt")
                .flatMap { CalendarDay(iso: $0) }
        }
    }

    private func receipt(_ row: Row) throws -> ExtractReceipt {
        guard let night = CalendarDay(iso: row["night"] as String),
            let receivedOn = CalendarDay(iso: row["received_on"] as String)
        else { throw StoreFault(kind: .damaged, database: file.name, message: "a receipt is unreadable") }
        return ExtractReceipt(
            night: night, source: SourceName(row["source"]), file: row["file"], receivedOn: receivedOn,
            status: row["status"],
            counts: RowCounts(
                read: row["rows_read"], kept: row["rows_kept"], rejected: row["rows_rejected"],
                repeated: row["rows_repeated"]),
            changes: (TextList.items(of: row["changes"]) ?? []).compactMap(Int.init),
            dropped: TextList.items(of: row["dropped"]) ?? [],
            findings: TextList.items(of: row["findings"]) ?? [], sha256: row["sha256"])
    }
}
