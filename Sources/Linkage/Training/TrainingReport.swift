/// How a model was trained: what was counted, what converged, and what to be wary of.
public struct TrainingReport: Hashable, Sendable {
    /// What expectation–maximisation found in the pairs of one blocking rule.
    public struct Rule: Hashable, Sendable {
        /// The rule's name.
        public let name: String
        /// Pairs counted.
        public let pairs: Int
        /// Different patterns among them.
        public let patterns: Int
        /// The comparisons that read none of the rule's columns, and so were trained on it.
        public let trained: [String]
        /// The share of its pairs that match.
        public let share: Double
        /// Whether no more of its pairs match than there can be; what it says was used.
        public let isBelieved: Bool
        /// Rounds that were run.
        public let rounds: Int
        /// Whether it converged before the rounds ran out.
        public let hasConverged: Bool
    }

    /// What expectation–maximisation found in all pairs together.
    public struct Pooled: Hashable, Sendable {
        /// Pairs counted.
        public let pairs: Int
        /// Different patterns among them.
        public let patterns: Int
        /// How many of all pairs match, by the model's estimate.
        public let matches: Double
        /// Rounds that were run.
        public let rounds: Int
        /// Whether it converged before the rounds ran out.
        public let hasConverged: Bool
    }

    /// Random pairs compared.
    public let randomPairs: Int
    /// Pairs that met a deterministic rule.
    public let deterministicPairs: Int
    /// The rules trained on.
    public let rules: [Rule]
    /// What all pairs together said; `nil` where there were none.
    public let pooled: Pooled?
    /// What to be wary of: levels never seen, rules that found no matches, and so on.
    public let warnings: [String]
}
