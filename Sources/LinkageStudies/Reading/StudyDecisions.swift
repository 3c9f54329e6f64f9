internal import Definitions
internal import Linkage
internal import Vocabulary

/// What people decided about pairs of a study's records, one by one or by their pattern: a CSV file that outlives runs
/// and always wins.
struct StudyDecisions {
    /// The decisions on pairs.
    private(set) var decisions: [LinkageDecision] = []
    /// The decisions on patterns, by the levels in words.
    private(set) var patterns: [String: LinkageDecision.Verdict] = [:]
    /// Decisions about records that aren't there.
    private(set) var withoutRecords = 0

    /// Reads a file of decisions about a table's records.
    ///
    /// - Throws: ``StudyFailure`` where it can't be read, or with the first line that isn't a decision.
    init(_ path: String, for table: LinkageTable) throws(StudyFailure) {
        for row in try DecisionRows(path).rows {
            guard let verdict = row.verdict else { continue }
            if let pattern = row.pattern {
                patterns[pattern] = verdict
                continue
            }
            let left = Self.key(row.names[0], row.names[1])
            let right = Self.key(row.names[2], row.names[3])
            if table.index(of: left) == nil || table.index(of: right) == nil { withoutRecords += 1 }
            decisions.append(LinkageDecision(left, right, verdict))
        }
    }

    private static func key(_ source: String, _ record: String) -> RecordKey {
        RecordKey(
            agency: Agency(source), recordType: LinkageTable.fragmentRecordType, sourceKey: record)
    }
}
