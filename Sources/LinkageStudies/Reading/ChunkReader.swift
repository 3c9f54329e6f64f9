internal import Definitions
internal import Delimited
internal import Linkage
internal import Vocabulary

/// Reads a stretch of a source's rows into a fragment of the table.
struct ChunkReader {
    /// What came of a chunk.
    struct Outcome: Sendable {
        var fragment: TableFragment
        /// Cells of which nothing could be made, by field.
        var unreadable: [Int]
        /// Rows that are not what the header promises: their lines and what is wrong.
        var faults: [RowFault] = []
    }

    /// A row that is not what it should be.
    struct RowFault: Sendable {
        let line: Int
        let message: String
    }

    /// The most faults that a chunk tells of.
    static let mostFaults = 20

    let source: Int
    let layout: SourceLayout
    let columns: Int

    /// Reads a chunk of a file; the first row of the first chunk is the header, which the layout was made of.
    func read(_ file: [UInt8], _ dialect: Dialect, chunk: FileChunks.Chunk, isFirst: Bool) -> Outcome {
        var rows = RowScanner(file, in: chunk.range, dialect: dialect)
        var fields = layout.fields
        var outcome = Outcome(fragment: TableFragment(columns: columns), unreadable: [])
        var values: [Int32] = []
        var isHeader = isFirst
        while rows.next() {
            if rows.count != layout.headers.count, rows.isBlank { continue }
            if isHeader {
                isHeader = false
                continue
            }
            let line = rows.line + chunk.linesBefore
            if let message = fault(of: rows) {
                if outcome.faults.count < Self.mostFaults {
                    outcome.faults.append(RowFault(line: line, message: message))
                }
                continue
            }
            let identifier = Self.trimmed(rows.bytes, rows.range(of: layout.identifier))
            outcome.fragment.beginRecord(rows.bytes[identifier], source: source, line: line)
            read(&fields, of: rows, &values, into: &outcome.fragment)
        }
        outcome.unreadable = fields.map(\.unreadable)
        return outcome
    }

    /// Reads the fields of a row, those of one linkage column into one cell.
    private func read(
        _ fields: inout [FieldReader], of row: borrowing RowScanner, _ values: inout [Int32],
        into fragment: inout TableFragment
    ) {
        for field in fields.indices { fields[field].lookAhead(row.bytes, row.range(of: fields[field].place)) }
        var field = 0
        while field < fields.count {
            let column = fields[field].column
            values.removeAll(keepingCapacity: true)
            while field < fields.count, fields[field].column == column {
                fields[field].read(row.bytes, row.range(of: fields[field].place), into: &fragment, &values)
                field += 1
            }
            if values.count == 1 {
                fragment.put(values[0], column: column)
            } else if values.count > 1 {
                fragment.put(values, column: column)
            }
        }
    }

    private func fault(of row: borrowing RowScanner) -> String? {
        if let problem = row.problems.first {
            let name = layout.headers.indices.contains(problem.field) ? layout.headers[problem.field] : "?"
            return "(\(name)): \(Self.explanation(problem))"
        }
        if row.count != layout.headers.count {
            return ": \(row.count) fields where the header has \(layout.headers.count)"
        }
        if Self.trimmed(row.bytes, row.range(of: layout.identifier)).isEmpty {
            return "(\(layout.headers[layout.identifier])): blank, but it identifies the record"
        }
        return nil
    }

    private static func explanation(_ problem: RowProblem) -> String {
        switch problem.kind {
        case .encoding(let declared): "not valid \(declared.rawValue); say the file's 'encoding'"
        case .strayQuote: "a quote out of place; a field with quotes is quoted and has them doubled"
        case .unterminatedQuote: "a quoted field without its closing quote"
        }
    }

    private static func trimmed(_ bytes: [UInt8], _ field: Range<Int>) -> Range<Int> {
        var (start, end) = (field.lowerBound, field.upperBound)
        while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
        while start < end, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return start..<end
    }
}
