public import Definitions
public import Vocabulary

/// Why two records are one person, or are not: every part of the weight, and every rule that had a say.
public struct PairExplanation: Hashable, Sendable {
    /// What one comparison contributes.
    public struct Part: Hashable, Sendable {
        /// The comparison's name.
        public let comparison: String
        /// The level on which the pair stands; `null` where a side is missing, `else` where none held.
        public let level: String
        /// What the level weighs.
        public let weight: MatchWeight
        /// What the frequency of the agreeing value adds or takes away.
        public let adjustment: MatchWeight
    }

    /// How it ended.
    public enum Verdict: Hashable, Sendable {
        /// The two are one person, by a link of this strength between them.
        case linked(LinkStrength)
        /// The two are one person through other records, not by a link between them.
        case linkedThroughOthers
        /// The two are not one person: no blocking rule produced the pair.
        case neverCompared
        /// The two are not one person, for this reason.
        case apart(ContestedLink.Reason)
    }

    /// One record.
    public let left: RecordKey
    /// The other record.
    public let right: RecordKey
    /// What each comparison contributes, in the definition's order.
    public let parts: [Part]
    /// The weight of two records drawn at random.
    public let prior: MatchWeight
    /// Prior and parts together, before constraints.
    public let sum: MatchWeight
    /// What counts: the sum, or less where a constraint limits it.
    public let weight: MatchWeight
    /// The constraints that apply, by name.
    public let constraints: [String]
    /// The blocking rules that produce the pair, by name; none means that it was never compared.
    public let blockingRules: [String]
    /// What people decided about the pair.
    public let decision: LinkageDecision.Verdict?
    /// How it ended.
    public let verdict: Verdict

    /// How it ended, in a sentence.
    public var sentence: String {
        switch verdict {
        case .linked(let strength): "One person, by a link of strength \(strength.label)."
        case .linkedThroughOthers: "One person, through other records."
        case .neverCompared: "Not one person: never compared, since no blocking rule produced the pair."
        case .apart(let reason): "Not one person: \(reason.description)."
        }
    }
}
