internal import Definitions
internal import Delimited
internal import Linkage
internal import Vocabulary

/// What people decided, on pairs and on patterns, as a file of decisions holds it.
struct ReviewVerdicts {
    /// The verdict on each decided pair, by the names of its two records.
    private var ofPairs: [[String]: LinkageDecision.Verdict] = [:]
    /// The verdict on each decided pattern, by its words.
    private(set) var ofPatterns: [String: LinkageDecision.Verdict] = [:]

    /// Reads a file of decisions; rows without a verdict are open yet.
    ///
    /// - Throws: ``StudyFailure`` where it can't be read, or with the first line that isn't a decision.
    init(_ path: String) throws(StudyFailure) {
        for row in try DecisionRows(path).rows {
            guard let verdict = row.verdict else { continue }
            if let pattern = row.pattern {
                ofPatterns[pattern] = verdict
            } else {
                ofPairs[Self.place(row.names)] = verdict
            }
        }
    }

    /// What was decided on a pair: by itself, or else by its pattern.
    func verdict(of pair: PairRows.Pair) -> LinkageDecision.Verdict? {
        ofPairs[Self.place(pair.names)] ?? ofPatterns[pair.pattern]
    }

    /// The two records in either order.
    private static func place(_ names: [String]) -> [String] {
        let (one, other) = (Array(names[0..<2]), Array(names[2..<4]))
        return one.lexicographicallyPrecedes(other) ? one + other : other + one
    }
}

/// The rows of a file of decisions.
struct DecisionRows {
    /// A row.
    struct Row {
        /// Source and identifier of one record, then of the other; blank where a pattern is decided.
        let names: [String]
        /// The pattern, where the row names no pair.
        let pattern: String?
        /// The verdict; `nil` where it is open yet.
        let verdict: LinkageDecision.Verdict?
    }

    /// The rows, in the file's order.
    let rows: [Row]

    /// Reads a file.
    ///
    /// Its columns are those that name a pair in `pairs.csv`, `verdict`, and if need be `pattern`;
    /// others are for people.
    ///
    /// - Throws: ``StudyFailure`` where it can't be read, or with the first line that isn't a decision.
    init(_ path: String) throws(StudyFailure) {
        var reader = RowReader(try StudyFile.read(path))
        guard let header = reader.next(), !header.isBlank else {
            throw StudyFailure(.input, "\(path):1: the file has no header row")
        }
        let headers = header.fields.map(CellHeader.trimmed)
        var places: [Int] = []
        for name in PairsFile.headers.prefix(4) + ["verdict"] {
            places.append(try LabelFile.place(of: name, in: headers, path, header.line))
        }
        let pattern = headers.firstIndex(of: ReviewFile.pattern)
        var rows: [Row] = []
        while let row = reader.next() {
            if row.isBlank { continue }
            let names = places.prefix(4).map { row[$0] }
            let written = row[places[4]]
            let verdict = LinkageDecision.Verdict(rawValue: written)
            if verdict == nil, !written.isEmpty || pattern == nil {
                throw StudyFailure(.input, "\(path):\(row.line) (verdict): expected 'same' or 'different'")
            }
            let isOfPattern = pattern != nil && names.allSatisfy(\.isEmpty)
            rows.append(
                Row(names: names, pattern: isOfPattern ? pattern.map { row[$0] } : nil, verdict: verdict))
        }
        self.rows = rows
    }
}
