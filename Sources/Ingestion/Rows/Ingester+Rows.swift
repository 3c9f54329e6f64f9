internal import Definitions
internal import Delimited
internal import PersonalData
internal import Vocabulary

extension Ingester {
    /// Every error of a row, not only the first.
    func check(_ row: DelimitedRow, header: Header, file: String) -> CheckedRow {
        let place = RowPlace(of: row, in: file)
        guard !row.isBlank else {
            return CheckedRow(
                cells: [],
                findings: [place.finding(.blankRow, nil, "the row is blank; expected a record, or no row")])
        }
        var findings =
            Self.textTroubles(of: row, header: header, file: file, place: place)
            + Self.widthTroubles(of: row, header: header, place: place)
        var cells: [Cell] = []
        cells.reserveCapacity(checks.count)
        for (check, position) in zip(checks, header.position) {
            let (cell, troubles) = self.cell(by: check, at: position, of: row)
            findings += troubles.map { place.finding($0.code, check.column.name, $0.message) }
            cells.append(cell)
        }
        return CheckedRow(cells: cells, findings: findings)
    }

    /// A column's cell, and what is wrong with it; of one that nobody may have, nothing is looked at.
    private func cell(
        by check: CellCheck, at position: Int?, of row: DelimitedRow
    ) -> (Cell, [CellTrouble]) {
        if isWithheld(check.column) { return (.missing(.withheld), []) }
        guard let position else { return (.missing(.absentColumn), []) }
        guard position < row.count else { return (.missing(.blank), []) }
        return check.cell(of: row[position])
    }

    /// Broken quotes and bytes that are no text.
    private static func textTroubles(
        of row: DelimitedRow, header: Header, file: String, place: RowPlace
    ) -> [RowFinding] {
        // What is wrong with cells beyond the header's last is said once: there are too many.
        var findings = row.problems.filter { $0.field < header.width }.map { problem in
            problem.finding(file: file, column: header.label(at: problem.field))
        }
        for field in 0..<min(row.count, header.width) where row.bytes(of: field).contains(0) {
            findings.append(
                place.finding(
                    .encodingError, header.label(at: field),
                    "a NUL, which no text has; was the file cut off, or is it in another encoding?"))
        }
        return findings
    }

    /// Cells that are missing, or too many.
    private static func widthTroubles(
        of row: DelimitedRow, header: Header, place: RowPlace
    ) -> [RowFinding] {
        guard row.count <= header.width else {
            return [
                place.finding(
                    .extraCell, nil,
                    "more cells than the \(header.width) of the header; is a comma missing its quotes?",
                    detail: "found \(row.count)")
            ]
        }
        return (row.count..<header.width).map { missing in
            place.finding(
                .missingCell, header.label(at: missing),
                "the row ends before this column; expected \(header.width) cells",
                detail: "found \(row.count)")
        }
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
