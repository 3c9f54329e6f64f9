public import Vocabulary

/// A condition's parts with what each gives for one person: the answer to "why?" and "why not?".
public struct ClauseEvaluation: Hashable, Sendable {
    /// The part.
    public let clause: Clause
    /// Whether it holds.
    public let truth: TruthValue
    /// The left side of a comparison: the 3 of `count(…) >= 2`.
    public let value: EvaluatedValue?
    /// The rows that made it so.
    public let evidence: [EvidenceReference]
    /// Why it is not known.
    public let unknowns: [UnknownReason]
    /// The same for each of the operands.
    public let operands: [ClauseEvaluation]
}
