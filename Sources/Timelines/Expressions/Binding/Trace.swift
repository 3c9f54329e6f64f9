/// The rows that an answer rests on, and the reasons for what it does not know.
struct Trace {
    var evidence: [EvidenceReference] = []
    var unknowns: [UnknownReason] = []

    /// How much was noted at some time.
    struct Mark {
        let evidence: Int
        let unknowns: Int
    }

    var mark: Mark { Mark(evidence: evidence.count, unknowns: unknowns.count) }

    /// Takes out what was noted since a mark.
    mutating func cut(since mark: Mark) -> Trace {
        let cut = Trace(
            evidence: Array(evidence[mark.evidence...]), unknowns: Array(unknowns[mark.unknowns...]))
        evidence.removeSubrange(mark.evidence...)
        unknowns.removeSubrange(mark.unknowns...)
        return cut
    }

    mutating func append(_ other: Trace) {
        evidence += other.evidence
        unknowns += other.unknowns
    }
}
