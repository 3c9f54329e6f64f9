public import Definitions
public import Vocabulary

/// How useful the rules' alerts were to those who answered them, by rule and quarter.
///
/// A pure function of what was raised and what was answered: neither the order of the alerts nor that of the answers
/// changes anything. An alert is counted as raised in the quarter of the night that raised it, and as decided in the
/// quarter of the day on which its reader decided, once, by its latest decision.
public struct UsefulnessBook: Sendable {
    /// Every quarter in which a rule raised an alert or had one decided, in order of the rules, the latest first.
    public let quarters: [RuleQuarter]
    /// What should be looked at, in order of the rules.
    public let findings: [UsefulnessFinding]
    /// The accepted alerts that wait too long for an outcome, the longest first.
    public let awaited: [AwaitedOutcome]

    /// The book of a night.
    ///
    /// - Parameters:
    ///   - raised: Every alert that was ever raised until the night; one that is given twice counts once.
    ///   - answers: What was answered until the night.
    ///   - night: The night: the quarter that it is in isn't over, and no finding rests on it.
    ///   - terms: From when on something is to be looked at.
    public init(
        _ raised: [RaisedAlert], answers: AnswerBook, asOf night: CalendarDay,
        terms: UsefulnessTerms = UsefulnessTerms()
    ) {
        let alerts = Dictionary(raised.map { ($0.id, $0) }) { $0.firstSeen <= $1.firstSeen ? $0 : $1 }.values
        var lines: [Line: RuleQuarter] = [:]
        func count(_ alert: RaisedAlert, on day: CalendarDay, _ add: (inout RuleQuarter) -> Void) {
            let line = Line(rule: alert.rule, quarter: CalendarQuarter(of: day))
            add(&lines[line, default: RuleQuarter(rule: line.rule, quarter: line.quarter)])
        }
        var awaited: [AwaitedOutcome] = []
        for alert in alerts {
            count(alert, on: alert.firstSeen) { $0.raised += 1 }
            guard let decision = answers.decision(of: alert.id), decision.verdict != .defer else { continue }
            count(alert, on: decision.decidedOn) { $0.add(decision) }
            if decision.awaitsOutcome, decision.decidedOn.days(until: night) > terms.outcomeWithinDays {
                awaited.append(AwaitedOutcome(alert, since: decision.decidedOn))
            }
        }
        quarters = lines.values.sorted()
        self.awaited = awaited.sorted { ($0.since, $0.alert.id) < ($1.since, $1.alert.id) }
        let past = UsefulnessJudgement(terms: terms, before: CalendarQuarter(of: night))
        findings = Dictionary(grouping: quarters, by: \.rule).sorted { $0.key < $1.key }
            .flatMap { past.findings(about: $0.key, $0.value) }
    }

    private struct Line: Hashable {
        let rule: String
        let quarter: CalendarQuarter
    }
}

extension AlertDecision {
    /// Whether it says that something is to be done, and nothing says yet what came of that.
    public var awaitsOutcome: Bool { verdict == .accept && outcome == nil && useful == nil }
}

extension RuleQuarter {
    /// Counts a decision; what is put off isn't decided.
    fileprivate mutating func add(_ decision: AlertDecision) {
        switch decision.verdict {
        case .accept:
            switch decision.useful {
            case true?: useful += 1
            case false?: notUseful += 1
            case nil: unknown += 1
            }
        case .reject: rejected += 1
        case .wrongPerson: wrongPerson += 1
        case .alreadyKnown: alreadyKnown += 1
        case .defer: break
        }
    }
}
