import GRDB
import PersonalData
import Store
import TestSupport
import Vocabulary

/// A folder for the stores of one test, and what is put into them.
struct Shelf {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder("store") }

    var vaultPath: String { folder.path("vault.sqlite") }
    var analysisPath: String { folder.path("analysis.sqlite") }
    var ledgerPath: String { folder.path("ledger.sqlite") }

    /// Changes a store behind its back.
    func tamper(_ path: String, _ sql: String) throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    }

    /// The rows of a query, each value as text; NULL is `NULL`.
    func rows(_ path: String, _ sql: String) throws -> [[String]] {
        try DatabaseQueue(path: path).read { database in
            try Row.fetchAll(database, sql: sql).map { row in
                row.databaseValues.map { $0.isNull ? "NULL" : String.fromDatabaseValue($0) ?? "\($0)" }
            }
        }
    }
}

/// The tests' nights, in a row.
let nights = (0..<5).map { CalendarDay(dayNumber: 20_513 + $0) }

/// The tests' source.
let custody = SourceName("police_custody")

/// A kept row whose cells are its key and a text.
func record(_ key: String, _ text: String, line: Int = 2, on night: CalendarDay = nights[0]) -> IngestedRecord
{
    IngestedRecord(
        key: RecordKey(agency: Agency("police"), recordType: RecordType("arrest"), sourceKey: key),
        provenance: Provenance(source: custody, file: "custody.csv", line: line, receivedOn: night),
        byteOffset: 40 * line, cells: [.text(key), text.isEmpty ? .missing(.refused) : .text(text)])
}

/// A row set aside, with what is wrong with it.
func reject(_ line: Int, _ codes: RowFindingCode..., source: SourceName = custody) -> RejectedRow {
    RejectedRow(
        provenance: Provenance(source: source, file: "\(source).csv", line: line, receivedOn: nights[0]),
        byteOffset: 40 * line, bytes: [0xFF, 0x2C, 0x00, 0x0A],
        findings: codes.enumerated().map { place, code in
            RowFinding(
                code: code, file: "\(source).csv", line: line, byteOffset: 40 * line,
                column: place == 0 ? "arrest_at" : nil, message: "not \"a\" date, but\nanother",
                detail: place == 0 ? nil : "line 7")
        })
}
