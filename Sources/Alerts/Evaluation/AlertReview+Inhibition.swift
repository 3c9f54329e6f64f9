import Definitions
import Vocabulary

/// To which other rules' alerts a rule gives way, by their places in a review.
struct BoundInhibition: Sendable {
    /// The case in words.
    let because: String
    /// The rules that could come to such an alert: those whose alerts nobody is shown are none of them.
    let others: [Int]
    /// The severities that count; `nil` for all.
    let severities: [Severity]?

    init(_ inhibition: RuleInhibition, of rule: RuleDeclaration, among rules: [RuleDeclaration]) {
        because = inhibition.because
        others = rules.indices.filter {
            rules[$0].state == .live && inhibition.names(rules[$0], besides: rule)
        }
        severities =
            switch inhibition.alerts {
            case .ofSeverities(let severities): severities
            case .ofRule: nil
            }
    }

    /// Whether there is such an alert, as far as it can be told.
    func truth(_ outcome: (Int) -> RuleOutcome) -> TruthValue {
        var truth = TruthValue.no
        for other in others {
            let beside = outcome(other)
            if counts(beside) { return .yes }
            if case .notEvaluated = beside { truth = .unknown }
        }
        return truth
    }

    /// Whether an outcome of one of the rules is such an alert.
    func counts(_ outcome: RuleOutcome) -> Bool {
        outcome.severity.map { severities?.contains($0) ?? true } ?? false
    }
}

extension AlertReview {
    /// The outcome of a rule beside those of the others: what fires may have to give way to their alerts.
    ///
    /// Where another rule could come to such an alert and can't be told, it can't be ruled out either. Nobody gives way to
    /// what itself gives way: a book refuses rules that go round in a circle, so every question comes to an end.
    func inhibited(_ decisions: [RuleDecision], _ index: Int) -> RuleOutcome {
        let outcome = decisions[index].outcome
        guard case .fires = outcome, !inhibitions[index].isEmpty else { return outcome }
        let truths = inhibitions[index].map { $0.truth { inhibited(decisions, $0) } }
        if let holding = truths.firstIndex(of: .yes) {
            return .suppressed(inhibitions[index][holding].because)
        }
        let doubts = zip(inhibitions[index], truths).filter { $0.1 == .unknown }
        guard !doubts.isEmpty else { return outcome }
        return .notEvaluated(Set(doubts.map { inputs.notRuledOut($0.0.because) }).sorted())
    }
}
