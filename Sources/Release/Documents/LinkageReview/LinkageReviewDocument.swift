public import Vocabulary

/// Pairs of records that look like one person and were not joined, for the analyst: by pseudonym, never by name.
public struct LinkageReviewDocument: Hashable, Sendable {
    /// What stands at its head and foot.
    public var heading: DocumentHeading
    /// The pairs to look at, heaviest first.
    public var pairs: [ContestedPair]
    /// How many pairs there are in all, shown or not.
    public var total: Int
    /// Identifiers that were merged, split or withdrawn since the night before, in words.
    public var changes: [String]
    /// Counts of the night's linkage.
    public var summary: LinkageSummary

    /// A review of its parts.
    public init(
        heading: DocumentHeading, pairs: [ContestedPair], total: Int, changes: [String],
        summary: LinkageSummary
    ) {
        self.heading = heading
        self.pairs = pairs
        self.total = total
        self.changes = changes
        self.summary = summary
    }
}

/// A pair of records that was not joined.
public struct ContestedPair: Hashable, Sendable {
    /// A record, without its key.
    public struct Side: Hashable, Sendable {
        /// The person that the record was given to.
        public let person: Pseudonym
        /// The agency, as people call it.
        public let agency: String
        /// What people call such a record.
        public let label: String
        /// Where it stands, for those who may open the extract.
        public let place: String

        /// A record of its parts.
        public init(person: Pseudonym, agency: String, label: String, place: String) {
            self.person = person
            self.agency = agency
            self.label = label
            self.place = place
        }
    }

    /// What one comparison says.
    public struct Part: Hashable, Sendable {
        /// The comparison.
        public let comparison: String
        /// The level that the pair is on.
        public let level: String
        /// Its weight in bits; positive speaks for one person, negative against.
        public let weight: Double
        /// What the rarity or commonness of the value adds, in bits.
        public let adjustment: Double

        /// A part of its parts.
        public init(comparison: String, level: String, weight: Double, adjustment: Double) {
            self.comparison = comparison
            self.level = level
            self.weight = weight
            self.adjustment = adjustment
        }
    }

    /// One record.
    public let left: Side
    /// The other.
    public let right: Side
    /// The weight that the pair starts from, in bits.
    public let prior: Double
    /// What each comparison says.
    public let parts: [Part]
    /// The weight in all, in bits.
    public let weight: Double
    /// The probability that the two are one person, 0 to 1.
    public let probability: Double
    /// Why they were not joined, as a clause.
    public let reason: String

    /// A pair of its parts.
    public init(
        left: Side, right: Side, prior: Double, parts: [Part], weight: Double, probability: Double,
        reason: String
    ) {
        self.left = left
        self.right = right
        self.prior = prior
        self.parts = parts
        self.weight = weight
        self.probability = probability
        self.reason = reason
    }
}
