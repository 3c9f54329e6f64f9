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
        let key = checked.cells.isEmpty ? nil : RowKey.text(of: checked.cells, columns: keyColumns)
        if let key, checked.findings.isEmpty, seen[key]?.cells == checked.cells {
            batch.counts.repeated += 1
            return
        }
        let place = RowPlace(of: row, in: name)
        let findings =
            checked.findings + keyTroubles(key, of: checked, at: place)
            + repeatedValues(in: checked.cells, line: row.line, at: place)
        guard findings.isEmpty, let key else {
            setAside(row, key: key, findings: findings, of: file, into: &batch)
            return
        }
        seen[key] = (row.line, checked.cells)
        batch.counts.kept += 1
        batch.records.append(
            IngestedRecord(
                key: RecordKey(agency: source.agency, recordType: source.recordType, sourceKey: key),
                provenance: provenance(of: row), byteOffset: row.byteRange.lowerBound, cells: checked.cells))
        batch.positions.append(row.byteRange)
    }

    private func setAside(
        _ row: DelimitedRow, key: String?, findings: [RowFinding], of file: [UInt8],
        into batch: inout SourceBatch
    ) {
        batch.counts.rejected += 1
        if let key { batch.rejectedKeys.insert(key) } else { batch.keylessRejects += 1 }
        batch.rejected.append(
            RejectedRow(
                provenance: provenance(of: row), byteOffset: row.byteRange.lowerBound,
                bytes: retention.bytes(of: row, in: file), findings: findings))
    }

    private func provenance(of row: DelimitedRow) -> Provenance {
        Provenance(source: source.name, file: name, line: row.line, receivedOn: receivedOn)
    }

    /// A key that is blank, or that stands already with other contents.
    private func keyTroubles(_ key: String?, of checked: CheckedRow, at place: RowPlace) -> [RowFinding] {
        let columns = source.primaryKey.joined(separator: ", ")
        guard let key else {
            return checked.cells.isEmpty
                ? [] : [place.finding(.constraintError, columns, "the key is blank; every row needs one")]
        }
        guard let earlier = seen[key] else { return [] }
        return [
            place.finding(
                .primaryKeyError, columns, "the key stands already on an earlier line, with other contents",
                detail: "line \(earlier.line)")
        ]
    }

    private mutating func repeatedValues(in cells: [Cell], line: Int, at place: RowPlace) -> [RowFinding] {
        var findings: [RowFinding] = []
        for column in uniqueColumns where column < cells.count {
            guard case .text(let text) = cells[column] else { continue }
            if let earlier = values[column, default: [:]][text] {
                findings.append(
                    place.finding(
                        .uniqueError, source.columns[column].name,
                        "the value stands already on an earlier line; it must be unique",
                        detail: "line \(earlier)"))
            } else {
                values[column, default: [:]][text] = line
            }
        }
        return findings
    }
}
