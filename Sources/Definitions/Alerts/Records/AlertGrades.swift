public import Vocabulary

/// How soon an alert asks for an answer, and how it came to that.
public struct AlertSeverity: Hashable, Sendable, Codable {
    /// The severity that counts.
    public let level: Severity
    /// The severity before protective factors lowered it.
    public let before: Severity
    /// Why it differs from the rule's own severity, a sentence each: escalations, then the lowering.
    public let reasons: [String]
    /// The fields that escalated it.
    public let reads: [FieldReference]

    /// A severity of its parts.
    public init(
        level: Severity, before: Severity, reasons: [String] = [], reads: [FieldReference] = []
    ) {
        self.level = level
        self.before = before
        self.reasons = reasons
        self.reads = reads
    }

    /// Whether protective factors lowered it.
    public var isLowered: Bool { level != before }
}

/// How far an alert can be relied upon, and how it came to that.
public struct AlertConfidence: Hashable, Sendable, Codable {
    /// The confidence that counts.
    public let level: Confidence
    /// Why, a sentence each.
    public let reasons: [String]
    /// The fields that shifted it.
    public let reads: [FieldReference]

    /// A confidence of its parts.
    public init(level: Confidence, reasons: [String] = [], reads: [FieldReference] = []) {
        self.level = level
        self.reasons = reasons
        self.reads = reads
    }
}

/// A sentence, and the fields that it was made from.
public struct AlertSentence: Hashable, Sendable, Codable {
    /// The sentence, without a full stop.
    public let text: String
    /// The fields that it tells something of, in order.
    public let reads: [FieldReference]

    /// A sentence of its parts.
    public init(_ text: String, reads: [FieldReference]) {
        self.text = text
        self.reads = reads
    }
}

/// What an alert's owner is asked to consider, and by when.
public struct AlertRequest: Hashable, Sendable, Codable {
    /// What to consider doing.
    public let action: String
    /// The role that owns the next step.
    public let ownerRole: String
    /// By when, as the rule says.
    public let due: DueTerm
    /// The day by which an answer is due.
    public let dueOn: CalendarDay

    /// A request of its parts.
    public init(action: String, ownerRole: String, due: DueTerm, dueOn: CalendarDay) {
        self.action = action
        self.ownerRole = ownerRole
        self.due = due
        self.dueOn = dueOn
    }
}

/// What one role may read of an alert.
public struct AlertVisibility: Hashable, Sendable, Codable {
    /// How much.
    public enum View: Hashable, Sendable, Codable {
        /// All of it, so far as the sharing agreement allows each field.
        case full
        /// This sentence in place of the headline, and no evidence.
        case redacted(AlertSentence)
    }

    /// The role, as the sharing agreement names it.
    public let role: String
    /// How much it reads.
    public let view: View

    /// What a role may read.
    public init(role: String, view: View) {
        self.role = role
        self.view = view
    }
}
