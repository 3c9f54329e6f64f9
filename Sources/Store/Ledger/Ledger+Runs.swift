internal import GRDB
public import Vocabulary

/// A run as the ledger knows it.
public struct RunRecord: Hashable, Sendable {
    /// How a run stands.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// Begun and not ended: running now, or killed.
        case running
        /// Ended with the night's outputs in place.
        case finished
        /// Stopped after a stage, as was asked: nothing was put out.
        case stopped
        /// Ended for a reason that kept it from finishing.
        case failed
    }

    /// Its number, from 1.
    public let number: Int
    /// The night's date.
    public let night: CalendarDay
    /// The hash over inputs, configuration and date that tells one run's work from another's.
    public let identity: String
    /// How it stands.
    public let state: State
    /// When it began.
    public let startedAt: String
    /// When it ended, if it did.
    public let finishedAt: String?
    /// Its exit code, if it ended.
    public let exitCode: Int?
    /// What to know about its end.
    public let message: String?
}

/// A stage of a run that was done.
public struct StageRecord: Hashable, Sendable {
    /// The stage's name.
    public let name: String
    /// Its place in the run, from 1.
    public let position: Int
    /// When it began.
    public let startedAt: String
    /// How long it took.
    public let milliseconds: Int
    /// Read = kept + rejected + repeated.
    public let counts: RowCounts
    /// What else is to be said of it, each a name and a text.
    public let detail: [(name: String, value: String)]

    /// A stage of its parts.
    public init(
        name: String, position: Int, startedAt: String, milliseconds: Int, counts: RowCounts,
        detail: [(name: String, value: String)]
    ) {
        self.name = name
        self.position = position
        self.startedAt = startedAt
        self.milliseconds = milliseconds
        self.counts = counts
        self.detail = detail
    }

    /// Equal in all parts.
    public static func == (left: StageRecord, right: StageRecord) -> Bool {
        left.name == right.name && left.position == right.position && left.startedAt == right.startedAt
            && left.milliseconds == right.milliseconds && left.counts == right.counts
            && left.detail.elementsEqual(right.detail) { $0 == $1 }
    }

    /// Hashes the name, the place and the counts.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(position)
        hasher.combine(counts)
    }
}

/// The hash of a file that a run read or wrote.
public struct ContentHash: Hashable, Sendable {
    /// What kind of file: `input`, `configuration` or `output`.
    public let kind: String
    /// Its name.
    public let name: String
    /// Its SHA-256 in hexadecimal.
    public let sha256: String
    /// Its length.
    public let bytes: Int

    /// A hash of a file.
    public init(kind: String, name: String, sha256: String, bytes: Int) {
        self.kind = kind
        self.name = name
        self.sha256 = sha256
        self.bytes = bytes
    }
}

extension Ledger {
    /// Lets a run be stopped; SQLite changes the check of a column only with its table.
    @Sendable static func letRunsBeStopped(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE run_anew (
                    number INTEGER PRIMARY KEY, night TEXT NOT NULL, identity TEXT NOT NULL,
                    state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'stopped', 'failed')),
                    started_at TEXT NOT NULL, finished_at TEXT, exit_code INTEGER, message TEXT
                ) STRICT;
                INSERT INTO run_anew SELECT * FROM run;
                DROP TABLE run;
                ALTER TABLE run_anew RENAME TO run;
                """)
    }

    /// Opens a run, or takes up the latest of the same identity that was killed.
    ///
    /// - Returns: The run, and the stages that it has already done.
    /// - Throws: ``StoreFault``
    public func begin(night: CalendarDay, identity: String, at: String) throws -> (RunRecord, [StageRecord]) {
        try file.write("opening a run") { database in
            let standing = try Int.fetchOne(
                database,
                sql: """
                    SELECT number FROM run WHERE number = (SELECT max(number) FROM run)
                    AND identity = ? AND state = 'running'
                    """, arguments: [identity])
            if let standing {
                return (try run(standing, in: database), try stages(of: standing, in: database))
            }
            try database.execute(
                sql: "INSERT INTO run (night, identity, state, started_at) VALUES (?,?,'running',?)",
                arguments: [night.description, identity, at])
            return (try run(Int(database.lastInsertedRowID), in: database), [])
        }
    }

    /// Ends a run, and notes where the audit log stands.
    ///
    /// - Throws: ``StoreFault``
    public func end(run: Int, state: RunRecord.State, exitCode: Int, message: String, at: String) throws {
        try file.write("ending a run") { database in
            try database.execute(
                sql: "UPDATE run SET state = ?, exit_code = ?, message = ?, finished_at = ? WHERE number = ?",
                arguments: [state.rawValue, exitCode, message, at, run])
            try seal(run: run, in: database)
        }
    }

    /// Writes down that a stage is done; the ledger refuses counts that don't reconcile.
    ///
    /// - Throws: ``StoreFault``
    public func record(_ stage: StageRecord, of run: Int) throws {
        try file.write("recording the stage \(stage.name)") { database in
            try database.execute(
                sql: "INSERT OR REPLACE INTO stage VALUES (?,?,?,?,?,?,?,?,?,?)",
                arguments: [
                    run, stage.name, stage.position, stage.startedAt, stage.milliseconds, stage.counts.read,
                    stage.counts.kept, stage.counts.rejected, stage.counts.repeated,
                    TextList.text(of: stage.detail.flatMap { [$0.name, $0.value] }),
                ])
        }
    }

    /// Writes down the hashes of files that a run read or wrote.
    ///
    /// - Throws: ``StoreFault``
    public func record(_ hashes: [ContentHash], of run: Int) throws {
        try file.write("recording hashes") { database in
            for hash in hashes {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO content_hash VALUES (?,?,?,?,?)",
                    arguments: [run, hash.kind, hash.name, hash.sha256, hash.bytes])
            }
        }
    }

    /// The runs, latest first.
    ///
    /// - Throws: ``StoreFault``
    public func runs() throws -> [RunRecord] {
        try file.read("listing runs") { database in
            try Row.fetchAll(database, sql: "SELECT * FROM run ORDER BY number DESC").map(runRecord)
        }
    }

    /// The stages of a run, in order.
    ///
    /// - Throws: ``StoreFault``
    public func stages(of run: Int) throws -> [StageRecord] {
        try file.read("listing stages") { try stages(of: run, in: $0) }
    }

    /// The hashes of a run's files, by kind and name.
    ///
    /// - Throws: ``StoreFault``
    public func hashes(of run: Int) throws -> [ContentHash] {
        try file.read("listing hashes") { database in
            try Row.fetchAll(
                database,
                sql: "SELECT kind, name, sha256, bytes FROM content_hash WHERE run = ? ORDER BY kind, name",
                arguments: [run]
            ).map { ContentHash(kind: $0[0], name: $0[1], sha256: $0[2], bytes: $0[3]) }
        }
    }

    private func run(_ number: Int, in database: Database) throws -> RunRecord {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM run WHERE number = ?", arguments: [number])
        else { throw StoreFault(kind: .damaged, database: file.name, message: "run \(number) is missing") }
        return try runRecord(row)
    }

    private func runRecord(_ row: Row) throws -> RunRecord {
        guard let night = CalendarDay(iso: row["night"] as String),
            let state = RunRecord.State(rawValue: row["state"])
        else { throw StoreFault(kind: .damaged, database: file.name, message: "a run is unreadable") }
        return RunRecord(
            number: row["number"], night: night, identity: row["identity"], state: state,
            startedAt: row["started_at"], finishedAt: row["finished_at"], exitCode: row["exit_code"],
            message: row["message"])
    }

    private func stages(of run: Int, in database: Database) throws -> [StageRecord] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM stage WHERE run = ? ORDER BY position", arguments: [run]
        )
        .map { row in
            let texts = TextList.items(of: row["detail"]) ?? []
            let detail = stride(from: 0, to: texts.count - 1, by: 2).map { (texts[$0], texts[$0 + 1]) }
            return StageRecord(
                name: row["name"], position: row["position"], startedAt: row["started_at"],
                milliseconds: row["milliseconds"],
                counts: RowCounts(
                    read: row["rows_read"], kept: row["rows_kept"], rejected: row["rows_rejected"],
                    repeated: row["rows_repeated"]),
                detail: detail)
        }
    }
}
