public import Definitions
public import Vocabulary

/// One alert of a list, after the gate.
public struct AlertEntry: Hashable, Sendable {
    /// How much of it the recipient reads.
    public enum View: String, Hashable, Sendable, CaseIterable {
        /// All of it, so far as the agreement allows each part.
        case full
        /// A sentence that its rule has for this role, and no evidence.
        case redacted
        /// Only the records that the recipient may read anyway: its reason is withheld.
        case withheld
    }

    /// How much of it the recipient reads.
    public let view: View
    /// What a decision quotes: the alert's identifier, or its digits alone where the rule must not show.
    public let reference: String
    /// Where it stands tonight.
    public let standing: AlertLife.Standing
    /// The night that raised it.
    public let firstSeen: CalendarDay
    /// The latest night that raised or changed it.
    public let lastChanged: CalendarDay
    /// The severity's code.
    public internal(set) var severity: ReleasedField = .blank
    /// What the rule is called.
    public internal(set) var title: ReleasedField = .blank
    /// Why it was raised, in a sentence.
    public let headline: ReleasedField
    /// What changed since the night before.
    public internal(set) var changes: [ReleasedField] = []
    /// Why it closed, where it did.
    public internal(set) var closing: ReleasedField = .blank
    /// Why its severity differs from its rule's.
    public internal(set) var severityReasons: [ReleasedField] = []
    /// How far it can be relied upon, in words.
    public internal(set) var confidence: ReleasedField = .blank
    /// The weakest link among the records that it uses, in words.
    public internal(set) var link: ReleasedField = .blank
    /// The records that decided it, the latest first.
    public internal(set) var evidence: [EvidenceEntry] = []
    /// What was asked and not known, too old, or could not be ruled out.
    public internal(set) var gaps: [GapEntry] = []
    /// What to consider doing.
    public internal(set) var action: ReleasedField = .blank
    /// The role that owns the next step, in words.
    public internal(set) var owner: ReleasedField = .blank
    /// The day by which an answer is due, `YYYY-MM-DD`.
    public internal(set) var due: ReleasedField = .blank
    /// How it may be wrong: what to check first.
    public internal(set) var cautions: [ReleasedField] = []
    /// The first day on which it is no longer shown, `YYYY-MM-DD`, unless something changes before.
    public internal(set) var expires: ReleasedField = .blank
    /// What was decided, once somebody did.
    public internal(set) var decision: ReleasedField = .blank

    /// That it comes and goes, since when and how often; blank where it doesn't.
    public internal(set) var rhythm: ReleasedField = .blank

    /// Whether it is more than its reader is asked to answer tonight.
    public internal(set) var isBeyondBudget = false
    /// Whether its card stands before all others of the person, however urgent they are.
    public internal(set) var standsFirst = false
    /// The alerts of the same person that are shown within it, the most urgent first; none of them has any of its own.
    public internal(set) var folded: [AlertEntry] = []
    /// Why it is shown within another; blank where it stands by itself.
    public internal(set) var foldedBecause: ReleasedField = .blank

    /// An alert of which nothing is told but why, and how it stands from night to night.
    init(
        _ view: View, reference: String, firstSeen: CalendarDay, life: LifeComposer.Standing,
        headline: ReleasedField
    ) {
        self.view = view
        self.reference = reference
        self.firstSeen = firstSeen
        self.headline = headline
        standing = life.standing
        lastChanged = life.lastChanged
    }

    /// Whether it is on the list, rather than closed tonight.
    public var isShown: Bool { standing.isShown }

    /// The severity, where the recipient may know it.
    public var severityLevel: Severity? { severity.text.flatMap(Severity.init(rawValue:)) }

    /// The day by which an answer is due, where the recipient may know it.
    public var dueOn: CalendarDay? { due.text.flatMap { CalendarDay(iso: $0) } }

    /// The first day by which an answer is due to it or to what is shown within it, where the recipient may know it.
    public var firstDueOn: CalendarDay? { ([self] + folded).compactMap(\.dueOn).min() }
}

/// A record that helped to decide an alert, after the gate: all of it, or nothing.
public struct EvidenceEntry: Hashable, Sendable {
    /// What it says: the kind of record and its values.
    public let what: ReleasedField
    /// The agency, as people call it.
    public let agency: ReleasedField
    /// Its day, or the first day of a state, `YYYY-MM-DD`.
    public let date: ReleasedField
    /// Its age in words.
    public let age: ReleasedField
    /// Fact, assessment or intelligence.
    public let basis: ReleasedField
    /// How firmly it is linked, in words.
    public let link: ReleasedField
    /// The extract's file and line.
    public let source: ReleasedField
    /// Whether it may be put to the person, in words.
    public let toPerson: ReleasedField
    /// The day on which its extract was received, `YYYY-MM-DD`.
    public let received: ReleasedField
    /// The agency's own reference number of it, where the recipient may have that too.
    public let reference: ReleasedField

    /// Whether the recipient may not read it.
    public var isWithheld: Bool {
        if case .withheld = what { true } else { false }
    }
}

/// Something that was asked and not known.
public enum GapEntry: Hashable, Sendable {
    /// About an extract, which is nobody's in particular: it is late, missing, or nobody supplies it.
    case extract(String)
    /// About the person.
    case person(ReleasedField)

    /// The sentence, where the recipient may read it.
    public var text: String? {
        switch self {
        case .extract(let sentence): sentence
        case .person(let field): field.text
        }
    }
}
