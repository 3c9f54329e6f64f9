internal import Definitions
internal import Delimited
internal import Vocabulary

/// Where a source's columns stand in its file, by the file's header.
struct SourceLayout: Sendable {
    /// The headers, in the file's order.
    let headers: [String]
    /// The place of the record identifier.
    let identifier: Int
    /// The readers of the source's fields, those of one linkage column side by side.
    let fields: [FieldReader]
    /// The headers of the fields, in the same order.
    let fieldHeaders: [String]

    /// The layout of a file whose first row is this.
    ///
    /// - Throws: ``StudyFailure`` with every header that is missing or stands twice.
    init(
        _ header: DelimitedRow, _ source: StudySource, path: String, study: LinkageStudy
    ) throws(StudyFailure) {
        let headers = header.fields.map(CellHeader.trimmed)
        var faults: [String] = []
        var seen: Set<String> = []
        for name in headers where !seen.insert(name).inserted && !name.isEmpty {
            faults.append("\(path):\(header.line): the header '\(name)' stands twice; rename one of them")
        }
        func place(of name: String) -> Int {
            if let place = headers.firstIndex(of: name) { return place }
            let hint = NearMiss.suggestion(for: name, among: headers).map { "; did you mean '\($0)'?" } ?? ""
            let message = "\(path):\(header.line): there is no column '\(name)'\(hint)"
            if !faults.contains(message) { faults.append(message) }
            return 0
        }
        identifier = place(of: source.recordIdentifier)
        var fields: [(reader: FieldReader, header: String)] = []
        for (column, definition) in study.columns.enumerated() {
            for field in source.fields + source.monitored where field.column == definition.name {
                let cleaning = CellCleaning(field, kind: definition.kind, source: source, asOf: study.asOf)
                let reader = FieldReader(place: place(of: field.header), column: column, cleaning: cleaning)
                fields.append((reader, field.header))
            }
        }
        self.headers = headers
        self.fields = fields.map(\.reader)
        fieldHeaders = fields.map(\.header)
        guard faults.isEmpty else { throw StudyFailure(.input, lines: faults) }
    }
}

/// The name of a column as a file's header has it.
enum CellHeader {
    /// The header without blanks around it.
    static func trimmed(_ text: String) -> String { CellParts.words(of: text).joined(separator: " ") }
}
