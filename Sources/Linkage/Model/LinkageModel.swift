public import Definitions
internal import Glibc

/// A trained Fellegi–Sunter model: how often matching and other pairs stand on each level.
///
/// A plain value, to be kept as JSON, read, compared, reviewed and used again.
public struct LinkageModel: Hashable, Sendable {
    /// One level of one comparison.
    public struct Level: Hashable, Sendable {
        /// The level's name; `else` for the last.
        public var name: String
        /// The probability of this level among pairs that match and are not silent (m).
        public var match: Double
        /// The probability of this level among pairs that don't match and are not silent (u).
        public var chance: Double

        /// A level by its probabilities.
        public init(_ name: String, match: Double, chance: Double) {
            self.name = name
            self.match = match
            self.chance = chance
        }

        /// What the level weighs: log2 of m / u, in bits.
        public var weight: MatchWeight { MatchWeight(bits: log2(match / chance)) }
    }

    /// One comparison.
    public struct Comparison: Hashable, Sendable {
        /// The comparison's name.
        public var name: String
        /// Its levels in the definition's order, and `else`.
        public var levels: [Level]

        /// A comparison by its levels.
        public init(_ name: String, levels: [Level]) {
            self.name = name
            self.levels = levels
        }
    }

    /// The probability that two records drawn at random match (λ), strictly between 0 and 1.
    public var prior: Double
    /// The comparisons, in the definition's order.
    public var comparisons: [Comparison]

    /// A model by its parts.
    public init(prior: Double, comparisons: [Comparison]) {
        self.prior = prior
        self.comparisons = comparisons
    }

    /// The weight of knowing nothing but that two records were drawn at random.
    public var priorWeight: MatchWeight { MatchWeight(probability: prior) }

    /// Makes sure that the model has the comparisons and levels of a definition.
    ///
    /// - Throws: ``LinkageError/modelDoesNotFit(_:)``
    public func check(fits definition: LinkageDefinition) throws(LinkageError) {
        guard prior > 0, prior < 1 else { throw .modelDoesNotFit("its prior isn't between 0 and 1") }
        let names = definition.comparisons.map(\.name)
        guard comparisons.map(\.name) == names else {
            throw .modelDoesNotFit("the definition compares \(names.joined(separator: ", "))")
        }
        for (model, comparison) in zip(comparisons, definition.comparisons) {
            guard model.levels.map(\.name) == comparison.levels.map(\.name) + ["else"] else {
                throw .modelDoesNotFit("comparison '\(comparison.name)' has other levels")
            }
            guard
                model.levels.allSatisfy({ $0.match > 0 && $0.chance > 0 && $0.match <= 1 && $0.chance <= 1 })
            else { throw .modelDoesNotFit("comparison '\(comparison.name)' has an impossible probability") }
        }
    }
}
