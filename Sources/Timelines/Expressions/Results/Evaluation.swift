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
