/// The rows that an answer rests on, and the reasons for what it does not know.
struct Trace {
    var evidence: [EvidenceReference] = []
    var unknowns: [UnknownReason] = []
    /// What is not noted, where only reasons are wanted; `nil` where all is.
    private let leftOut: LeftOutAbsence?

    init(leavingOut leftOut: LeftOutAbsence? = nil) { self.leftOut = leftOut }

    /// How much was noted at some time.
    struct Mark: Equatable {
        let evidence: Int
        let unknowns: Int
    }

    var mark: Mark { Mark(evidence: evidence.count, unknowns: unknowns.count) }

    /// Whether rows are noted.
    var notesEvidence: Bool { leftOut == nil }

    mutating func note(_ reason: UnknownReason) {
        if let leftOut, leftOut.holds(reason) { return }
        unknowns.append(reason)
    }

    /// Takes out what was noted since a mark.
    mutating func cut(since mark: Mark) -> Trace {
        var cut = Trace()
        cut.evidence = Array(evidence[mark.evidence...])
        cut.unknowns = Array(unknowns[mark.unknowns...])
        evidence.removeSubrange(mark.evidence...)
        unknowns.removeSubrange(mark.unknowns...)
        return cut
    }

    mutating func append(_ other: Trace) {
        evidence += other.evidence
        unknowns += other.unknowns
    }
}
