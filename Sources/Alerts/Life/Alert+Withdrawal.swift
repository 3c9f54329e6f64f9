import Definitions
import Vocabulary

extension Alert {
    /// The same alert without what it told, where that rested on records that are another person's.
    ///
    /// What still holds of the person fires again from the records that are left, and isn't concerned. Everything that
    /// was read of the other person goes: sentence, evidence, protective factors, what was missing.
    ///
    /// - Parameters:
    ///   - mistaken: What was taken apart tonight.
    ///   - night: The night.
    /// - Returns: The alert as it was, or withdrawn.
    func withdrawn(from mistaken: [MistakenLink], on night: CalendarDay) -> Alert {
        let agencies = Set(evidence.map(\.agency) + reads.map(\.agency))
        guard mistaken.contains(where: { $0.person == person && !$0.agencies.isDisjoint(with: agencies) })
        else { return self }
        let sentence = "Withdrawn: it rested on records that are another person's"
        let life = AlertLife(
            standing: .withdrawn, firstSeen: life.firstSeen, lastChanged: night, lastFired: life.lastFired,
            expiresOn: life.expiresOn, closedOn: night, closedBecause: sentence,
            acknowledgedOn: life.acknowledgedOn)
        return Alert(
            id: id, person: person, rule: rule, episode: episode, asOf: asOf,
            severity: AlertSeverity(level: severity.before, before: severity.before),
            confidence: AlertConfidence(level: confidence.level),
            linkStrength: linkStrength, headline: AlertSentence(sentence, reads: headline.reads),
            evidence: [],
            missingInputs: [], staleInputs: [], protective: [], request: request, visibility: withdrawnViews,
            life: life, decision: decision)
    }

    /// Whoever read a sentence of their own reads that it is withdrawn in its place.
    private var withdrawnViews: [AlertVisibility] {
        visibility.map { view in
            guard case .redacted(let sentence) = view.view else { return view }
            return AlertVisibility(
                role: view.role,
                view: .redacted(
                    AlertSentence(
                        "Withdrawn: it rested on records that are another person's", reads: sentence.reads)))
        }
    }
}
