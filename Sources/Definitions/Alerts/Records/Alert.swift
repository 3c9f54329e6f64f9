public import Vocabulary

/// A rule's finding about one person, with all that its reader needs to judge it (domain reference 7.5).
///
/// It proposes; a named person decides. It holds no name and no agency's reference number.
public struct Alert: Hashable, Sendable, Codable {
    /// The identifier, the same for as long as the matter is: made from person, rule and episode.
    public let id: AlertIdentifier
    /// Whom it is about.
    public let person: Pseudonym
    /// The rule that found it, as it was then.
    public let rule: AlertRule
    /// The matter.
    public let episode: AlertEpisode
    /// The night that evaluated it last.
    public let asOf: CalendarDay
    /// How soon it asks for an answer, and why it is that soon.
    public let severity: AlertSeverity
    /// How far it can be relied upon, and why.
    public let confidence: AlertConfidence
    /// The weakest link among the agencies whose records it uses.
    public let linkStrength: LinkStrength
    /// Why it was raised, in a sentence, and the fields that the sentence was made from.
    public let headline: AlertSentence
    /// The records that decided it, the latest first.
    public let evidence: [AlertEvidence]
    /// What was asked and not known.
    public let missingInputs: [AlertInput]
    /// What was too old to be used.
    public let staleInputs: [AlertInput]
    /// What protects the person, and what could not be said of it.
    public let protective: [AlertProtective]
    /// What its owner is asked to consider, and by when.
    public let request: AlertRequest
    /// Who may read what of it; a role that is not here reads nothing.
    public let visibility: [AlertVisibility]
    /// Where it stands from night to night.
    public let life: AlertLife
    /// What a person decided about it, once somebody did.
    public let decision: AlertDecision?

    /// An alert of its parts.
    public init(
        id: AlertIdentifier, person: Pseudonym, rule: AlertRule, episode: AlertEpisode, asOf: CalendarDay,
        severity: AlertSeverity, confidence: AlertConfidence, linkStrength: LinkStrength,
        headline: AlertSentence, evidence: [AlertEvidence], missingInputs: [AlertInput],
        staleInputs: [AlertInput], protective: [AlertProtective], request: AlertRequest,
        visibility: [AlertVisibility], life: AlertLife, decision: AlertDecision? = nil
    ) {
        self.id = id
        self.person = person
        self.rule = rule
        self.episode = episode
        self.asOf = asOf
        self.severity = severity
        self.confidence = confidence
        self.linkStrength = linkStrength
        self.headline = headline
        self.evidence = evidence
        self.missingInputs = missingInputs
        self.staleInputs = staleInputs
        self.protective = protective
        self.request = request
        self.visibility = visibility
        self.life = life
        self.decision = decision
    }

    /// Every field that anything in the alert was made from, in order.
    public var reads: [FieldReference] {
        Set(
            headline.reads + severity.reads + confidence.reads + evidence.flatMap(\.reads)
                + protective.flatMap(\.reads) + request.dueReads + life.latestChanges.flatMap(\.reads)
                + life.closedReads
        ).sorted()
    }
}

extension Alert: Comparable {
    /// Order of person, rule, episode: that of a roll.
    ///
    /// Lists put the most urgent first by ``Severity/rank``.
    public static func < (left: Alert, right: Alert) -> Bool {
        (left.person, left.rule.id, left.episode.key) < (right.person, right.rule.id, right.episode.key)
    }
}

/// An alert's identifier: the rule's, and sixteen hexadecimal digits: `A02-9f86d081884c7d65`.
public struct AlertIdentifier: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// The identifier as text.
    public let text: String

    /// An identifier by its text.
    public init(_ text: String) { self.text = text }

    /// The identifier as text.
    public var description: String { text }

    /// Order of the text.
    public static func < (left: AlertIdentifier, right: AlertIdentifier) -> Bool { left.text < right.text }
}

/// What an alert keeps of its rule, so that it can be read when the rule has changed.
public struct AlertRule: Hashable, Sendable, Codable {
    /// The identifier: `A02`.
    public let id: String
    /// The version.
    public let version: Int
    /// What people call it.
    public let title: String
    /// What it is about.
    public let kind: RuleKind
    /// The purpose's code in the sharing agreement.
    public let purpose: String
    /// The law that allows it, in words.
    public let lawfulBasis: String
    /// How it may be wrong about a person: what to check before acting.
    public let falsePositives: [String]

    /// A rule's part of an alert.
    public init(
        id: String, version: Int, title: String, kind: RuleKind, purpose: String, lawfulBasis: String,
        falsePositives: [String]
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.kind = kind
        self.purpose = purpose
        self.lawfulBasis = lawfulBasis
        self.falsePositives = falsePositives
    }

    /// The rule's part of its alerts.
    public init(_ rule: RuleDeclaration) {
        self.init(
            id: rule.id, version: rule.version, title: rule.title, kind: rule.kind,
            purpose: rule.governance.purpose, lawfulBasis: rule.governance.lawfulBasis,
            falsePositives: rule.governance.falsePositives)
    }
}

/// The matter that an alert is about: firings with the same key are the same matter.
public struct AlertEpisode: Hashable, Sendable, Codable {
    /// What identifies it: the day of an arrest, or the first night of firing.
    public let key: String
    /// Whether it lasts for as long as the rule goes on firing, rather than being told by what triggered it.
    public let isContinuous: Bool
    /// For how many days without firing it is remembered.
    public let quietDays: Int
    /// Whether new records are a change that its reader should know; tonight's rule decides.
    public let noticesNewRecords: Bool

    /// A matter by its key.
    public init(key: String, isContinuous: Bool, quietDays: Int, noticesNewRecords: Bool = true) {
        self.key = key
        self.isContinuous = isContinuous
        self.quietDays = quietDays
        self.noticesNewRecords = noticesNewRecords
    }
}
