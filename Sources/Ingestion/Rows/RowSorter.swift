internal import Definitions
internal import Delimited
internal import PersonalData
internal import Vocabulary

/// Puts each checked row where it belongs: kept, repeated or set aside; and knows the keys it has seen.
struct RowSorter {
    private let source: SourceDefinition
    private let name: String
    private let receivedOn: CalendarDay
    private let retention: Retention
    private let keyColumns: [Int]
    private let uniqueColumns: [Int]
    private var seen: [String: (line: Int, cells: [Cell])] = [:]
    private var values: [Int: [String: Int]] = [:]

    init(source: SourceDefinition, file: String, receivedOn: CalendarDay, retention: Retention) {
        self.source = source
        name = file
        self.receivedOn = receivedOn
        self.retention = retention
        keyColumns = source.primaryKey.compactMap(source.index(of:))
        uniqueColumns = source.columns.indices.filter { source.columns[$0].constraints.unique }
    }

    mutating func sort(
        _ checked: CheckedRow, row: DelimitedRow, of file: [UInt8], into batch: inout SourceBatch
    ) {
        var findings = checked.findings
        let provenance = Provenance(source: source.name, file: name, line: row.line, receivedOn: receivedOn)
        let key = checked.cells.isEmpty ? nil : RowKey.text(of: checked.cells, columns: keyColumns)
        if let key, let earlier = seen[key] {
            if earlier.cells == checked.cells, findings.isEmpty {
                batch.counts.repeated += 1
                return
            }
            findings.append(
                RowFinding(
                    code: .primaryKeyError, file: name, line: row.line, byteOffset: row.byteRange.lowerBound,
                    column: source.primaryKey.joined(separator: ", "),
                    message: "the key stands already on line \(earlier.line), with other contents"))
        }
        if key == nil, !checked.cells.isEmpty {
            findings.append(
                RowFinding(
                    code: .constraintError, file: name, line: row.line, byteOffset: row.byteRange.lowerBound,
                    column: source.primaryKey.joined(separator: ", "),
                    message: "the key is blank; every row needs one"))
        }
        findings += repeatedValues(in: checked.cells, row: row)
        guard findings.isEmpty, let key else {
            batch.counts.rejected += 1
            if let key { batch.rejectedKeys.insert(key) } else { batch.keylessRejects += 1 }
            batch.rejected.append(
                RejectedRow(
                    provenance: provenance, byteOffset: row.byteRange.lowerBound,
                    bytes: retention.bytes(of: row, in: file), findings: findings))
            return
        }
        seen[key] = (row.line, checked.cells)
        batch.counts.kept += 1
        batch.records.append(
            IngestedRecord(
                key: RecordKey(agency: source.agency, recordType: source.recordType, sourceKey: key),
                provenance: provenance, cells: checked.cells))
        batch.positions.append(row.byteRange)
    }

    private mutating func repeatedValues(in cells: [Cell], row: DelimitedRow) -> [RowFinding] {
        var findings: [RowFinding] = []
        for column in uniqueColumns where column < cells.count {
            guard case .text(let text) = cells[column] else { continue }
            if let line = values[column, default: [:]][text] {
                findings.append(
                    RowFinding(
                        code: .uniqueError, file: name, line: row.line, byteOffset: row.byteRange.lowerBound,
                        column: source.columns[column].name,
                        message: "the value stands already on line \(line); it must be unique"))
            } else {
                values[column, default: [:]][text] = row.line
            }
        }
        return findings
    }
}
