public import Definitions
import Vocabulary

extension AlertRoll {
    /// The roll of the night after this one: what is new, what goes on, what changed, what is over.
    ///
    /// A pure function: the same roll and the same night give the same roll. For a night that is run again, begin
    /// with the roll of the night before, not with its own.
    ///
    /// - Parameters:
    ///   - night: What the rules made of everybody.
    ///   - answers: What readers of the lists answered until then.
    ///   - mistaken: What was taken apart tonight because its records are another person's.
    /// - Returns: The roll of that night.
    /// - Complexity: O((alerts + firings + withheld) × log)
    public func next(
        _ night: AlertNight, answers: AnswerBook = .empty, mistaken: [MistakenLink] = []
    ) -> AlertRoll {
        let matters = RollStep(self, night)
        let before = Dictionary(alerts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let over = matters.over.map { $0.withdrawn(from: mistaken, on: night.asOf) }
        return AlertRoll(
            asOf: night.asOf,
            alerts: (matters.continued + over).map {
                $0.answered(by: answers.entry(of: $0.id), before: before[$0.id], on: night.asOf)
            })
    }
}

/// One step of a roll, from a night to the next.
private struct RollStep {
    private struct Matter: Hashable {
        let person: Pseudonym
        let rule: String
    }

    private let night: AlertNight
    private let before: [Matter: [Alert]]
    private let withheld: [Matter: WithheldOutcome]
    private let firing: Set<Matter>
    private let rules: Set<String>
    private let people: Set<Pseudonym>
    private let previous: [Alert]
    /// What fires tonight; what stands, if it is on a list or the nights on which it fired were not run.
    private let firings: [Alert]

    init(_ roll: AlertRoll, _ night: AlertNight) {
        self.night = night
        previous = roll.alerts
        before = Dictionary(grouping: roll.alerts) { Matter(person: $0.person, rule: $0.rule.id) }
        withheld = Dictionary(
            night.withheld.map { (Matter(person: $0.person, rule: $0.rule), $0) },
            uniquingKeysWith: { first, _ in first })
        let (before, lastNight) = (before, roll.asOf)
        firings =
            night.firings
            + night.standing.filter { standing in
                let known = before[Matter(person: standing.person, rule: standing.rule.id)] ?? []
                let isOnAList = known.contains { $0.life.isShown && $0.isSameMatter(as: standing) }
                return isOnAList || lastNight.map { standing.life.lastFired > $0 } ?? false
            }
        firing = Set(firings.map { Matter(person: $0.person, rule: $0.rule.id) })
        rules = Set(night.tallies.map(\.rule.id))
        people = Set(night.people)
    }

    /// What fires tonight: known matters go on, others are new.
    var continued: [Alert] {
        firings.map { firing in
            guard let known = known(firing) else { return firing }
            return known.continued(by: firing, night.flapping)
        }
    }

    /// What was there before and is not what fires tonight.
    var over: [Alert] {
        let goesOn = Set(firings.compactMap { known($0)?.id })
        return previous.filter { !goesOn.contains($0.id) }.compactMap(after)
    }

    /// The matter of the nights before that a firing belongs to.
    private func known(_ firing: Alert) -> Alert? {
        let candidates = before[Matter(person: firing.person, rule: firing.rule.id)] ?? []
        let same = candidates.filter { $0.isSameMatter(as: firing) }
        return same.max { $0.life.lastFired < $1.life.lastFired }
    }

    private func after(_ alert: Alert) -> Alert? {
        let matter = Matter(person: alert.person, rule: alert.rule.id)
        if case .notEvaluated(let inputs) = withheld[matter]?.cause {
            guard alert.life.isShown else { return isRemembered(alert) ? alert : nil }
            return alert.notEvaluated(on: night.asOf, inputs)
        }
        guard alert.life.isShown else {
            return isRemembered(alert) ? alert.stillClosed(on: night.asOf, night.flapping) : nil
        }
        if isSilent(matter), let waiting = alert.waiting(on: night.asOf, night.flapping) { return waiting }
        return alert.closed(
            .lapsed, on: night.asOf, because: reason(matter), reads: withheld[matter]?.reads ?? [],
            rhythm: .next(after: alert.life.rhythm, fires: false, on: night.asOf, night.flapping))
    }

    private func isRemembered(_ alert: Alert) -> Bool {
        alert.life.lastFired.days(until: night.asOf) <= alert.episode.quietDays
    }

    /// Whether nothing but its condition keeps a rule from firing: what an exception, a stop or a later event takes off a
    /// list stays off it.
    private func isSilent(_ matter: Matter) -> Bool {
        withheld[matter] == nil && !firing.contains(matter) && rules.contains(matter.rule)
            && people.contains(matter.person)
    }

    private func reason(_ matter: Matter) -> String {
        if firing.contains(matter) { return "A later event took its place" }
        if let withheld = withheld[matter] { return withheld.reasons.joined(separator: "; ") }
        if !rules.contains(matter.rule) { return "The rule is no longer in use" }
        if !people.contains(matter.person) { return "The person's records are now held otherwise" }
        return "The rule's condition no longer holds"
    }
}
