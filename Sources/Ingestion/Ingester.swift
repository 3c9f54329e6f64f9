public import Definitions
internal import Delimited
internal import PersonalData
public import Vocabulary

/// Reads one extract against its source's mapping: keeps the good rows, sets the bad aside with all their
/// reasons, and accounts for every one.
public struct Ingester: Sendable {
    private let source: SourceDefinition
    private let withheld: Set<String>
    private let checks: [CellCheck]

    /// An ingester of one source.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - withheld: The columns that no line of the agreement lets anybody have: dropped at the door.
    public init(source: SourceDefinition, withheld: Set<String>) {
        self.source = source
        self.withheld = withheld
        checks = source.columns.map { CellCheck(column: $0, missingValues: source.missingValues) }
    }

    /// Reads an extract.
    ///
    /// - Parameters:
    ///   - bytes: The file's bytes.
    ///   - file: The file's name, without a folder.
    ///   - receivedOn: The date of the batch.
    /// - Returns: What was kept, what was set aside and why; read = kept + rejected + repeated.
    /// - Complexity: O(bytes)
    public func ingest(_ bytes: [UInt8], file: String, receivedOn: CalendarDay) -> SourceBatch {
        var batch = SourceBatch(source: source.name, file: file, receivedOn: receivedOn)
        guard var reader = try? RowReader(bytes, dialect: dialect()) else {
            batch.refuse("the dialect can't be read: quote and delimiter must differ", code: .sourceError)
            return batch
        }
        guard let first = reader.next() else {
            batch.refuse("the file is empty; expected a header row", code: .sourceError)
            return batch
        }
        let header = Header(of: first, source: source, file: file)
        batch.findings += header.findings
        batch.dropped = header.dropped + withheldColumns(in: header)
        var rows = RowSorter(source: source, file: file, receivedOn: receivedOn)
        while let row = reader.next() {
            batch.counts.read += 1
            let fatal = header.fatal.map { $0.moved(toLine: row.line, byteOffset: row.byteRange.lowerBound) }
            let result =
                fatal.isEmpty
                ? check(row, header: header, file: file) : CheckedRow(cells: [], findings: fatal)
            rows.sort(result, row: row, of: bytes, into: &batch)
        }
        batch.conclude(failed: !header.fatal.isEmpty)
        batch.original = bytes
        return batch
    }

    private func dialect() throws -> Dialect {
        let encoding: TextEncoding =
            switch source.dialect.encoding {
            case .utf8: .utf8
            case .windows1252: .windows1252
            case .utf16: .utf16
            }
        return try Dialect(
            delimiter: source.dialect.delimiter, quote: source.dialect.quote, encoding: encoding)
    }

    private func withheldColumns(in header: Header) -> [DroppedColumn] {
        source.columns.enumerated().compactMap { index, column in
            guard withheld.contains(column.name), header.position[index] != nil else { return nil }
            return DroppedColumn(name: column.name, reason: .withheldByAgreement)
        }
    }

    /// Every error of a row, not only the first.
    private func check(_ row: DelimitedRow, header: Header, file: String) -> CheckedRow {
        let line = row.line
        let start = row.byteRange.lowerBound
        func finding(_ code: RowFindingCode, _ column: String?, _ message: String) -> RowFinding {
            RowFinding(
                code: code, file: file, line: line, byteOffset: start, column: column, message: message)
        }
        if row.isBlank {
            return CheckedRow(
                cells: [],
                findings: [finding(.blankRow, nil, "the row is blank; expected a record, or no row")])
        }
        // What is wrong with cells beyond the header's last is said once: there are too many.
        var findings = row.problems.filter { $0.field < header.width }.map { problem in
            problem.finding(file: file, column: header.label(at: problem.field))
        }
        for field in 0..<min(row.count, header.width) where row.bytes(of: field).contains(0) {
            findings.append(
                finding(
                    .encodingError, header.label(at: field),
                    "a NUL, which no text has; was the file cut off, or is it in another encoding?"))
        }
        if row.count < header.width {
            for missing in row.count..<header.width {
                findings.append(
                    finding(
                        .missingCell, header.label(at: missing),
                        "the row ends before this column; expected \(header.width) cells, found \(row.count)")
                )
            }
        } else if row.count > header.width {
            findings.append(
                finding(
                    .extraCell, nil,
                    "expected \(header.width) cells, found \(row.count); is a comma missing its quotes?"))
        }
        var cells: [Cell] = []
        cells.reserveCapacity(checks.count)
        for (index, check) in checks.enumerated() {
            guard let position = header.position[index] else {
                cells.append(.missing(.absentColumn))
                continue
            }
            guard position < row.count else {
                cells.append(.missing(.blank))
                continue
            }
            let (cell, troubles) = check.cell(of: row[position])
            for trouble in troubles {
                findings.append(finding(trouble.code, check.column.name, trouble.message))
            }
            let isKey =
                source.primaryKey.contains(check.column.name) || source.person.column == check.column.name
            cells.append(withheld.contains(check.column.name) && !isKey ? .missing(.withheld) : cell)
        }
        return CheckedRow(cells: cells, findings: findings)
    }
}

/// A row after its checks: its cells in the order of the source's columns, and what is wrong with it.
struct CheckedRow {
    var cells: [Cell]
    var findings: [RowFinding]
}

extension PersonReference {
    /// The column that names the person, if one does.
    var column: String? {
        switch self {
        case .own, .none: nil
        case .direct(let column, _), .through(let column, _): column
        }
    }
}

extension RowProblem {
    fileprivate func finding(file: String, column: String?) -> RowFinding {
        let (code, message): (RowFindingCode, String) =
            switch kind {
            case .encoding(let encoding):
                (.encodingError, "bytes that are not \(encoding.rawValue), which this source declares")
            case .strayQuote:
                (.sourceError, "a quote within an unquoted cell; quotes are doubled inside quotes")
            case .unterminatedQuote: (.sourceError, "a quote that is never closed")
            }
        return RowFinding(
            code: code, file: file, line: line, byteOffset: bytePosition, column: column, message: message)
    }
}

extension RowFinding {
    /// The same finding about a row of the file.
    func moved(toLine line: Int, byteOffset: Int) -> RowFinding {
        RowFinding(
            code: code, file: file, line: line, byteOffset: byteOffset, column: column, message: message)
    }
}
