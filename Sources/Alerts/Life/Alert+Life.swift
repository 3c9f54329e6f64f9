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
    ///
    /// That it is back is a change, unless it comes and goes: then it is back without a word, for as long again.
    func continued(by firing: Alert, _ term: FlappingTerm) -> Alert {
        let rhythm = AlertRhythm.next(after: self.life.rhythm, fires: true, on: firing.asOf, term)
        let isBack = self.life.isShown || self.life.standing == .lapsed
        let isBackAgain = rhythm.map { isBack && $0.comesAndGoes && $0.cameBackLast } ?? false
        let changes = changes(to: firing).filter { $0 != .firesAgain || !isBackAgain }
        let isRenewed = !changes.isEmpty || isBackAgain
        if !isRenewed, life.standing == .expired || firing.asOf >= life.expiresOn {
            return firing.with(self, life: expired(firing, rhythm), dueAs: request)
        }
        let isMoreUrgent = firing.severity.level.rank < severity.level.rank
        let life = AlertLife(
            standing: changes.isEmpty ? .open : .changed, firstSeen: self.life.firstSeen,
            lastChanged: changes.isEmpty ? self.life.lastChanged : firing.asOf,
            lastFired: lastFired(with: firing),
            expiresOn: isRenewed ? firing.life.expiresOn : self.life.expiresOn, changes: changes,
            latestChanges: changes.isEmpty ? self.life.latestChanges : changes, rhythm: rhythm)
        let isReopened = self.life.closedOn != nil && isRenewed
        return firing.with(
            self, life: life,
            dueAs: isReopened
                ? firing.request : isMoreUrgent ? request.dueSooner(with: firing.request) : request)
    }

    /// The same alert on a night on which its rule's condition doesn't hold, where it comes and goes.
    ///
    /// - Parameters:
    ///   - night: The night.
    ///   - term: How many returns within how many nights are no longer news.
    /// - Returns: The alert, still on its list; `nil` where it doesn't come and go, or is no longer to be shown.
    func waiting(on night: CalendarDay, _ term: FlappingTerm) -> Alert? {
        guard let rhythm = AlertRhythm.next(after: life.rhythm, fires: false, on: night, term),
            rhythm.comesAndGoes, night < life.expiresOn
        else { return nil }
        let life = AlertLife(
            standing: .open, firstSeen: life.firstSeen, lastChanged: life.lastChanged,
            lastFired: life.lastFired, expiresOn: life.expiresOn, latestChanges: life.latestChanges,
            rhythm: rhythm)
        return with(self, life: life, dueAs: request)
    }

    /// The same closed alert after another night on which its rule surely doesn't fire.
    func stillClosed(on night: CalendarDay, _ term: FlappingTerm) -> Alert {
        let life = AlertLife(
            standing: life.standing, firstSeen: life.firstSeen, lastChanged: life.lastChanged,
            lastFired: life.lastFired, expiresOn: life.expiresOn, changes: life.changes,
            latestChanges: life.latestChanges, closedOn: life.closedOn, closedBecause: life.closedBecause,
            closedReads: life.closedReads, notEvaluated: life.notEvaluated,
            acknowledgedOn: life.acknowledgedOn,
            rhythm: .next(after: life.rhythm, fires: false, on: night, term))
        return with(self, life: life, dueAs: request)
    }

    /// The same alert on a night that couldn't tell whether its rule still fires.
    func notEvaluated(on night: CalendarDay, _ inputs: [AlertInput]) -> Alert {
        guard night < life.expiresOn else {
            // What was gone when it could be told last may come back, as it might had it lapsed then
            let isGone = life.rhythm?.firedLast == false
            return closed(
                isGone ? .lapsed : .expired, on: night,
                because: "It was shown for as long as its rule says", rhythm: life.rhythm)
        }
        let life = AlertLife(
            standing: .open, firstSeen: life.firstSeen, lastChanged: life.lastChanged,
            lastFired: life.lastFired, expiresOn: life.expiresOn, latestChanges: life.latestChanges,
            notEvaluated: inputs, rhythm: life.rhythm)
        return with(self, life: life, dueAs: request)
    }

    /// The same alert, closed.
    ///
    /// - Parameters:
    ///   - standing: How it closed.
    ///   - night: When.
    ///   - reason: Why, in a sentence.
    ///   - reads: The fields that the reason tells something of.
    ///   - rhythm: How it came and went until then.
    /// - Returns: The closed alert.
    func closed(
        _ standing: AlertLife.Standing, on night: CalendarDay, because reason: String,
        reads: [FieldReference] = [], rhythm: AlertRhythm?
    ) -> Alert {
        let life = AlertLife(
            standing: standing, firstSeen: life.firstSeen, lastChanged: life.lastChanged,
            lastFired: life.lastFired, expiresOn: life.expiresOn, latestChanges: life.latestChanges,
            closedOn: night, closedBecause: reason, closedReads: reads, rhythm: rhythm)
        return with(self, life: life, dueAs: request)
    }

    private func expired(_ firing: Alert, _ rhythm: AlertRhythm?) -> AlertLife {
        AlertLife(
            standing: .expired, firstSeen: life.firstSeen, lastChanged: life.lastChanged,
            lastFired: lastFired(with: firing), expiresOn: life.expiresOn,
            latestChanges: life.latestChanges, closedOn: life.closedOn ?? firing.asOf,
            closedBecause: life.closedBecause ?? "It was shown for as long as its rule says",
            closedReads: life.closedReads, rhythm: rhythm)
    }

    private func lastFired(with firing: Alert) -> CalendarDay {
        max(life.lastFired, firing.life.lastFired)
    }

    /// What a reader should know of the difference: not that evidence aged out, nor that a sentence counts days.
    private func changes(to firing: Alert) -> [AlertChange] {
        var changes: [AlertChange] = life.standing == .lapsed ? [.firesAgain] : []
        if severity.level != firing.severity.level {
            changes.append(
                .severity(
                    from: severity.level, to: firing.severity.level,
                    reads: Set(severity.reads + firing.severity.reads).sorted()))
        }
        let known = Set(evidence.map(\.identity))
        let added = firing.evidence.filter { !known.contains($0.identity) }
        if !added.isEmpty, firing.episode.noticesNewRecords {
            let reads = Set(added.flatMap(\.fields)).sorted()
            changes.append(.evidence(added: added.count, reads: reads))
        }
        changes += factorChanges(to: firing)
        if linkStrength != firing.linkStrength {
            changes.append(.link(from: linkStrength, to: firing.linkStrength))
        }
        if rule.version != firing.rule.version {
            changes.append(.rule(from: rule.version, to: firing.rule.version))
        }
        return changes
    }

    /// The protective factors gained and lost; a lost one is told by what it was made from, and by what says
    /// tonight that it is gone.
    private func factorChanges(to firing: Alert) -> [AlertChange] {
        let before = protective.filter { $0.standing == .present }
        let after = firing.protective.filter { $0.standing == .present }
        func reads(_ factor: AlertProtective) -> [FieldReference] {
            Set((protective + firing.protective).filter { $0.id == factor.id }.flatMap(\.fields)).sorted()
        }
        let gained = after.filter { factor in !before.contains { $0.title == factor.title } }
        let lost = before.filter { factor in !after.contains { $0.title == factor.title } }
        return gained.map { .protectiveGained($0.title, reads: reads($0)) }
            + lost.map { .protectiveLost($0.title, reads: reads($0)) }
    }

    /// This content with another's identity, a life, and the day by which another request asks for an answer.
    private func with(_ known: Alert, life: AlertLife, dueAs due: AlertRequest) -> Alert {
        Alert(
            id: known.id, person: person, rule: rule, episode: known.episode, asOf: asOf, severity: severity,
            confidence: confidence, linkStrength: linkStrength, headline: headline, evidence: evidence,
            missingInputs: missingInputs, staleInputs: staleInputs, protective: protective,
            request: AlertRequest(
                action: request.action, ownerRole: request.ownerRole, due: request.due, dueOn: due.dueOn,
                dueReads: due.dueReads, plainDueOn: due.plainDueOn),
            visibility: visibility, life: life, decision: known.decision)
    }
}

extension AlertRequest {
    /// The sooner of two days: that one is sooner tells of what made each.
    fileprivate func dueSooner(with other: AlertRequest) -> AlertRequest {
        AlertRequest(
            action: action, ownerRole: ownerRole, due: due, dueOn: min(dueOn, other.dueOn),
            dueReads: Set(dueReads + other.dueReads).sorted(), plainDueOn: plainDueOn)
    }
}
