public import Vocabulary

/// What makes a rule fire, what stops it, and what it says then.
public struct RuleTrigger: Hashable, Sendable {
    /// The condition.
    public let when: ExpressionText
    /// For how long it must have held, where a moment isn't enough.
    public let sustained: SustainedTerm?
    /// For how many days an alert stands after its condition held last, if tonight's records still say that it did.
    ///
    /// An event stays on the list after its window closed; a correction takes it off. It starts no alert, but where
    /// the nights in between were not run.
    public let standsForDays: Int
    /// What must be so before the rule may be asked.
    public let preconditions: RulePreconditions
    /// When the rule must not fire although its condition holds.
    public let unless: [RuleException]
    /// With which other alerts of the same person it must not be raised.
    public let notBeside: [RuleInhibition]
    /// The named values that sentences quote.
    public let values: [NamedExpression]
    /// Why it fires, with `{name}` for a value.
    public let because: SentenceTemplate
    /// What is shown as evidence besides what decided the condition: conditions that hold, by their rows.
    public let evidence: [ExpressionText]
    /// What makes two firings one and the same matter.
    public let episode: EpisodeDeclaration

    /// A trigger of its parts.
    public init(
        when: ExpressionText, sustained: SustainedTerm? = nil, standsForDays: Int = 0,
        preconditions: RulePreconditions,
        unless: [RuleException] = [], notBeside: [RuleInhibition] = [], values: [NamedExpression] = [],
        because: SentenceTemplate, evidence: [ExpressionText] = [], episode: EpisodeDeclaration
    ) {
        self.when = when
        self.sustained = sustained
        self.standsForDays = standsForDays
        self.preconditions = preconditions
        self.unless = unless
        self.notBeside = notBeside
        self.values = values
        self.because = because
        self.evidence = evidence
        self.episode = episode
    }
}

/// For how long a condition must have held: today, and on every so many days before, back to a number of days ago.
public struct SustainedTerm: Hashable, Sendable {
    /// How far back, in days; at least 1.
    public let days: Int
    /// The days from one look to the next; at least 1.
    public let every: Int

    /// A term of so many days.
    public init(days: Int, every: Int) {
        self.days = days
        self.every = every
    }

    /// How many days ago the condition is looked at, from today back; the furthest is always among them.
    public var daysAgo: [Int] {
        Array(stride(from: 0, to: days, by: max(1, every))) + [days]
    }
}

/// What must be so before a rule may be asked about a person.
public struct RulePreconditions: Hashable, Sendable {
    /// The agencies whose records must hold the person.
    public let agencies: [Agency]
    /// Whether the records of one agency alone are enough (domain reference 7.6, last paragraph).
    public let singleAgency: Bool
    /// The weakest link by which records are used.
    public let minimumLink: LinkStrength
    /// The common stops that don't stop this rule.
    public let allows: [Located]

    /// A name with its place.
    public struct Located: Hashable, Sendable {
        /// The name.
        public let name: String
        /// Where it stands.
        public let location: SourceLocation

        /// A name at a place.
        public init(_ name: String, at location: SourceLocation) {
            self.name = name
            self.location = location
        }
    }

    /// Preconditions of a rule.
    public init(
        agencies: [Agency], singleAgency: Bool = false, minimumLink: LinkStrength = .details,
        allows: [Located] = []
    ) {
        self.agencies = agencies
        self.singleAgency = singleAgency
        self.minimumLink = minimumLink
        self.allows = allows
    }
}

/// A case in which a rule must not fire although its condition holds.
public struct RuleException: Hashable, Sendable {
    /// What becomes of the rule where nobody knows whether the case is given.
    public enum Unknown: String, Hashable, Sendable, CaseIterable {
        /// It counts as not evaluated, and says why.
        case notEvaluated = "not_evaluated"
        /// It fires, and says that the case could not be ruled out.
        case fires
    }

    /// The case.
    public let when: ExpressionText
    /// The case in words: why nothing was raised.
    public let because: String
    /// What becomes of the rule where it is not known.
    public let ifUnknown: Unknown

    /// An exception of its parts.
    public init(when: ExpressionText, because: String, ifUnknown: Unknown = .notEvaluated) {
        self.when = when
        self.because = because
        self.ifUnknown = ifUnknown
    }
}

/// What makes two firings of a rule one and the same matter, so that it is raised once.
public struct EpisodeDeclaration: Hashable, Sendable {
    /// What identifies the matter: the day of an arrest, say.
    ///
    /// A firing with another value is a new matter. Without an anchor a matter lasts for as long as the rule goes
    /// on firing.
    public let anchor: ExpressionText?
    /// For how many days without firing a matter is remembered: firing again within them is the same matter.
    public let quietDays: Int
    /// Whether new records of the same matter are a change that its reader should know.
    public let noticesNewRecords: Bool

    /// An episode by its anchor.
    public init(anchor: ExpressionText?, quietDays: Int, noticesNewRecords: Bool = true) {
        self.anchor = anchor
        self.quietDays = quietDays
        self.noticesNewRecords = noticesNewRecords
    }
}

/// An expression with a name.
public struct NamedExpression: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The expression.
    public let expression: ExpressionText

    /// An expression with a name.
    public init(name: String, expression: ExpressionText) {
        self.name = name
        self.expression = expression
    }
}
