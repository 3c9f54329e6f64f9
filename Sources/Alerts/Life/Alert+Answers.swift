import Definitions
import Vocabulary

extension Alert {
    /// The same alert with what was answered of it.
    ///
    /// A decision closes it for good: the same matter doesn't come back, whatever changes, and a new matter is an alert
    /// of its own. What is put off stays on the list, apart from what waits for an answer, until its day has come, or
    /// until it asks for an answer sooner than when it was put off; it doesn't expire meanwhile.
    ///
    /// - Parameters:
    ///   - entry: What was answered; `nil` where nothing was.
    ///   - before: The alert on the night before, if it was there.
    ///   - night: The night.
    /// - Returns: The alert as it stands.
    func answered(by entry: AnswerBook.Entry?, before: Alert?, on night: CalendarDay) -> Alert {
        guard let entry else { return self }
        let known = self.known(since: before, on: night, entry.decision)
        guard let decision = entry.decision else { return known }
        guard decision.verdict == .defer else {
            let isOld = before?.life.standing == .decided
            return known.decided(decision, on: isOld ? before?.life.closedOn ?? night : night)
        }
        guard life.isShown || life.standing == .expired else { return known }
        if !isDeferralOver(decision, before: before, on: night) { return known.deferred }
        return before?.life.standing == .deferred ? known.deferralEnded(on: night) : known
    }

    /// Whether what was put off is to be answered now; once it is, it stays so.
    private func isDeferralOver(_ decision: AlertDecision, before: Alert?, on night: CalendarDay) -> Bool {
        if let before, before.decision == decision, before.life.standing.awaitsAnswer { return true }
        return decision.until.map { night >= $0 } ?? true || isMoreUrgent(since: decision.decidedOn)
    }

    /// Whether it came to ask for an answer sooner after a day.
    private func isMoreUrgent(since day: CalendarDay) -> Bool {
        life.lastChanged > day
            && life.latestChanges.contains { change in
                if case .severity(let from, let to, _) = change { to.rank < from.rank } else { false }
            }
    }

    /// It has been seen, and perhaps decided.
    private func known(
        since before: Alert?, on night: CalendarDay, _ decision: AlertDecision?
    ) -> Alert {
        answered(decision, life.with(acknowledgedOn: before?.life.acknowledgedOn ?? night))
    }

    private func decided(_ decision: AlertDecision, on night: CalendarDay) -> Alert {
        let sentence = "Decided on \(decision.decidedOn): \(decision.verdict.rawValue)"
        return answered(decision, life.with(standing: .decided, closedOn: night, closedBecause: sentence))
    }

    private var deferred: Alert { answered(decision, life.with(standing: .deferred)) }

    /// It is shown for as long again as it was to be shown since it last changed.
    private func deferralEnded(on night: CalendarDay) -> Alert {
        let changes = (life.standing == .changed ? life.changes : []) + [.deferralEnded]
        let length = life.lastChanged.days(until: life.expiresOn)
        return answered(
            decision,
            life.with(
                standing: .changed, changes: changes, lastChanged: night,
                expiresOn: max(life.expiresOn, night.adding(days: length))))
    }

    private func answered(_ decision: AlertDecision?, _ life: AlertLife) -> Alert {
        Alert(
            id: id, person: person, rule: rule, episode: episode, asOf: asOf, severity: severity,
            confidence: confidence, linkStrength: linkStrength, headline: headline, evidence: evidence,
            missingInputs: missingInputs, staleInputs: staleInputs, protective: protective,
            request: request, visibility: visibility, life: life, decision: decision)
    }
}

extension AlertLife {
    /// The same life, seen.
    fileprivate func with(acknowledgedOn day: CalendarDay) -> AlertLife {
        AlertLife(
            standing: standing, firstSeen: firstSeen, lastChanged: lastChanged, lastFired: lastFired,
            expiresOn: expiresOn, changes: changes, latestChanges: latestChanges, closedOn: closedOn,
            closedBecause: closedBecause, closedReads: closedReads, notEvaluated: notEvaluated,
            acknowledgedOn: day, rhythm: rhythm)
    }

    /// The same life at another standing: closed where a night is given, and else not.
    fileprivate func with(
        standing: Standing, changes: [AlertChange] = [], lastChanged: CalendarDay? = nil,
        expiresOn: CalendarDay? = nil, closedOn: CalendarDay? = nil, closedBecause: String? = nil
    ) -> AlertLife {
        AlertLife(
            standing: standing, firstSeen: firstSeen, lastChanged: lastChanged ?? self.lastChanged,
            lastFired: lastFired, expiresOn: expiresOn ?? self.expiresOn, changes: changes,
            latestChanges: changes.isEmpty ? latestChanges : changes, closedOn: closedOn,
            closedBecause: closedBecause, notEvaluated: notEvaluated, acknowledgedOn: acknowledgedOn,
            rhythm: rhythm)
    }
}
