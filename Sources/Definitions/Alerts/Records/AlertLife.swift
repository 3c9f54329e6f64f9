public import Vocabulary

/// Where an alert stands from night to night.
public struct AlertLife: Hashable, Sendable, Codable {
    /// Where it stands tonight.
    public enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
        /// Raised tonight.
        case new
        /// Raised before, and nothing changed.
        case open
        /// Raised before, and something changed that its reader should know.
        case changed
        /// Somebody put it off until a day that has not come.
        case deferred
        /// Somebody decided it.
        case decided
        /// It rested on records that are another person's.
        case withdrawn
        /// Its rule no longer fires.
        case lapsed
        /// Shown for as long as its rule says.
        case expired
    }

    /// Where it stands tonight.
    public let standing: Standing
    /// The night that raised it.
    public let firstSeen: CalendarDay
    /// The latest night that raised or changed it.
    public let lastChanged: CalendarDay
    /// The latest day on which the rule's condition held.
    public let lastFired: CalendarDay
    /// The first day on which it is no longer shown.
    public let expiresOn: CalendarDay
    /// What changed tonight; empty unless it stands as changed.
    public let changes: [AlertChange]
    /// What changed on the night that changed it last; empty where nothing has since it was raised.
    public let latestChanges: [AlertChange]
    /// The first night that knew that somebody has seen it; `nil` until then.
    public let acknowledgedOn: CalendarDay?
    /// The night that closed it, once it was decided, lapsed or expired.
    public let closedOn: CalendarDay?
    /// Why it was closed.
    public let closedBecause: String?
    /// The fields that the reason tells something of, besides those of the alert's own reason.
    public let closedReads: [FieldReference]
    /// Why tonight couldn't tell whether the rule still fires; empty where it could.
    public let notEvaluated: [AlertInput]
    /// How it came and went from night to night; `nil` for one that fired on every night.
    public let rhythm: AlertRhythm?

    /// A life of its parts.
    public init(
        standing: Standing, firstSeen: CalendarDay, lastChanged: CalendarDay, lastFired: CalendarDay,
        expiresOn: CalendarDay, changes: [AlertChange] = [], latestChanges: [AlertChange]? = nil,
        closedOn: CalendarDay? = nil, closedBecause: String? = nil, closedReads: [FieldReference] = [],
        notEvaluated: [AlertInput] = [], acknowledgedOn: CalendarDay? = nil, rhythm: AlertRhythm? = nil
    ) {
        self.standing = standing
        self.firstSeen = firstSeen
        self.lastChanged = lastChanged
        self.lastFired = lastFired
        self.expiresOn = expiresOn
        self.changes = changes
        self.latestChanges = latestChanges ?? changes
        self.closedOn = closedOn
        self.closedBecause = closedBecause
        self.closedReads = closedReads
        self.notEvaluated = notEvaluated
        self.acknowledgedOn = acknowledgedOn
        self.rhythm = rhythm
    }

    /// Whether it came back more often lately than is news.
    public var comesAndGoes: Bool { rhythm?.comesAndGoes ?? false }

    /// Whether it is on its owner's list.
    public var isShown: Bool { standing.isShown }
}

extension AlertLife.Standing {
    /// Whether an alert that stands so is on its owner's list.
    public var isShown: Bool { awaitsAnswer || self == .deferred }

    /// Whether an alert that stands so waits for an answer.
    public var awaitsAnswer: Bool { self == .new || self == .open || self == .changed }
}

/// Something about an alert that changed since the night before.
public enum AlertChange: Hashable, Sendable, Codable, CustomStringConvertible {
    /// It asks for an answer sooner, or less soon.
    case severity(from: Severity, to: Severity, reads: [FieldReference] = [])
    /// So many records that it did not have before.
    case evidence(added: Int, reads: [FieldReference] = [])
    /// A protective factor that was not there before, by its title.
    case protectiveGained(String, reads: [FieldReference] = [])
    /// A protective factor that is no longer there, by its title.
    case protectiveLost(String, reads: [FieldReference] = [])
    /// The records are linked more or less firmly.
    case link(from: LinkStrength, to: LinkStrength)
    /// The rule changed.
    case rule(from: Int, to: Int)
    /// It had lapsed, and fires again.
    case firesAgain
    /// It had been put off, and the day has come, or it asks for an answer sooner than when it was.
    case deferralEnded

    /// The fields that the change tells something of, besides those of the alert's reason.
    ///
    /// They are those of the night before as well as tonight's: what is no longer there is told of too.
    public var reads: [FieldReference] {
        switch self {
        case .severity(_, _, let reads), .evidence(_, let reads), .protectiveGained(_, let reads),
            .protectiveLost(_, let reads):
            reads
        case .link, .rule, .firesAgain, .deferralEnded: []
        }
    }

    /// The change in words.
    public var description: String {
        switch self {
        case .severity(let from, let to, _): "severity \(to.rawValue), was \(from.rawValue)"
        case .evidence(added: 1, _): "1 new record"
        case .evidence(let added, _): "\(added) new records"
        case .protectiveGained(let title, _): "protective factor gained: \(title)"
        case .protectiveLost(let title, _): "protective factor lost: \(title)"
        case .link(let from, let to): "link strength \(to.label), was \(from.label)"
        case .rule(let from, let to): "rule version \(to), was \(from)"
        case .firesAgain: "had lapsed, fires again"
        case .deferralEnded: "had been put off, is to be answered now"
        }
    }
}
