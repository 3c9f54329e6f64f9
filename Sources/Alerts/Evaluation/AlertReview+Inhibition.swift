import Definitions

extension AlertReview {
    /// The outcome of a rule beside those of the others: what fires may have to give way to their alerts.
    ///
    /// Where another rule could come to such an alert and can't be told, it can't be ruled out either.
    func inhibited(_ decisions: [RuleDecision], _ index: Int) -> RuleOutcome {
        let outcome = decisions[index].outcome
        guard case .fires = outcome, let inhibition = rules[index].rule.declaration.trigger.notBeside
        else { return outcome }
        let others = liveRules(besides: index)
        if others.contains(where: {
            decisions[$0].outcome.severity.map(inhibition.severities.contains) ?? false
        }) {
            return .suppressed(inhibition.because)
        }
        let isInDoubt = others.contains { other in
            guard case .notEvaluated = decisions[other].outcome else { return false }
            return rules[other].rule.declaration.response.mayCome(to: inhibition.severities)
        }
        return isInDoubt ? .notEvaluated([inputs.notRuledOut(inhibition.because)]) : outcome
    }

    /// The other rules beside whose alerts one may have to give way: those whose alerts nobody is shown are none of them.
    func liveRules(besides index: Int) -> [Int] {
        rules.indices.filter { $0 != index && rules[$0].rule.declaration.state == .live }
    }
}

extension RuleResponse {
    /// Whether an alert could have one of these severities, before or after an escalation.
    fileprivate func mayCome(to severities: [Severity]) -> Bool {
        severities.contains(severity) || escalations.contains { severities.contains($0.severity) }
    }
}
