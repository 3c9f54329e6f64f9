/// Where an evaluation is: the person, the row of each query that it is within, and what is noted on the way.
struct Cursor {
    /// The person's place.
    var place: Int
    private var first = 0
    private var second = 0
    private var third = 0
    private var fourth = 0
    /// What is noted, or nothing where only the answer is wanted.
    var trace: Trace?

    init(place: Int, tracing: Bool) {
        self.place = place
        trace = tracing ? Trace() : nil
    }

    init(place: Int, trace: Trace) {
        self.place = place
        self.trace = trace
    }

    /// The row of the query at a level; there are as many as `Checker.deepestQuery`.
    subscript(level: Int) -> Int {
        @inline(__always) get {
            switch level {
            case 0: first
            case 1: second
            case 2: third
            default: fourth
            }
        }
        @inline(__always) set {
            switch level {
            case 0: first = newValue
            case 1: second = newValue
            case 2: third = newValue
            default: fourth = newValue
            }
        }
    }

    mutating func note(_ reason: @autoclosure () -> UnknownReason) {
        if trace != nil { trace?.note(reason()) }
    }

    mutating func cite(_ row: @autoclosure () -> EvidenceReference) {
        if trace?.notesEvidence == true { trace?.evidence.append(row()) }
    }

    /// Where the notes end now.
    var mark: Trace.Mark { trace?.mark ?? Trace.Mark(evidence: 0, unknowns: 0) }

    /// Forgets the reasons noted since a mark: the answer did not need what was not known.
    mutating func forgetUnknowns(since mark: Trace.Mark) {
        guard let noted = trace?.unknowns.count, noted > mark.unknowns else { return }
        trace?.unknowns.removeSubrange(mark.unknowns...)
    }

    /// Forgets the rows cited since a mark.
    mutating func forgetEvidence(since mark: Trace.Mark) {
        guard let cited = trace?.evidence.count, cited > mark.evidence else { return }
        trace?.evidence.removeSubrange(mark.evidence...)
    }

    mutating func forget(since mark: Trace.Mark) {
        forgetUnknowns(since: mark)
        forgetEvidence(since: mark)
    }
}
