import Definitions
import Vocabulary

extension Alert {
    /// Whether a firing is about the same matter: the same anchor, or firing again before it is forgotten.
    func isSameMatter(as firing: Alert) -> Bool {
        guard episode.isContinuous == firing.episode.isContinuous else { return false }
        guard episode.isContinuous else { return episode.key == firing.episode.key }
        return life.isShown || life.lastFired.days(until: firing.asOf) <= episode.quietDays
    }

    /// The same matter a night later: tonight's content, this alert's identity and history.
    func continued(by firing: Alert) -> Alert {
        let changes = changes(to: firing)
        let isReopened = life.closedOn != nil && !changes.isEmpty
        if changes.isEmpty, life.standing == .expired || firing.asOf >= life.expiresOn {
            return firing.with(self, life: expired(firing), dueOn: request.dueOn)
        }
        let isMoreUrgent = firing.severity.level.rank < severity.level.rank
        let life = AlertLife(
            standing: changes.isEmpty ? .open : .changed, firstSeen: self.life.firstSeen,
            lastChanged: changes.isEmpty ? self.life.lastChanged : firing.asOf,
            lastFired: lastFired(with: firing),
            expiresOn: changes.isEmpty ? self.life.expiresOn : firing.life.expiresOn, changes: changes)
        return firing.with(
            self, life: life,
            dueOn: isReopened
                ? firing.request.dueOn
                : isMoreUrgent ? min(firing.request.dueOn, request.dueOn) : request.dueOn)
    }

    /// The same alert on a night that couldn't tell whether its rule still fires.
    func notEvaluated(on night: CalendarDay, _ inputs: [AlertInput]) -> Alert {
        guard night < life.expiresOn else {
            return closed(.expired, on: night, because: "It was shown for as long as its rule says")
        }
        let life = AlertLife(
            standing: .open, firstSeen: life.firstSeen, lastChanged: life.lastChanged,
            lastFired: life.lastFired, expiresOn: life.expiresOn, notEvaluated: inputs)
        return with(self, life: life, dueOn: request.dueOn)
    }

    /// The same alert, closed.
    func closed(_ standing: AlertLife.Standing, on night: CalendarDay, because reason: String) -> Alert {
        let life = AlertLife(
            standing: standing, firstSeen: life.firstSeen, lastChanged: life.lastChanged,
            lastFired: life.lastFired, expiresOn: life.expiresOn, closedOn: night, closedBecause: reason)
        return with(self, life: life, dueOn: request.dueOn)
    }

    private func expired(_ firing: Alert) -> AlertLife {
        AlertLife(
            standing: .expired, firstSeen: life.firstSeen, lastChanged: life.lastChanged,
            lastFired: lastFired(with: firing), expiresOn: life.expiresOn,
            closedOn: life.closedOn ?? firing.asOf,
            closedBecause: life.closedBecause ?? "It was shown for as long as its rule says")
    }

    private func lastFired(with firing: Alert) -> CalendarDay {
        max(life.lastFired, firing.life.lastFired)
    }

    /// What a reader should know of the difference: not that evidence aged out, nor that a sentence counts days.
    private func changes(to firing: Alert) -> [AlertChange] {
        var changes: [AlertChange] = life.standing == .lapsed ? [.firesAgain] : []
        if severity.level != firing.severity.level {
            changes.append(.severity(from: severity.level, to: firing.severity.level))
        }
        let known = Set(evidence.map(\.identity))
        let added = firing.evidence.count { !known.contains($0.identity) }
        if added > 0, firing.episode.noticesNewRecords { changes.append(.evidence(added: added)) }
        let factors = presentFactors
        let laterFactors = firing.presentFactors
        changes += laterFactors.filter { !factors.contains($0) }.map { .protectiveGained($0) }
        changes += factors.filter { !laterFactors.contains($0) }.map { .protectiveLost($0) }
        if linkStrength != firing.linkStrength {
            changes.append(.link(from: linkStrength, to: firing.linkStrength))
        }
        if rule.version != firing.rule.version {
            changes.append(.rule(from: rule.version, to: firing.rule.version))
        }
        return changes
    }

    private var presentFactors: [String] {
        protective.filter { $0.standing == .present }.map(\.title)
    }

    /// This content with another's identity, and a life.
    private func with(_ known: Alert, life: AlertLife, dueOn: CalendarDay) -> Alert {
        Alert(
            id: known.id, person: person, rule: rule, episode: known.episode, asOf: asOf, severity: severity,
            confidence: confidence, linkStrength: linkStrength, headline: headline, evidence: evidence,
            missingInputs: missingInputs, staleInputs: staleInputs, protective: protective,
            request: AlertRequest(
                action: request.action, ownerRole: request.ownerRole, due: request.due, dueOn: dueOn),
            visibility: visibility, life: life, decision: known.decision)
    }
}
