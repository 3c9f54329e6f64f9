public import Vocabulary

/// What a person decided about two records.
///
/// It outlives runs and always wins over the model.
public struct LinkageDecision: Hashable, Sendable {
    /// The decision.
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        /// The records are one person's.
        case same
        /// The records are two people's.
        case different
    }

    /// One record.
    public var left: RecordKey
    /// The other record.
    public var right: RecordKey
    /// What was decided.
    public var verdict: Verdict

    /// A decision about two records.
    public init(_ left: RecordKey, _ right: RecordKey, _ verdict: Verdict) {
        self.left = left
        self.right = right
        self.verdict = verdict
    }

    /// Whether it is about the same two records as another.
    public func isAboutThePair(of other: LinkageDecision) -> Bool {
        (left, right) == (other.left, other.right) || (left, right) == (other.right, other.left)
    }
}
