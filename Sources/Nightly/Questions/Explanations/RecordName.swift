public import Vocabulary

extension RecordKey {
    /// A record as the command line names it: `agency:record_type:key`.
    ///
    /// - Throws: ``RunFailure`` of kind `usage` where the text isn't of that form; it doesn't repeat the text.
    public init(named text: String) throws(RunFailure) {
        let parts = text.split(separator: ":", maxSplits: 2).map(String.init)
        guard parts.count == 3 else {
            throw RunFailure(
                .usage,
                "a record is named agency:record_type:key, such as probation:supervised_person:X000001")
        }
        self.init(agency: Agency(parts[0]), recordType: RecordType(parts[1]), sourceKey: parts[2])
    }

    /// The record's agency and type, which may stand in a log.
    var kind: String { "\(agency):\(recordType)" }
}
