public import Vocabulary

/// All that the files in `alerts/` declare.
public struct AlertDeclarations: Hashable, Sendable {
    /// The rules, in order of their identifiers.
    public let rules: [RuleDeclaration]
    /// What protects people, and how many such factors lower a severity.
    public let protective: ProtectiveDeclarations
    /// Expressions that rules share by name.
    public let definitions: [NamedExpression]
    /// What stops every rule that doesn't allow it.
    public let stops: [StopDeclaration]
    /// What each version of the rules meant when it was recorded.
    public let versions: RecordedVersions
    /// How often an alert may go and come back before that is no longer news.
    public let flapping: FlappingTerm
    /// The identifiers of rules whose files could not be read: others may name them, but nothing is known of them.
    public let unreadRules: [String]

    /// Declarations of alerts.
    public init(
        rules: [RuleDeclaration], protective: ProtectiveDeclarations, definitions: [NamedExpression] = [],
        stops: [StopDeclaration] = [], versions: RecordedVersions = RecordedVersions(file: ""),
        flapping: FlappingTerm = .standard, unreadRules: [String] = []
    ) {
        self.rules = rules
        self.protective = protective
        self.definitions = definitions
        self.stops = stops
        self.versions = versions
        self.flapping = flapping
        self.unreadRules = unreadRules
    }
}

/// A condition of a person that stops every rule which doesn't allow it: dead, in custody, a restricted case.
public struct StopDeclaration: Hashable, Sendable {
    /// The name by which rules allow it.
    public let name: String
    /// The condition.
    public let when: ExpressionText
    /// Why nothing was raised, in words.
    public let because: String
    /// Where a rule allows it: the only roles that may then read its alerts; `nil` for all that the rule names.
    public let shownOnlyTo: [String]?
    /// Where it is declared.
    public let location: SourceLocation

    /// A stop of its parts.
    public init(
        name: String, when: ExpressionText, because: String, shownOnlyTo: [String]? = nil,
        location: SourceLocation
    ) {
        self.name = name
        self.when = when
        self.because = because
        self.shownOnlyTo = shownOnlyTo
        self.location = location
    }
}

/// What protects people, and what that changes.
public struct ProtectiveDeclarations: Hashable, Sendable {
    /// The factors, in the file's order.
    public let factors: [ProtectiveFactorDeclaration]
    /// So many factors lower the severity of a compliance rule by one step.
    public let lowersAt: Int

    /// Protective factors.
    public init(factors: [ProtectiveFactorDeclaration], lowersAt: Int) {
        self.factors = factors
        self.lowersAt = lowersAt
    }
}

/// Something that protects a person, shown with every alert as prominently as the risk (domain reference 7.4).
public struct ProtectiveFactorDeclaration: Hashable, Sendable {
    /// The name, which rules may use as a condition.
    public let id: String
    /// What people call it.
    public let title: String
    /// The condition.
    public let when: ExpressionText
    /// The agencies whose records it takes.
    public let agencies: [Agency]
    /// The named values that the sentence quotes.
    public let values: [NamedExpression]
    /// Why it is said to protect, with `{name}` for a value.
    public let because: SentenceTemplate
    /// Where it is declared.
    public let location: SourceLocation

    /// A factor of its parts.
    public init(
        id: String, title: String, when: ExpressionText, agencies: [Agency], values: [NamedExpression] = [],
        because: SentenceTemplate, location: SourceLocation
    ) {
        self.id = id
        self.title = title
        self.when = when
        self.agencies = agencies
        self.values = values
        self.because = because
        self.location = location
    }
}
