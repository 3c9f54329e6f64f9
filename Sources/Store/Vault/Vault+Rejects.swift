internal import FoundationEssentials
internal import GRDB
public import PersonalData
public import Vocabulary

extension Vault {
    /// Keeps the rows that a night set aside, whole, with their reasons.
    ///
    /// - Throws: ``StoreFault``
    public func setAside(_ rows: [RejectedRow], on night: CalendarDay) throws {
        try file.write("setting rows aside") { database in
            let insert = try database.makeStatement(sql: "INSERT INTO rejected_row VALUES (?,?,?,?,?,?,?,?)")
            for row in rows {
                try insert.execute(arguments: [
                    night.description, row.provenance.source.name, row.provenance.file, row.provenance.line,
                    row.provenance.receivedOn.description, row.byteOffset, Data(row.bytes),
                    TextList.text(of: row.findings.flatMap(\.stored)),
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

    private func rejectedRow(_ row: Row) throws -> RejectedRow {
        guard let receivedOn = CalendarDay(iso: row["received_on"] as String),
            let texts = TextList.items(of: row["findings"])
        else {
            throw StoreFault(kind: .damaged, database: file.name, message: "a row set aside is unreadable")
        }
        let name: String = row["file"]
        let findings = stride(from: 0, to: texts.count - 4, by: 5).compactMap { start in
            RowFinding(stored: Array(texts[start..<start + 5]), file: name)
        }
        return RejectedRow(
            provenance: Provenance(
                source: SourceName(row["source"]), file: name, line: row["line"], receivedOn: receivedOn),
            byteOffset: row["byte_offset"], bytes: Array(row["bytes"] as Data), findings: findings)
    }
}

extension RowFinding {
    fileprivate var stored: [String] { [code.rawValue, "\(line)", "\(byteOffset)", column ?? "", message] }

    fileprivate init?(stored texts: [String], file: String) {
        guard let code = RowFindingCode(rawValue: texts[0]), let line = Int(texts[1]),
            let offset = Int(texts[2])
        else { return nil }
        self.init(
            code: code, file: file, line: line, byteOffset: offset, column: texts[3].isEmpty ? nil : texts[3],
            message: texts[4])
    }
}
