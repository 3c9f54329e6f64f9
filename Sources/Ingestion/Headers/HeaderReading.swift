internal import Definitions
internal import Delimited
internal import PersonalData
internal import Vocabulary

/// Reads the first row of a file against the columns that its source promises, and gathers what is to be said of it.
struct HeaderReading {
    /// The headers, without blanks at their ends, as they may be repeated.
    let labels: [String]
    /// What is to be said of the header, and the rows can be read all the same.
    private(set) var findings: [RowFinding] = []
    /// What is to be said of it that keeps every row from being read.
    private(set) var fatal: [RowFinding] = []

    private let source: SourceDefinition
    private let place: RowPlace
    private let isWithheld: (SourceColumn) -> Bool
    /// Whether it is a header at all.
    ///
    /// A first row that is none is a row of somebody's data: then none of its words may be repeated.
    private let looksLikeHeader: Bool
    /// The headers that nobody promised.
    private let strangers: [String]

    init(
        _ row: DelimitedRow, source: SourceDefinition, file: String,
        isWithheld: @escaping (SourceColumn) -> Bool
    ) {
        self.source = source
        self.isWithheld = isWithheld
        place = RowPlace(of: row, in: file)
        let labels = source.labels(of: row)
        let promised = Set(source.columns.map(\.name))
        let demanded = source.columns.filter { !isWithheld($0) }
        let present = demanded.count { column in
            labels.contains(column.name) || column.formerly.contains(where: labels.contains)
        }
        looksLikeHeader = 2 * present >= demanded.count
        strangers = looksLikeHeader ? labels.filter { !$0.isEmpty && !promised.contains($0) } : []
        self.labels = labels
    }

    /// Notes the columns without a header.
    mutating func noteBlankLabels() {
        for (index, label) in labels.enumerated() where label.isEmpty {
            findings.append(
                place.finding(
                    .blankHeader, nil, "column \(index + 1) has no header; it is dropped, ask for its name"))
        }
    }

    /// Notes that the first row is no header, where it is none.
    mutating func noteStrangeness() {
        guard !looksLikeHeader else { return }
        fatal.append(
            place.finding(
                .missingLabel, nil,
                "the first row is not this source's header: fewer than half of its columns are there"))
    }

    /// Where a promised column stands in the file; `nil` where it can't be told, which is noted.
    mutating func position(of column: SourceColumn) -> Int? {
        let places = labels.indices.filter { labels[$0] == column.name }
        if places.count > 1 {
            fatal.append(
                place.finding(
                    .duplicateLabel, column.name,
                    "the header stands \(places.count) times; which column is meant can't be guessed"))
            return nil
        }
        if let place = places.first { return place }
        if let former = column.formerly.first(where: labels.contains),
            let position = labels.firstIndex(of: former)
        {
            findings.append(
                place.finding(
                    .incorrectLabel, column.name, "read from '\(former)', a spelling this source allows"))
            return position
        }
        noteAbsence(of: column)
        return nil
    }

    private mutating func noteAbsence(of column: SourceColumn) {
        // Of a column that nobody may have, nobody misses anything.
        guard looksLikeHeader, !isWithheld(column) else { return }
        let isNeeded = source.primaryKey.contains(column.name) || column.constraints.required
        let likely = likelyRename(of: column)
        let hint = likely.map { "; '\($0)' may be its new name" } ?? ""
        let missing = place.finding(
            likely == nil ? .missingLabel : .incorrectLabel, column.name,
            "the column is absent\(hint); "
                + (isNeeded ? "no row can be read without it" : "its values are treated as an absent column"))
        if isNeeded { fatal.append(missing) } else { findings.append(missing) }
    }

    /// The columns of the file that nobody promised, each noted unless the source refuses it.
    mutating func dropped(besides read: Set<Int>) -> [DroppedColumn] {
        let promised = Set(source.columns.map(\.name))
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
                    place.finding(
                        .extraLabel, label,
                        "nobody promised this column; it is dropped: add it to the source's fields or to its refused"
                    ))
            }
            if labels.firstIndex(of: label) != index {
                findings.append(
                    place.finding(.duplicateLabel, label, "the header stands more than once; it is dropped"))
            }
        }
        return dropped
    }

    /// The unpromised header that a promised one was probably renamed to: alike but for case, spaces and
    /// underscores, or a near miss.
    private func likelyRename(of column: SourceColumn) -> String? {
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
