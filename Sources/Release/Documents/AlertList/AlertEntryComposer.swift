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
    /// The agencies' reference numbers of the person's records.
    let references: [Provenance: SourcedText]

    /// An alert for whoever sits at the desk.
    func compose(_ alert: Alert, desk person: GateDesk, gate: inout ReleaseGate) -> Outcome {
        let desk = person.about(alert.id.text)
        let visibility = alert.visibility.first { $0.role == desk.recipient.role }
        switch visibility?.view {
        case nil: return .leftOut(.notForRole)
        case .redacted(let sentence):
            let headline = desk.ask(&gate, sentence.text, madeFrom: sentence.reads)
            guard headline.text != nil else { return .leftOut(Self.reason(for: headline)) }
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
        // What the rule is called and asks for is the same for everybody of whom it fires: where more than its
        // reason hangs on the person, the reason alone vouches for it.
        let ofRule =
            !desk.allows(gate, reason) && desk.dependsOnPerson(gate, reason) ? alert.headline.reads : reason
        func ask(_ text: String?, _ more: [FieldReference] = []) -> ReleasedField {
            desk.ask(&gate, text, madeFrom: Set(ofRule + more).sorted())
        }
        let title = ask(alert.rule.title)
        let grades = GradeComposer(alert: alert, madeFrom: ofRule)
        let life = LifeComposer(alert: alert, madeFrom: ofRule).compose(desk: desk, gate: &gate)
        var entry = AlertEntry(
            .full, reference: Self.reference(of: alert, titled: title), firstSeen: alert.life.firstSeen,
            life: life, headline: headline)
        entry.title = title
        entry.severity = grades.severity(desk: desk, gate: &gate)
        entry.severityReasons = grades.severityReasons(desk: desk, gate: &gate)
        entry.confidence = grades.confidence(desk: desk, gate: &gate)
        entry.due = grades.due(desk: desk, gate: &gate)
        (entry.changes, entry.closing, entry.expires) = (life.changes, life.closing, life.expires)
        entry.rhythm = ask(alert.life.rhythm?.sentence)
        entry.link = ask(alert.linkStrength.inWords)
        entry.evidence = evidence.compose(alert.evidence, desk: desk, gate: &gate)
        entry.gaps = GapComposer(dictionary: dictionary).compose(
            alert.missingInputs + alert.staleInputs + alert.life.notEvaluated, reason: ofRule, desk: desk,
            gate: &gate)
        entry.action = ask(alert.request.action)
        entry.owner = ask(roleWords(alert.request.ownerRole))
        entry.cautions = alert.rule.falsePositives.map { ask($0) }
        entry.decision = ask(
            alert.decision.map {
                Self.words($0, forOwner: desk.recipient.role == alert.request.ownerRole)
            })
        return entry
    }

    private var evidence: EvidenceComposer {
        EvidenceComposer(dictionary: dictionary, references: references)
    }

    /// The sentence that the rule has for the role stands for the whole; the action and its owner may tell more.
    private func redacted(
        _ alert: Alert, _ sentence: AlertSentence, _ headline: ReleasedField, desk: GateDesk,
        gate: inout ReleaseGate
    ) -> AlertEntry {
        let reason = Self.reason(of: alert)
        let grades = GradeComposer(alert: alert, madeFrom: sentence.reads)
        let life = LifeComposer(alert: alert, madeFrom: sentence.reads).compose(desk: desk, gate: &gate)
        var entry = AlertEntry(
            .redacted, reference: Self.digits(of: alert), firstSeen: alert.life.firstSeen, life: life,
            headline: headline)
        entry.severity = grades.severity(desk: desk, gate: &gate)
        entry.due = grades.due(desk: desk, gate: &gate)
        entry.expires = life.expires
        entry.link = desk.ask(&gate, alert.linkStrength.inWords, madeFrom: sentence.reads)
        entry.action = desk.ask(&gate, alert.request.action, madeFrom: reason)
        entry.owner = desk.ask(&gate, roleWords(alert.request.ownerRole), madeFrom: reason)
        return entry
    }

    private func withheld(
        _ alert: Alert, _ headline: ReleasedField, desk: GateDesk, gate: inout ReleaseGate
    ) -> Outcome {
        // Where the refusal hangs on the person, as with treatment that they didn't agree to share, the mere mention
        // that something is withheld would tell what it is.
        if case .withheld(let reason) = headline, reason.dependsOnPerson {
            return .leftOut(Self.reason(for: headline))
        }
        let readable = alert.evidence.filter { desk.allows(gate, $0.fields) }
        guard !readable.isEmpty else { return .leftOut(Self.reason(for: headline)) }
        let evidence = evidence.compose(readable, desk: desk, gate: &gate)
        let vouching = Set(readable.flatMap(\.fields)).sorted()
        let life = LifeComposer(alert: alert, madeFrom: vouching).compose(desk: desk, gate: &gate)
        var entry = AlertEntry(
            .withheld, reference: Self.digits(of: alert), firstSeen: alert.life.firstSeen, life: life,
            headline: headline)
        entry.evidence = evidence
        return .entry(entry)
    }

    /// Every field that the alert's reason and evidence were made from.
    static func reason(of alert: Alert) -> [FieldReference] {
        Set(alert.headline.reads + alert.evidence.flatMap(\.fields)).sorted()
    }

    /// Why an alert is left out whose sentence was kept back.
    private static func reason(for headline: ReleasedField) -> LeftOut.Reason {
        if case .withheld(let reason) = headline { LeftOut.Reason(reason) } else { .notAgreed }
    }

    private static func reference(of alert: Alert, titled title: ReleasedField) -> String {
        title.text == nil ? digits(of: alert) : alert.id.text
    }

    /// The identifier without the rule's, which would tell the rule.
    private static func digits(of alert: Alert) -> String {
        alert.id.text.split(separator: "-").last.map(String.init) ?? alert.id.text
    }

    /// A decision in words; why it was decided so, and what came of it, are for the role that owns the alert alone, for
    /// what somebody writes may tell more than the alert does.
    private static func words(_ decision: AlertDecision, forOwner: Bool) -> String {
        let until = decision.until.map { " until \($0.inWords)" } ?? ""
        let verdict =
            "\(decision.verdict.words)\(until), by \(decision.decidedBy) on \(decision.decidedOn.inWords)"
        guard forOwner else { return verdict }
        let reason = "\(verdict): \(decision.reason)"
        return decision.outcome.map { "\(reason). Outcome: \($0)" } ?? reason
    }

    private func roleWords(_ role: String) -> String {
        roleTitles[role] ?? role.split(separator: "_").joined(separator: " ")
    }
}
