public import Definitions
public import Vocabulary

/// What rules make of nights that were run, beside what was made of them then: which alerts come and which go.
///
/// An alert is known again by its identifier. Where it has another, because its matter begins on another day, an alert gained
/// and an alert lost of the same person and rule are one alert on other nights.
public struct RuleImpact: Sendable {
    /// The alerts of one rule in the hands of one manager.
    public struct Group: Hashable, Comparable, Sendable {
        /// The rule's identifier.
        public let rule: String
        /// Whether they were or would be shown, rather than being those of a rule that isn't live.
        public let isLive: Bool
        /// Who managed the case on the first night on which the alert was or would have been on a list, in words.
        public let manager: String

        /// Order of rules, those that are shown first, then of managers.
        public static func < (left: Group, right: Group) -> Bool {
            (left.rule, left.isLive ? 0 : 1, left.manager) < (right.rule, right.isLive ? 0 : 1, right.manager)
        }
    }

    /// The lists of one night, as they were and as they would have been.
    public struct Night: Hashable, Sendable {
        /// The night.
        public let night: CalendarDay
        /// The alerts of live rules; where one takes the place of another of the same person and rule, it counts as one on
        /// other nights.
        public let count: ImpactCount
        /// How many alerts of rules that aren't live would have been on lists.
        public let notLive: Int
    }

    /// The nights, in the order in which they were added.
    public private(set) var nights: [Night] = []

    private let trial: Set<String>
    private var traces: [AlertTrace.Key: AlertTrace] = [:]
    private var versions: [String: Set<Int>] = [:]

    /// Nothing yet.
    ///
    /// - Parameter trial: The rules that aren't live: their alerts would be shown to nobody. What was shown of one of them
    ///   while it was live is lost.
    public init(trial: Set<String>) { self.trial = trial }

    /// Adds a night, later than those before it.
    ///
    /// - Parameters:
    ///   - night: The night's date.
    ///   - kept: The roll that was kept.
    ///   - replayed: The roll that the rules would have made.
    ///   - manager: Who manages a person's case on that night, in words.
    public mutating func add(
        _ night: CalendarDay, kept: AlertRoll, replayed: AlertRoll, manager: (Pseudonym) -> String
    ) {
        let severities = Dictionary(
            kept.shown.map { ($0.id, $0.severity.level) }, uniquingKeysWith: { first, _ in first })
        var tonight: [AlertTrace.Key: AlertTrace] = [:]
        for alert in kept.shown {
            tonight[.init(id: alert.id, isLive: true)] =
                AlertTrace(alert, isLive: true, manager: manager, keptNights: 1)
            versions[alert.rule.id, default: []].insert(alert.rule.version)
        }
        for alert in replayed.shown {
            let isLive = !trial.contains(alert.rule.id)
            let key = AlertTrace.Key(id: alert.id, isLive: isLive)
            var trace = tonight[key] ?? AlertTrace(alert, isLive: isLive, manager: manager)
            trace.replayedNights = 1
            if isLive, let before = severities[alert.id] {
                trace.nightsOfBoth = 1
                trace.hasOtherSeverity = before != alert.severity.level
            }
            tonight[key] = trace
        }
        let live = tonight.values.filter(\.group.isLive)
        nights.append(
            Night(
                night: night, count: live.count(by: { _ in 0 })[0] ?? ImpactCount(),
                notLive: tonight.count - live.count))
        traces.merge(tonight) { known, tonight in known.adding(tonight) }
    }

    /// The counts over all nights by rule and manager, in order.
    public var counts: [(group: Group, count: ImpactCount)] {
        traces.values.count(by: \.group).sorted { $0.key < $1.key }.map { (group: $0.key, count: $0.value) }
    }

    /// The rules all of whose kept alerts were of one version, with that version.
    public var keptVersions: [String: Int] {
        versions.compactMapValues { $0.count == 1 ? $0.first : nil }
    }
}
