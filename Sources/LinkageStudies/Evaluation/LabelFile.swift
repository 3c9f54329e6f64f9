internal import Delimited
internal import Vocabulary

/// A CSV file that gives records labels: `people.csv`, or a truth.
struct LabelFile {
    /// The headers of the columns that are read.
    struct Columns {
        var source: String?
        var record: String
        var label: String
    }

    /// One record's label.
    struct Row {
        let source: String
        let record: String
        let label: String
        let line: Int
    }

    /// The file, for messages.
    let path: String
    /// The labels, in the file's order.
    let rows: [Row]

    /// Reads a file; where it has no column of sources, all its records are of the source given instead.
    ///
    /// - Throws: ``StudyFailure`` where it can't be read or lacks a column.
    init(_ path: String, columns: Columns, sourceInstead: String) throws(StudyFailure) {
        self.path = path
        var reader = RowReader(try StudyFile.read(path))
        guard let header = reader.next(), !header.isBlank else {
            throw StudyFailure(.input, "\(path):1: the file has no header row")
        }
        let headers = header.fields.map(CellHeader.trimmed)
        let record = try Self.place(of: columns.record, in: headers, path, header.line)
        let label = try Self.place(of: columns.label, in: headers, path, header.line)
        let source = columns.source.flatMap { headers.firstIndex(of: $0) }
        var rows: [Row] = []
        while let row = reader.next() {
            if row.isBlank { continue }
            guard row.count == headers.count else {
                throw StudyFailure(
                    .input, "\(path):\(row.line): \(row.count) fields where the header has \(headers.count)")
            }
            rows.append(
                Row(
                    source: source.map { row[$0] } ?? sourceInstead, record: row[record], label: row[label],
                    line: row.line))
        }
        self.rows = rows
    }

    static func place(
        of name: String, in headers: [String], _ path: String, _ line: Int
    ) throws(StudyFailure) -> Int {
        if let place = headers.firstIndex(of: name) { return place }
        let hint = NearMiss.suggestion(for: name, among: headers).map { "; did you mean '\($0)'?" } ?? ""
        throw StudyFailure(.input, "\(path):\(line): there is no column '\(name)'\(hint)")
    }
}
