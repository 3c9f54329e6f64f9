public import Vocabulary

/// The match weights, in bits of log odds with the prior included, at which pairs are decided.
public struct LinkageThresholds: Hashable, Sendable {
    /// From here on a pair is joined (domain reference 9.1; L2).
    public var join: Double
    /// From here on a pair is joined weakly, for cohort statistics alone (L3).
    public var possible: Double
    /// Below this mean of best links, groups of records are not joined although a link between them is strong.
    public var breakBelow: Double
    /// From here on a pair that was not joined is listed for people to look at.
    public var review: Double

    /// Whether `join`, `possible` and `breakBelow` are one threshold that the model chooses on the records at hand.
    public var isAutomatic: Bool

    /// Thresholds; the domain reference's unless given.
    public init(
        join: Double = 20, possible: Double = 10, breakBelow: Double = 14, review: Double = 0,
        isAutomatic: Bool = false
    ) {
        self.join = join
        self.possible = possible
        self.breakBelow = breakBelow
        self.review = review
        self.isAutomatic = isAutomatic
    }

    /// Thresholds that the model chooses, below which pairs are listed from `review` on.
    public static func automatic(review: Double = 0) -> LinkageThresholds {
        LinkageThresholds(join: 2, possible: 2, breakBelow: 2, review: review, isAutomatic: true)
    }
}

/// Something about a pair that the weights of its comparisons, taken one by one, would not see.
public struct LinkageConstraint: Hashable, Sendable {
    /// What a constraint does to a pair that it applies to.
    public enum Effect: Hashable, Sendable {
        /// The two records, and the groups that hold them, are never joined.
        case keepApart
        /// The pair weighs at most so many bits; other records may still bring the two together.
        case weighAtMost(Double)
    }

    /// The constraint's name, which reports give as the reason.
    public var name: String
    /// When it applies to a pair.
    public var condition: AgreementCondition
    /// What it does.
    public var effect: Effect
    /// Where the definition stands, for faults.
    public var location: SourceLocation?

    /// A constraint by its name and condition.
    public init(
        _ name: String, when condition: AgreementCondition, effect: Effect = .keepApart,
        location: SourceLocation? = nil
    ) {
        self.name = name
        self.condition = condition
        self.effect = effect
        self.location = location
    }
}

/// Values that stand for one another: nicknames, or spellings of one name from another script.
public struct EquivalenceTable: Hashable, Sendable {
    /// The table's name, which `column.equivalents(name)` gives.
    public var name: String
    /// Groups of values, standardised as the column's are; a value may be in several groups.
    public var groups: [[String]]

    /// A table by its groups.
    public init(_ name: String, groups: [[String]]) {
        self.name = name
        self.groups = groups
    }
}

/// How the model's probabilities are estimated.
public struct LinkageTraining: Hashable, Sendable {
    /// The seed of every random choice.
    public var seed: UInt64
    /// How many random pairs estimate chance agreement.
    public var randomPairs: Int
    /// How many pairs of one blocking rule are counted, at most; more are sampled.
    public var pairsPerRule: Int
    /// How many rounds of expectation–maximisation are run, at most.
    public var iterations: Int
    /// The largest change of a probability at which it has converged.
    public var tolerance: Double
    /// The names of the blocking rules to train on; empty for all.
    public var rules: [String]
    /// Rules that hardly any two different people meet, to estimate the share of pairs that match.
    public var deterministic: [BlockingRule]
    /// The share of matching pairs that the deterministic rules find, 0 to 1.
    public var recall: Double
    /// How many days a model is used before one is trained anew; 0 for a model of its own every night.
    ///
    /// While a model is kept, a pair in which nothing changes weighs the same on every night.
    public var keepDays: Int

    /// Training settings.
    public init(
        seed: UInt64 = 1, randomPairs: Int = 1_000_000, pairsPerRule: Int = 150_000, iterations: Int = 100,
        tolerance: Double = 1e-5, rules: [String] = [], deterministic: [BlockingRule] = [],
        recall: Double = 0.8, keepDays: Int = 0
    ) {
        self.seed = seed
        self.randomPairs = randomPairs
        self.pairsPerRule = pairsPerRule
        self.iterations = iterations
        self.tolerance = tolerance
        self.rules = rules
        self.deterministic = deterministic
        self.recall = recall
        self.keepDays = keepDays
    }
}

/// Which columns make the attributor: forename initial, surname initial, date of birth and sex
/// (domain reference 9.2).
public struct AttributorDefinition: Hashable, Sendable {
    /// The forename column, aliases included.
    public var forename: String
    /// The surname column, aliases included.
    public var surname: String
    /// The date of birth column.
    public var dateOfBirth: String
    /// The sex column.
    public var sex: String
    /// The postcode column, for agreement of sectors; `nil` for none.
    public var postcode: String?
    /// The areas that narrow the key, force areas say; none where it isn't narrowed.
    public var areas: [AttributorArea]
    /// The share of people whom errors in the key keep from being found (domain reference 3.1).
    public var expectedMissed: Double

    /// An attributor by its columns.
    public init(
        forename: String, surname: String, dateOfBirth: String, sex: String, postcode: String? = nil,
        areas: [AttributorArea] = [], expectedMissed: Double = 0.08
    ) {
        self.forename = forename
        self.surname = surname
        self.dateOfBirth = dateOfBirth
        self.sex = sex
        self.postcode = postcode
        self.areas = areas
        self.expectedMissed = expectedMissed
    }
}
