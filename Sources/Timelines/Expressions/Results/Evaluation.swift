public import Vocabulary

/// What an expression gives for one person, with the rows that made it so and the reasons for what is not known.
public struct Evaluation: Hashable, Sendable {
    /// The truth of a condition; `unknown` for an expression that is no condition.
    public let truth: TruthValue
    /// The value.
    public let value: EvaluatedValue
    /// The rows that made it so, distinct, in the order in which they were met.
    public let evidence: [EvidenceReference]
    /// Why it is not known, distinct, in the order in which they were met; empty where the answer did not need
    /// what is not known.
    public let unknowns: [UnknownReason]
}

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
