public import Vocabulary

/// What an alert of a rule asks for, of whom, and who may read it.
public struct RuleResponse: Hashable, Sendable {
    /// How soon.
    public let severity: Severity
    /// What makes it more urgent, the most urgent first.
    public let escalations: [RuleEscalation]
    /// What makes it more or less certain.
    public let confidence: [ConfidenceShift]
    /// What the owner is asked to consider doing.
    public let action: String
    /// The role that owns the next step.
    public let ownerRole: String
    /// By when.
    public let due: DueTerm
    /// For how many days after it was last changed an alert is shown.
    public let expiresAfterDays: Int
    /// Who may read what of it.
    public let visibility: [RuleVisibility]
    /// Within which other rules' alerts of the same person it is shown, the first that stands; never while it is RED or
    /// WELFARE, and never within one that is less urgent.
    public let foldedInto: [RuleFolding]
    /// Whether its card stands before all others of the same person, however urgent they are.
    public let standsFirst: Bool

    /// A response of its parts.
    public init(
        severity: Severity, escalations: [RuleEscalation] = [], confidence: [ConfidenceShift] = [],
        action: String, ownerRole: String, due: DueTerm, expiresAfterDays: Int, visibility: [RuleVisibility],
        foldedInto: [RuleFolding] = [], standsFirst: Bool = false
    ) {
        self.severity = severity
        self.escalations = escalations
        self.confidence = confidence
        self.action = action
        self.ownerRole = ownerRole
        self.due = due
        self.expiresAfterDays = expiresAfterDays
        self.visibility = visibility
        self.foldedInto = foldedInto
        self.standsFirst = standsFirst
    }

    /// Every severity that an alert could have: the rule's own, or an escalation's, lowered or not.
    public func severities(of kind: RuleKind) -> Set<Severity> {
        let raised = [severity] + escalations.map(\.severity)
        return Set(raised + (kind.isLoweredByProtectiveFactors ? raised.map(\.lowered) : []))
    }
}

/// What makes an alert more urgent than its rule's severity.
public struct RuleEscalation: Hashable, Sendable {
    /// The severity then.
    public let severity: Severity
    /// The condition.
    public let when: ExpressionText
    /// Why, in words.
    public let because: String
    /// By when the owner is to answer then, if sooner.
    public let due: DueTerm?

    /// An escalation of its parts.
    public init(severity: Severity, when: ExpressionText, because: String, due: DueTerm? = nil) {
        self.severity = severity
        self.when = when
        self.because = because
        self.due = due
    }
}

/// What makes an alert a step more or less certain than its links and inputs make it.
public struct ConfidenceShift: Hashable, Sendable {
    /// Which way.
    public enum Direction: String, Hashable, Sendable, CaseIterable {
        /// More certain.
        case raises
        /// Less certain.
        case lowers
    }

    /// Which way.
    public let direction: Direction
    /// The condition.
    public let when: ExpressionText
    /// Why, in words.
    public let because: String

    /// A shift of its parts.
    public init(_ direction: Direction, when: ExpressionText, because: String) {
        self.direction = direction
        self.when = when
        self.because = because
    }
}

/// What one role may read of a rule's alerts; a role that is not named reads nothing.
public struct RuleVisibility: Hashable, Sendable {
    /// How much.
    public enum View: Hashable, Sendable {
        /// The sentence and every piece of evidence, so far as the sharing agreement allows each.
        case full
        /// Another sentence in place of all that, which tells no more than the fields named.
        case redacted(SentenceTemplate, discloses: [DisclosedField])
    }

    /// The role, as the sharing agreement names it.
    public let role: String
    /// How much it reads.
    public let view: View
    /// Where it is declared.
    public let location: SourceLocation

    /// What a role may read.
    public init(role: String, view: View, location: SourceLocation) {
        self.role = role
        self.view = view
        self.location = location
    }
}

/// A field of which a redacted sentence tells something.
public struct DisclosedField: Hashable, Sendable {
    /// The field.
    public let reference: FieldReference
    /// Where it is named.
    public let location: SourceLocation

    /// A field named at a place.
    public init(_ reference: FieldReference, at location: SourceLocation) {
        self.reference = reference
        self.location = location
    }
}
