internal import Definitions
internal import Delimited
internal import Linkage
internal import Vocabulary

/// What people decided about pairs of a study's records: a CSV file that outlives runs and always wins.
///
/// Its columns are those that name a pair in `pairs.csv`, and `verdict`: `same` or `different`. Others are for people.
struct StudyDecisions {
    /// The decisions.
    private(set) var decisions: [LinkageDecision] = []
    /// Decisions about records that aren't there.
    private(set) var withoutRecords = 0

    /// Reads a file of decisions about a table's records.
    ///
    /// - Throws: ``StudyFailure`` where it can't be read, or with the first line that isn't a decision.
    init(_ path: String, for table: LinkageTable) throws(StudyFailure) {
        var rows = RowReader(try StudyFile.read(path))
        guard let header = rows.next(), !header.isBlank else {
            throw StudyFailure(.input, "\(path):1: the file has no header row")
        }
        let headers = header.fields.map(CellHeader.trimmed)
        var places: [Int] = []
        for name in PairsFile.headers.prefix(4) + ["verdict"] {
            places.append(try LabelFile.place(of: name, in: headers, path, header.line))
        }
        while let row = rows.next() {
            if row.isBlank { continue }
            guard let verdict = LinkageDecision.Verdict(rawValue: row[places[4]]) else {
                throw StudyFailure(.input, "\(path):\(row.line) (verdict): expected 'same' or 'different'")
            }
            let left = Self.key(row[places[0]], row[places[1]])
            let right = Self.key(row[places[2]], row[places[3]])
            if table.index(of: left) == nil || table.index(of: right) == nil { withoutRecords += 1 }
            decisions.append(LinkageDecision(left, right, verdict))
        }
    }

    private static func key(_ source: String, _ record: String) -> RecordKey {
        RecordKey(
            agency: Agency(source), recordType: LinkageTable.fragmentRecordType, sourceKey: record)
    }
}
