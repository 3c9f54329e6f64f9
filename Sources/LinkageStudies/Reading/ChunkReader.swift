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

    /// Reads rows; the first of the file's first chunk is the header, which the layout was made of.
    func read(_ bytes: [UInt8], _ dialect: Dialect, chunk: FileChunks.Chunk, isFirst: Bool) -> Outcome {
        var rows = RowReader(bytes, dialect: dialect)
        var fields = layout.fields
        var outcome = Outcome(fragment: TableFragment(columns: columns), unreadable: [])
        var values: [Int32] = []
        var isHeader = isFirst
        while let row = rows.next() {
            if row.isBlank { continue }
            if isHeader {
                isHeader = false
                continue
            }
            let line = row.line + chunk.linesBefore
            if let message = fault(of: row) {
                if outcome.faults.count < Self.mostFaults {
                    outcome.faults.append(RowFault(line: line, message: message))
                }
                continue
            }
            outcome.fragment.beginRecord(
                Self.trimmed(row.bytes(of: layout.identifier)), source: source, line: line)
            var field = 0
            while field < fields.count {
                let column = fields[field].column
                values.removeAll(keepingCapacity: true)
                while field < fields.count, fields[field].column == column {
                    fields[field].read(row.bytes(of: fields[field].place), into: &outcome.fragment, &values)
                    field += 1
                }
                if values.count == 1 {
                    outcome.fragment.put(values[0], column: column)
                } else if values.count > 1 {
                    outcome.fragment.put(values, column: column)
                }
            }
        }
        outcome.unreadable = fields.map(\.unreadable)
        return outcome
    }

    private func fault(of row: DelimitedRow) -> String? {
        if let problem = row.problems.first {
            let name = layout.headers.indices.contains(problem.field) ? layout.headers[problem.field] : "?"
            return "(\(name)): \(Self.explanation(problem))"
        }
        if row.count != layout.headers.count {
            return ": \(row.count) fields where the header has \(layout.headers.count)"
        }
        if Self.trimmed(row.bytes(of: layout.identifier)).isEmpty {
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

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let front = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        return front.dropLast(front.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count)
    }
}
