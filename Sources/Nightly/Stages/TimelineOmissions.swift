internal import Definitions
internal import PersonalData
internal import Standardisation
internal import Vocabulary

/// The records that stand in no timeline, by reason: each is counted once, none is dropped in silence.
struct TimelineOmissions: Hashable, Sendable {
    /// Records of a type of which nothing may stand in a timeline.
    var ofNoForm = 0
    /// Records that are about no one person, or whose person's own record isn't there.
    var ofNobody = 0
    /// Records of a person whom linkage didn't give back; there should be none.
    var ofTheUnlinked = 0

    /// All of them.
    var total: Int { ofNoForm + ofNobody + ofTheUnlinked }

    /// Those that there are, for the ledger and the run report.
    var detail: [(name: String, value: String)] {
        let all = [
            ("of types without a timeline", ofNoForm), ("of no one person", ofNobody),
            ("of people not linked", ofTheUnlinked),
        ]
        return all.filter { $0.1 > 0 }.map { ($0.0, "\($0.1)") }
    }
}

extension StandardisedBatch {
    /// The records that are of people themselves: what linkage reads.
    func people(in dictionary: DataDictionary) -> [StandardisedRecord] {
        let types = Set(dictionary.recordTypes.filter { $0.role == .person }.map(\.name))
        return records.filter { types.contains($0.key.recordType) }
    }
}
