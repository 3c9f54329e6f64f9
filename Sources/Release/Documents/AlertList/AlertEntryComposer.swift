import Definitions
import Vocabulary

/// Puts one alert through the gate for one recipient.
///
/// What a rule is called and what it asks for tell what it read: they are asked for with every field that the reason
/// and the evidence were made from. Where the reason is refused, the alert is listed only if the recipient may read
/// one of its records anyway, and then with those records alone.
struct AlertEntryComposer: Sendable {
    /// What became of an alert.
    enum Outcome: Sendable {
        case entry(AlertEntry)
        case leftOut(LeftOut.Reason)
    }

    let dictionary: DataDictionary
    /// What people call each role.
    let roleTitles: [String: String]

    /// An alert for whoever sits at the desk.
    func compose(_ alert: Alert, desk person: GateDesk, gate: inout ReleaseGate) -> Outcome {
        let desk = person.about(alert.id.text)
        let visibility = alert.visibility.first { $0.role == desk.recipient.role }
        switch visibility?.view {
        case nil: return .leftOut(.notForRole)
        case .redacted(let sentence):
            let headline = desk.ask(&gate, sentence.text, madeFrom: sentence.reads)
            guard headline.text != nil else { return .leftOut(.notAgreed) }
            return .entry(redacted(alert, sentence, headline, desk: desk, gate: &gate))
        case .full:
            let headline = desk.ask(&gate, alert.headline.text, madeFrom: alert.headline.reads)
            guard headline.text != nil else { return withheld(alert, headline, desk: desk, gate: &gate) }
            return .entry(full(alert, headline, desk: desk, gate: &gate))
        }
    }

    private func full(
        _ alert: Alert, _ headline: ReleasedField, desk: GateDesk, gate: inout ReleaseGate
    ) -> AlertEntry {
        let reason = Self.reason(of: alert)
        func ask(_ text: String?, _ more: [FieldReference] = []) -> ReleasedField {
            desk.ask(&gate, text, madeFrom: Set(reason + more).sorted())
        }
        let title = ask(alert.rule.title)
        let severity = ask(alert.severity.level.rawValue, alert.severity.reads)
        let severityReasons = alert.severity.reasons.map { ask($0, alert.severity.reads) }
        let confidence = ask(Self.words(alert.confidence), alert.confidence.reads)
        let changes = alert.life.changes.map { ask($0.description, Self.fields(of: $0, in: alert)) }
        let gaps = GapComposer(dictionary: dictionary).compose(
            alert.missingInputs + alert.staleInputs + alert.life.notEvaluated, reason: reason, desk: desk,
            gate: &gate)
        let evidence = EvidenceComposer(dictionary: dictionary).compose(
            alert.evidence, desk: desk, gate: &gate)
        return AlertEntry(
            view: .full, reference: Self.reference(of: alert, titled: title), standing: alert.life.standing,
            firstSeen: alert.life.firstSeen, lastChanged: alert.life.lastChanged,
            severity: severity, title: title, headline: headline,
            changes: changes, closing: ask(alert.life.closedBecause), severityReasons: severityReasons,
            confidence: confidence, link: ask(alert.linkStrength.inWords), evidence: evidence, gaps: gaps,
            action: ask(alert.request.action), owner: ask(roleWords(alert.request.ownerRole)),
            due: ask(alert.request.dueOn.description), cautions: alert.rule.falsePositives.map { ask($0) },
            decision: ask(alert.decision.map(Self.words)))
    }

    /// The sentence that the rule has for the role stands for the whole; the action and its owner may tell more.
    private func redacted(
        _ alert: Alert, _ sentence: AlertSentence, _ headline: ReleasedField, desk: GateDesk,
        gate: inout ReleaseGate
    ) -> AlertEntry {
        let reason = Self.reason(of: alert)
        return AlertEntry(
            view: .redacted, reference: Self.digits(of: alert), standing: alert.life.standing,
            firstSeen: alert.life.firstSeen, lastChanged: alert.life.lastChanged,
            severity: desk.ask(&gate, alert.severity.level.rawValue, madeFrom: sentence.reads), title: .blank,
            headline: headline, changes: [], closing: .blank, severityReasons: [], confidence: .blank,
            link: desk.ask(&gate, alert.linkStrength.inWords, madeFrom: sentence.reads), evidence: [],
            gaps: [], action: desk.ask(&gate, alert.request.action, madeFrom: reason),
            owner: desk.ask(&gate, roleWords(alert.request.ownerRole), madeFrom: reason),
            due: desk.ask(&gate, alert.request.dueOn.description, madeFrom: sentence.reads), cautions: [],
            decision: .blank)
    }

    private func withheld(
        _ alert: Alert, _ headline: ReleasedField, desk: GateDesk, gate: inout ReleaseGate
    ) -> Outcome {
        // Where the refusal hangs on the person, as with treatment that they didn't agree to share, the mere mention
        // that something is withheld would tell what it is.
        if case .withheld(let reason) = headline, reason.dependsOnPerson { return .leftOut(.notAgreed) }
        let readable = alert.evidence.filter { desk.allows(gate, EvidenceComposer.fields(of: $0)) }
        guard !readable.isEmpty else { return .leftOut(.notAgreed) }
        let evidence = EvidenceComposer(dictionary: dictionary).compose(readable, desk: desk, gate: &gate)
        return .entry(
            AlertEntry(
                view: .withheld, reference: Self.digits(of: alert), standing: alert.life.standing,
                firstSeen: alert.life.firstSeen, lastChanged: alert.life.lastChanged,
                severity: .blank, title: .blank, headline: headline,
                changes: [], closing: .blank, severityReasons: [], confidence: .blank, link: .blank,
                evidence: evidence, gaps: [], action: .blank, owner: .blank, due: .blank, cautions: [],
                decision: .blank))
    }

    /// Every field that the alert's reason and evidence were made from.
    static func reason(of alert: Alert) -> [FieldReference] {
        Set(alert.headline.reads + alert.evidence.flatMap(EvidenceComposer.fields)).sorted()
    }

    private static func reference(of alert: Alert, titled title: ReleasedField) -> String {
        title.text == nil ? digits(of: alert) : alert.id.text
    }

    /// The identifier without the rule's, which would tell the rule.
    private static func digits(of alert: Alert) -> String {
        alert.id.text.split(separator: "-").last.map(String.init) ?? alert.id.text
    }

    private static func fields(of change: AlertChange, in alert: Alert) -> [FieldReference] {
        switch change {
        case .severity: alert.severity.reads + alert.protective.flatMap(\.reads)
        case .protectiveGained, .protectiveLost: alert.protective.flatMap(\.reads)
        case .evidence, .link, .rule, .firesAgain: []
        }
    }

    private static func words(_ confidence: AlertConfidence) -> String {
        let level = confidence.level.rawValue.lowercased()
        return confidence.reasons.isEmpty ? level : "\(level): \(confidence.reasons.joined(separator: "; "))"
    }

    private static func words(_ decision: AlertDecision) -> String {
        let verdict = "\(decision.verdict.rawValue) on \(decision.decidedOn.inWords): \(decision.reason)"
        return decision.outcome.map { "\(verdict). Outcome: \($0)" } ?? verdict
    }

    private func roleWords(_ role: String) -> String {
        roleTitles[role] ?? role.split(separator: "_").joined(separator: " ")
    }
}
