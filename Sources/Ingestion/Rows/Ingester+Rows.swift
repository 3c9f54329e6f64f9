internal import Definitions
internal import Delimited
internal import PersonalData
internal import Vocabulary

extension Ingester {
    /// Every error of a row, not only the first.
    func check(_ row: DelimitedRow, header: Header, file: String) -> CheckedRow {
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
            cells.append(isWithheld(check.column) ? .missing(.withheld) : cell)
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
