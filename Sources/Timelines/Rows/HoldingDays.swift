import Vocabulary

/// The days on which a state holds: from its first day to the day before its end.
struct HoldingDays: Hashable, Sendable {
    /// The first day, or a mark.
    let start: Int32
    /// The end, `MissingMark.openEnd`, or a mark.
    let end: Int32

    /// Whether the state holds on a day: unknown where a missing end of it would decide.
    func contains(_ day: Int32) -> TruthValue {
        Self.truth(start: start, end: end, first: day, last: day)
    }

    /// Whether a state holds on any day from `first` to `last`.
    @inline(__always)
    static func truth(start: Int32, end: Int32, first: Int32, last: Int32) -> TruthValue {
        let begun: TruthValue = start < MissingMark.firstDay ? .unknown : TruthValue(start <= last)
        let ended: TruthValue = end < MissingMark.firstDay ? .unknown : TruthValue(end <= first)
        return begun.and(ended.negated)
    }
}
