public import Vocabulary

/// How soon an alert asks for an answer, and how it came to that.
public struct AlertSeverity: Hashable, Sendable, Codable {
    /// The severity that counts.
    public let level: Severity
    /// The severity before protective factors lowered it.
    public let before: Severity
    /// Why it differs from the rule's own severity, a sentence each: escalations, then the lowering.
    public let reasons: [String]
    /// The fields that escalated or lowered it.
    public let reads: [FieldReference]
    /// What it comes to for whoever may know less: all of it first, the rule's own severity last.
    ///
    /// A reader is told the first whose fields they may read, so that nothing in what they see depends on a field
    /// that they may not. Empty where nothing was said but the whole.
    public let steps: [SeverityStep]

    /// A severity of its parts.
    public init(
        level: Severity, before: Severity, reasons: [String] = [], reads: [FieldReference] = [],
        steps: [SeverityStep] = []
    ) {
        self.level = level
        self.before = before
        self.reasons = reasons
        self.reads = reads
        self.steps = steps
    }

    /// Whether protective factors lowered it.
    public var isLowered: Bool { level != before }
}

/// A severity, why it is that, and the fields that it takes to say so.
public struct SeverityStep: Hashable, Sendable, Codable {
    /// The severity.
    public let level: Severity
    /// Why, a sentence each; none for the rule's own.
    public let reasons: [String]
    /// The fields, besides those of the alert's reason, that it tells something of.
    public let reads: [FieldReference]

    /// A step of its parts.
    public init(_ level: Severity, reasons: [String] = [], reads: [FieldReference] = []) {
        self.level = level
        self.reasons = reasons
        self.reads = reads
    }
}

/// How far an alert can be relied upon, and how it came to that.
public struct AlertConfidence: Hashable, Sendable, Codable {
    /// The confidence that counts.
    public let level: Confidence
    /// Why, a sentence each.
    public let reasons: [String]
    /// The fields that shifted it.
    public let reads: [FieldReference]
    /// What it is by links and inputs alone: for whoever may not read what shifted it; `nil` where nobody says.
    public let unshifted: Grade?

    /// A confidence without the fields that it takes to know it.
    public struct Grade: Hashable, Sendable, Codable {
        /// The confidence.
        public let level: Confidence
        /// Why, a sentence each.
        public let reasons: [String]

        /// A confidence and its reasons.
        public init(level: Confidence, reasons: [String]) {
            self.level = level
            self.reasons = reasons
        }
    }

    /// A confidence of its parts.
    public init(
        level: Confidence, reasons: [String] = [], reads: [FieldReference] = [], unshifted: Grade? = nil
    ) {
        self.level = level
        self.reasons = reasons
        self.reads = reads
        self.unshifted = unshifted
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
    /// The fields that made that day another than the rule's own.
    public let dueReads: [FieldReference]
    /// The day by which the rule alone asks for an answer: for whoever may not read what made it another.
    public let plainDueOn: CalendarDay

    /// A request of its parts; the day is the rule's own unless that is given.
    public init(
        action: String, ownerRole: String, due: DueTerm, dueOn: CalendarDay,
        dueReads: [FieldReference] = [], plainDueOn: CalendarDay? = nil
    ) {
        self.action = action
        self.ownerRole = ownerRole
        self.due = due
        self.dueOn = dueOn
        self.dueReads = dueReads
        self.plainDueOn = plainDueOn ?? dueOn
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
