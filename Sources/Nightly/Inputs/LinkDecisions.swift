internal import Configuration
internal import Definitions
internal import Delimited
internal import Vocabulary

extension Night {
    /// What people decided about pairs of records.
    ///
    /// - Throws: ``RunFailure`` of kind `inputMissing` naming the line that can't be read.
    func linkDecisions() throws -> [LinkageDecision] { try site.linkDecisions() }
}

extension NightSite {
    /// What people decided about pairs of records, from the file that the configuration names.
    ///
    /// The columns are `left_agency, left_record_type, left_key, right_agency, right_record_type, right_key, verdict`
    /// with `same` or `different`; others, such as who decided, when and why, are for people.
    ///
    /// - Throws: ``RunFailure`` of kind `inputMissing` naming the line that can't be read.
    func linkDecisions() throws -> [LinkageDecision] {
        guard let place = configuration.nightly.places.linkDecisions else { return [] }
        let path = resolved(place)
        guard Files.exists(path) else { return [] }
        var reader = RowReader(try Files.read(path))
        guard let header = reader.next()?.fields else { return [] }
        let wanted = [
            "left_agency", "left_record_type", "left_key", "right_agency", "right_record_type", "right_key",
            "verdict",
        ]
        let columns = wanted.compactMap(header.firstIndex(of:))
        guard columns.count == wanted.count else {
            throw RunFailure(
                .inputMissing, "\(path):1: expected the columns \(wanted.joined(separator: ", "))")
        }
        var decisions: [LinkageDecision] = []
        while let row = reader.next() {
            guard !row.isBlank else { continue }
            let cells = columns.map { $0 < row.count ? row[$0] : "" }
            guard let verdict = LinkageDecision.Verdict(rawValue: cells[6]), !cells.prefix(6).contains("")
            else {
                throw RunFailure(
                    .inputMissing,
                    "\(path):\(row.line): expected two records and the verdict same or different")
            }
            let left = RecordKey(
                agency: Agency(cells[0]), recordType: RecordType(cells[1]), sourceKey: cells[2])
            let right = RecordKey(
                agency: Agency(cells[3]), recordType: RecordType(cells[4]), sourceKey: cells[5])
            decisions.append(LinkageDecision(left, right, verdict))
        }
        return decisions
    }
}
