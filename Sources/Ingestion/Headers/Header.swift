internal import Definitions
internal import Delimited
internal import PersonalData
internal import Vocabulary

/// The header row against the columns that the source promises.
struct Header {
    /// For each promised column, where it stands in the file; `nil` for one that is absent.
    let position: [Int?]
    /// The number of cells a row must have.
    let width: Int
    /// What is to be said of it.
    let findings: [RowFinding]
    /// The findings without which no row can be read.
    let fatal: [RowFinding]
    /// The columns of the file that nobody promised.
    let dropped: [DroppedColumn]

    private let labels: [String]

    init(of row: DelimitedRow, source: SourceDefinition, file: String) {
        let labels = source.labels(of: row)
        self.labels = labels
        width = labels.count
        var findings: [RowFinding] = []
        var fatal: [RowFinding] = []
        func finding(_ code: RowFindingCode, _ column: String?, _ message: String) -> RowFinding {
            RowFinding(
                code: code, file: file, line: row.line, byteOffset: row.byteRange.lowerBound, column: column,
                message: message)
        }
        if labels.contains("") {
            for (index, label) in labels.enumerated() where label.isEmpty {
                findings.append(
                    finding(
                        .blankHeader, nil,
                        "column \(index + 1) has no header; it is dropped, ask for its name"))
            }
        }
        let promised = Set(source.columns.map(\.name))
        // A first row that is no header is a row of somebody's data: then none of its words may be repeated.
        let present = source.columns.count { column in
            labels.contains(column.name) || column.formerly.contains(where: labels.contains)
        }
        let looksLikeHeader = 2 * present >= source.columns.count
        let strangers = looksLikeHeader ? labels.filter { !$0.isEmpty && !promised.contains($0) } : []
        let position: [Int?] = source.columns.map { column in
            let places = labels.indices.filter { labels[$0] == column.name }
            if places.count > 1 {
                fatal.append(
                    finding(
                        .duplicateLabel, column.name,
                        "the header stands \(places.count) times; which column is meant can't be guessed"))
                return nil
            }
            if let place = places.first { return place }
            if let former = column.formerly.first(where: labels.contains),
                let place = labels.firstIndex(of: former)
            {
                findings.append(
                    finding(
                        .incorrectLabel, column.name, "read from '\(former)', a spelling this source allows"))
                return place
            }
            guard looksLikeHeader else { return nil }
            let isNeeded = source.primaryKey.contains(column.name) || column.constraints.required
            let likely = Self.likelyRename(of: column, among: strangers)
            let hint = likely.map { "; '\($0)' may be its new name" } ?? ""
            let missing = finding(
                likely == nil ? .missingLabel : .incorrectLabel, column.name,
                "the column is absent\(hint); "
                    + (isNeeded
                        ? "no row can be read without it" : "its values are treated as an absent column"))
            if isNeeded { fatal.append(missing) } else { findings.append(missing) }
            return nil
        }
        self.position = position
        if !looksLikeHeader {
            fatal.append(
                finding(
                    .missingLabel, nil,
                    "the first row is not this source's header: fewer than half of its columns are there"))
        }
        let read = Set(position.compactMap { $0 })
        var dropped: [DroppedColumn] = []
        for (index, label) in labels.enumerated() where !read.contains(index) && !label.isEmpty {
            guard !promised.contains(label) else { continue }
            guard looksLikeHeader else {
                dropped.append(DroppedColumn(name: "column \(index + 1)", reason: .notPromised))
                continue
            }
            let isRefused = source.refused.contains(label)
            dropped.append(DroppedColumn(name: label, reason: isRefused ? .refused : .notPromised))
            if !isRefused {
                findings.append(
                    finding(
                        .extraLabel, label,
                        "nobody promised this column; it is dropped: add it to the source's fields or to its refused"
                    ))
            }
            if labels.firstIndex(of: label) != index {
                findings.append(
                    finding(.duplicateLabel, label, "the header stands more than once; it is dropped"))
            }
        }
        self.dropped = dropped
        self.findings = findings + fatal
        self.fatal = fatal
    }

    /// The header of a column of the file.
    func label(at index: Int) -> String? {
        index < labels.count && !labels[index].isEmpty ? labels[index] : nil
    }

    /// The unpromised header that a promised one was probably renamed to: alike but for case, spaces and
    /// underscores, or a near miss.
    private static func likelyRename(of column: SourceColumn, among strangers: [String]) -> String? {
        let plain = column.name.headerFold
        return strangers.first { $0.headerFold == plain }
            ?? NearMiss.suggestion(for: column.name.lowercased(), among: strangers.map { $0.lowercased() })
            .flatMap { near in strangers.first { $0.lowercased() == near } }
    }
}

extension String {
    /// The text without blanks at its ends.
    var trimmed: String {
        var bytes = Substring(self)
        while let first = bytes.first, first.isWhitespace { bytes.removeFirst() }
        while let last = bytes.last, last.isWhitespace { bytes.removeLast() }
        return String(bytes)
    }

    fileprivate var headerFold: String {
        String(lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
