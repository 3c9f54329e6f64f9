public import Definitions
public import Vocabulary

/// How useful the rules' alerts were to those who answered them; it tells no alert and no person.
public struct UsefulnessSummary: Hashable, Sendable {
    /// The accepted alerts of one rule and one manager that wait too long for an outcome.
    public struct Awaited: Hashable, Sendable {
        /// The rule's identifier.
        public let rule: String
        /// Who manages the cases tonight, in words.
        public let manager: String
        /// How many alerts.
        public let alerts: Int
        /// The day since which the longest waits.
        public let since: CalendarDay

        /// Alerts of a rule and a manager.
        public init(rule: String, manager: String, alerts: Int, since: CalendarDay) {
            self.rule = rule
            self.manager = manager
            self.alerts = alerts
            self.since = since
        }
    }

    /// What became of each rule's alerts in the latest quarters, in order of the rules, the latest first.
    public let quarters: [RuleQuarter]
    /// What should be looked at.
    public let findings: [UsefulnessFinding]
    /// The accepted alerts that wait too long for an outcome, the longest first.
    public let awaited: [Awaited]
    /// From when on something should be looked at.
    public let terms: UsefulnessTerms

    /// A summary of its parts; of nothing unless they are given.
    public init(
        quarters: [RuleQuarter] = [], findings: [UsefulnessFinding] = [], awaited: [Awaited] = [],
        terms: UsefulnessTerms = UsefulnessTerms()
    ) {
        self.quarters = quarters
        self.findings = findings
        self.awaited = awaited
        self.terms = terms
    }

    /// A summary of what was counted, with the awaited alerts by rule and manager.
    ///
    /// - Parameters:
    ///   - quarters: The quarters of the rules.
    ///   - findings: What should be looked at.
    ///   - awaited: The accepted alerts that wait too long.
    ///   - terms: From when on something should be looked at.
    ///   - manager: Who manages a person's case tonight, in words.
    public init(
        quarters: [RuleQuarter], findings: [UsefulnessFinding], awaited: [AwaitedOutcome],
        terms: UsefulnessTerms, manager: (Pseudonym) -> String
    ) {
        let groups = Dictionary(grouping: awaited) {
            Group(rule: $0.alert.rule, manager: manager($0.alert.person))
        }
        let lines = groups.compactMap { group, awaited in
            awaited.map(\.since).min().map {
                Awaited(rule: group.rule, manager: group.manager, alerts: awaited.count, since: $0)
            }
        }
        self.init(
            quarters: quarters, findings: findings,
            awaited: lines.sorted { ($0.since, $0.rule, $0.manager) < ($1.since, $1.rule, $1.manager) },
            terms: terms)
    }

    private struct Group: Hashable {
        let rule: String
        let manager: String
    }
}
