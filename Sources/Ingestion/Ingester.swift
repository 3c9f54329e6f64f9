public import Definitions
internal import Delimited
internal import PersonalData
public import Vocabulary

/// Reads one extract against its source's mapping: keeps the good rows, sets the bad aside with all their
/// reasons, and accounts for every one.
public struct Ingester: Sendable {
    let source: SourceDefinition
    let withheld: Set<String>
    let checks: [CellCheck]

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
    ///   - isMended: Whether it holds rows of a batch that were set aside and mended.
    /// - Returns: What was kept, what was set aside and why; read = kept + rejected + repeated.
    /// - Complexity: O(bytes)
    public func ingest(
        _ bytes: [UInt8], file: String, receivedOn: CalendarDay, isMended: Bool = false
    ) -> SourceBatch {
        var batch = SourceBatch(
            source: source.name, file: file, receivedOn: receivedOn, isMended: isMended)
        if let other = otherMark(in: bytes) {
            batch.refuse(
                "the file begins with the mark of \(other.rawValue); this source declares "
                    + "\(encoding.rawValue)", code: .encodingError)
            return batch
        }
        guard let dialect = try? dialect() else {
            batch.refuse("the dialect can't be read: quote and delimiter must differ", code: .sourceError)
            return batch
        }
        var reader = RowReader(bytes, dialect: dialect)
        guard let first = reader.next() else {
            batch.refuse("the file is empty; expected a header row", code: .sourceError)
            return batch
        }
        let header = Header(of: first, source: source, file: file, isWithheld: isWithheld)
        batch.findings += header.findings
        batch.dropped = header.dropped + withheldColumns(in: header)
        let retention = Retention(width: header.width, untaken: untaken(in: header), dialect: dialect)
        read(&reader, of: bytes, header: header, retention: retention, into: &batch)
        batch.conclude(failed: !header.fatal.isEmpty)
        batch.original = bytes
        batch.retention = retention
        if header.fatal.isEmpty, first.problems.isEmpty {
            batch.form = RejectedFile(
                source: source.name, file: file, receivedOn: receivedOn,
                head: Array(bytes[..<first.byteRange.lowerBound]) + retention.bytes(of: first, in: bytes),
                encoding: encoding.rawValue, delimiter: dialect.delimiter, quote: dialect.quote)
        }
        return batch
    }

    /// Reads the rows below the header.
    private func read(
        _ reader: inout RowReader, of bytes: [UInt8], header: Header, retention: Retention,
        into batch: inout SourceBatch
    ) {
        var rows = RowSorter(
            source: source, file: batch.file, receivedOn: batch.receivedOn, retention: retention)
        while let row = reader.next() {
            batch.counts.read += 1
            let fatal = header.fatal.map { $0.moved(toLine: row.line, byteOffset: row.byteRange.lowerBound) }
            let result =
                fatal.isEmpty
                ? check(row, header: header, file: batch.file) : CheckedRow(cells: [], findings: fatal)
            rows.sort(result, row: row, of: bytes, into: &batch)
        }
    }

    private var encoding: TextEncoding {
        switch source.dialect.encoding {
        case .utf8: .utf8
        case .windows1252: .windows1252
        case .utf16: .utf16
        }
    }

    /// The encoding whose mark a file begins with, if it isn't the one that the source declares.
    private func otherMark(in bytes: [UInt8]) -> TextEncoding? {
        guard let marked = TextEncoding.marked(in: bytes) else { return nil }
        return marked == encoding.resolved(for: bytes) ? nil : marked
    }

    private func dialect() throws -> Dialect {
        try Dialect(
            delimiter: source.dialect.delimiter, quote: source.dialect.quote, encoding: encoding)
    }

    /// The places in the file of columns of which no record keeps a cell.
    private func untaken(in header: Header) -> [Int] {
        let taken = Set(
            source.columns.indices.filter { !isWithheld(source.columns[$0]) }
                .compactMap { header.position[$0] })
        return (0..<header.width).filter { !taken.contains($0) }
    }

    /// Whether a column's cells are left out; keys are needed, whoever may have them.
    func isWithheld(_ column: SourceColumn) -> Bool {
        withheld.contains(column.name) && !source.primaryKey.contains(column.name)
            && source.person.column != column.name
    }

    private func withheldColumns(in header: Header) -> [DroppedColumn] {
        source.columns.enumerated().compactMap { index, column in
            guard withheld.contains(column.name), header.position[index] != nil else { return nil }
            return DroppedColumn(
                name: column.name, reason: isWithheld(column) ? .withheldByAgreement : .keptAsKey)
        }
    }
}

extension RowFinding {
    /// The same finding about a row of the file.
    func moved(toLine line: Int, byteOffset: Int) -> RowFinding {
        RowFinding(
            code: code, file: file, line: line, byteOffset: byteOffset, column: column, message: message,
            detail: detail)
    }
}
