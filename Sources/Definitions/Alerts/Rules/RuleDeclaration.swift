public import Vocabulary

/// One alert rule as `alerts/*.yml` declares it.
public struct RuleDeclaration: Hashable, Sendable {
    /// The identifier that lists and decisions quote: `A02`.
    public let id: String
    /// The name that follows it in file names and links: `missed-and-missed`.
    public let slug: String
    /// What people call it.
    public let title: String
    /// The version, from 1; it changes whenever the rule does.
    public let version: Int
    /// Where it stands in its life.
    public let state: RuleState
    /// What it is about.
    public let kind: RuleKind
    /// The question that it answers.
    public let question: String
    /// What makes it fire, what stops it, and what it says then.
    public let trigger: RuleTrigger
    /// What an alert of it asks for.
    public let response: RuleResponse
    /// Why it may be used, and who answers for it.
    public let governance: RuleGovernance
    /// The people on whom it is tried.
    public let tests: [RuleTest]
    /// Where it is declared.
    public let location: SourceLocation

    /// A rule of its parts.
    public init(
        id: String, slug: String, title: String, version: Int, state: RuleState, kind: RuleKind,
        question: String, trigger: RuleTrigger, response: RuleResponse, governance: RuleGovernance,
        tests: [RuleTest], location: SourceLocation
    ) {
        self.id = id
        self.slug = slug
        self.title = title
        self.version = version
        self.state = state
        self.kind = kind
        self.question = question
        self.trigger = trigger
        self.response = response
        self.governance = governance
        self.tests = tests
        self.location = location
    }

    /// `A02-missed-and-missed`.
    public var name: String { "\(id)-\(slug)" }

    /// Every severity that an alert of it could have.
    public var severities: Set<Severity> { response.severities(of: kind) }
}

/// Why a rule may be used, and who answers for it.
public struct RuleGovernance: Hashable, Sendable {
    /// The purpose's code in the sharing agreement.
    public let purpose: String
    /// The law that allows it, in words.
    public let lawfulBasis: String
    /// How it may be wrong about a person: what to check before acting.
    public let falsePositives: [String]
    /// The role that answers for the rule.
    public let owner: String
    /// The day by which the rule is to be reviewed.
    public let reviewDue: CalendarDay

    /// The governance of a rule.
    public init(
        purpose: String, lawfulBasis: String, falsePositives: [String], owner: String, reviewDue: CalendarDay
    ) {
        self.purpose = purpose
        self.lawfulBasis = lawfulBasis
        self.falsePositives = falsePositives
        self.owner = owner
        self.reviewDue = reviewDue
    }
}
