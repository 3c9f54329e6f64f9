import Definitions
import Timelines
import Vocabulary

/// How soon an alert asks for an answer, and by when.
struct SeverityGrade: Sendable {
    let severity: AlertSeverity
    let due: DueTerm
    /// The fields that made the term another than the rule's own.
    let dueReads: [FieldReference]
}

extension AlertWriter {
    /// The severity after escalations and protective factors, with what each step of it tells of.
    func severity(of rule: BoundRule, _ factors: [AlertProtective], for place: Int) -> SeverityGrade {
        let response = rule.rule.declaration.response
        let escalations = escalations(of: rule, for: place)
        var level = response.severity
        var (due, dueReads) = (response.due, [FieldReference]())
        for (escalation, step) in escalations where step.level.rank < level.rank {
            level = step.level
            guard let sooner = escalation.due else { continue }
            (due, dueReads) = (sooner, step.reads)
        }
        let before = level
        // Escalations that don't raise the severity are told all the same, at the rule's own.
        var steps = escalations.map(\.step).filter { $0.level.rank < response.severity.rank }
        steps.sort { $0.level.rank < $1.level.rank }
        steps += escalations.map(\.step).filter { $0.level.rank >= response.severity.rank }.map {
            SeverityStep(response.severity, reasons: $0.reasons, reads: $0.reads)
        }
        var reasons = escalations.flatMap(\.step.reasons)
        if let lowering = protective.lowering(of: before, rule.rule.declaration.kind, factors) {
            (level, due, dueReads) = (lowering.level, response.due, [])
            reasons.append(lowering.reason)
            let told = lowering.reads + escalations.flatMap(\.step.reads)
            steps.insert(
                SeverityStep(level, reasons: [lowering.reason], reads: Set(told).sorted()), at: 0)
        }
        if !steps.isEmpty { steps.append(SeverityStep(response.severity)) }
        let severity = AlertSeverity(
            level: level, before: before, reasons: reasons, reads: Set(steps.flatMap(\.reads)).sorted(),
            steps: steps)
        return SeverityGrade(severity: severity, due: due, dueReads: dueReads)
    }

    /// The escalations that hold, in the rule's order, each with the severity that it alone comes to.
    private func escalations(
        of rule: BoundRule, for place: Int
    ) -> [(declaration: RuleEscalation, step: SeverityStep)] {
        zip(rule.rule.declaration.response.escalations, zip(rule.escalations, rule.rule.escalations))
            .filter { $0.1.0.truth(of: place) == .yes }
            .map { escalation, expressions in
                let step = SeverityStep(
                    escalation.severity,
                    reasons: ["\(escalation.severity.rawValue): \(escalation.because)"],
                    reads: reads.references(
                        expressions.0.decidingInputs(of: place), of: timelines.people[place]))
                return (escalation, step)
            }
    }
}
