internal import FoundationEssentials
internal import GRDB
public import PersonalData
public import Vocabulary

/// How many rows of a source a night set aside for one kind of reason.
public struct RejectTally: Hashable, Sendable {
    /// The night.
    public let night: CalendarDay
    /// The source.
    public let source: SourceName
    /// The kind of reason; a row may have several.
    public let code: RowFindingCode
    /// The rows that have it.
    public let rows: Int

    /// A tally of its parts.
    public init(night: CalendarDay, source: SourceName, code: RowFindingCode, rows: Int) {
        self.night = night
        self.source = source
        self.code = code
        self.rows = rows
    }
}

extension Vault {
    /// Keeps the rows that a night set aside, whole, with their reasons.
    ///
    /// - Parameters:
    ///   - rows: The rows.
    ///   - files: How the files were written that they are from, where that is known.
    ///   - night: The night.
    /// - Throws: ``StoreFault``
    public func setAside(
        _ rows: [RejectedRow], of files: [RejectedFile] = [], on night: CalendarDay
    ) throws {
        try file.write("setting rows aside") { database in
            let insert = try database.makeStatement(
                sql: "INSERT INTO rejected_row VALUES (?,?,?,?,?,?,?,?,?)")
            for row in rows {
                try insert.execute(arguments: [
                    night.description, row.provenance.source.name, row.provenance.file, row.provenance.line,
                    row.provenance.receivedOn.description, row.byteOffset, Data(row.bytes),
                    TextList.text(of: row.findings.flatMap(\.stored)),
                    TextList.text(of: row.findings.map { $0.detail ?? "" }),
                ])
            }
            for form in files {
                try database.execute(
                    sql: "INSERT INTO rejected_file VALUES (?,?,?,?,?,?,?,?)",
                    arguments: [
                        night.description, form.source.name, form.file, form.receivedOn.description,
                        Data(form.head), form.encoding, Int(form.delimiter), Int(form.quote),
                    ])
            }
        }
    }

    /// The rows that a night set aside, by source and line.
    ///
    /// - Throws: ``StoreFault``
    public func rejectedRows(on night: CalendarDay) throws -> [RejectedRow] {
        try file.read("reading the rows set aside") { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM rejected_row WHERE night = ? ORDER BY source, file, line",
                arguments: [night.description]
            ).map(rejectedRow)
        }
    }

    /// How the files were written of which a night set rows aside, by source and file.
    ///
    /// - Throws: ``StoreFault``
    public func rejectedFiles(on night: CalendarDay) throws -> [RejectedFile] {
        try file.read("reading how files were written") { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM rejected_file WHERE night = ? ORDER BY source, file",
                arguments: [night.description]
            ).map(rejectedFile)
        }
    }

    /// How many rows each night set aside, by source and kind of reason: the latest night first.
    ///
    /// - Throws: ``StoreFault``
    public func rejectTallies() throws -> [RejectTally] {
        try file.read("counting the rows set aside") { database in
            // Of each finding's five texts the first is its code; a row counts once for each code that it has.
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT night, source, code, count(*) FROM (
                        SELECT DISTINCT r.rowid, r.night, r.source, f.value AS code
                        FROM rejected_row AS r, json_each(r.findings) AS f WHERE f.key % 5 = 0)
                    GROUP BY night, source, code ORDER BY night DESC, source, code
                    """)
            return try rows.map { row in
                guard let night = CalendarDay(iso: row[0] as String),
                    let code = RowFindingCode(rawValue: row[2])
                else { throw unreadable }
                return RejectTally(night: night, source: SourceName(row[1]), code: code, rows: row[3])
            }
        }
    }

    private var unreadable: StoreFault {
        StoreFault(kind: .damaged, database: file.name, message: "a row set aside is unreadable")
    }

    private func rejectedRow(_ row: Row) throws -> RejectedRow {
        guard let receivedOn = CalendarDay(iso: row["received_on"] as String),
            let texts = TextList.items(of: row["findings"]), let details = TextList.items(of: row["details"])
        else { throw unreadable }
        let name: String = row["file"]
        let findings = stride(from: 0, to: texts.count - 4, by: 5).compactMap { start in
            RowFinding(
                stored: Array(texts[start..<start + 5]),
                detail: start / 5 < details.count ? details[start / 5] : "", file: name)
        }
        return RejectedRow(
            provenance: Provenance(
                source: SourceName(row["source"]), file: name, line: row["line"], receivedOn: receivedOn),
            byteOffset: row["byte_offset"], bytes: Array(row["bytes"] as Data), findings: findings)
    }

    private func rejectedFile(_ row: Row) throws -> RejectedFile {
        guard let receivedOn = CalendarDay(iso: row["received_on"] as String) else { throw unreadable }
        return RejectedFile(
            source: SourceName(row["source"]), file: row["file"], receivedOn: receivedOn,
            head: Array(row["head"] as Data), encoding: row["encoding"],
            delimiter: UInt8(clamping: row["delimiter"] as Int),
            quote: UInt8(clamping: row["quote"] as Int))
    }
}

extension RowFinding {
    fileprivate var stored: [String] { [code.rawValue, "\(line)", "\(byteOffset)", column ?? "", message] }

    fileprivate init?(stored texts: [String], detail: String, file: String) {
        guard let code = RowFindingCode(rawValue: texts[0]), let line = Int(texts[1]),
            let offset = Int(texts[2])
        else { return nil }
        self.init(
            code: code, file: file, line: line, byteOffset: offset, column: texts[3].isEmpty ? nil : texts[3],
            message: texts[4], detail: detail.isEmpty ? nil : detail)
    }
}
