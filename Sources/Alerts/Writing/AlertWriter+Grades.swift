import Definitions
import Timelines
import Vocabulary

extension AlertWriter {
    /// High where all is linked by identifiers and nothing is missing; a step lower for a link on details, and
    /// for anything missing or stale; then as the rule says.
    func confidence(
        of rule: BoundRule, _ link: LinkStrength, isComplete: Bool, for place: Int
    ) -> AlertConfidence {
        var level: Confidence
        var reasons: [String]
        switch link {
        case .identifier: (level, reasons) = (.high, ["linked by identifiers"])
        case .details: (level, reasons) = (.medium, ["matched on details"])
        case .weak, .none: (level, reasons) = (.low, ["linked weakly"])
        }
        if !isComplete {
            level = level.lowered
            reasons.append("something is missing or too old")
        }
        let unshifted = AlertConfidence.Grade(level: level, reasons: reasons)
        var inputs = ExpressionInputs.none
        let shifts = zip(rule.rule.declaration.response.confidence, rule.confidence)
        for (shift, condition) in shifts where condition.truth(of: place) == .yes {
            level = shift.direction == .raises ? level.raised : level.lowered
            reasons.append(shift.because)
            inputs = inputs.union(condition.decidingInputs(of: place))
        }
        return AlertConfidence(
            level: level, reasons: reasons, reads: reads.references(inputs, of: timelines.people[place]),
            unshifted: unshifted)
    }

    /// What was asked and not known, although the rule fires: parts of the condition, escalations, exceptions.
    func unknowns(of rule: BoundRule, for place: Int, notRuledOut: [Int]) -> [AlertInput] {
        let declaration = rule.rule.declaration
        var unknown = rule.when.unknownParts(of: place).map(inputs.input)
        let escalations = zip(
            declaration.response.escalations, zip(rule.escalations, rule.rule.escalations))
        for (escalation, (condition, expression)) in escalations
        where condition.truth(of: place) == .unknown {
            unknown.append(inputs.notTold(escalation.because, asking: expression.inputs))
            unknown += condition.evaluation(of: place).unknowns.map(inputs.input)
        }
        for exception in notRuledOut {
            unknown.append(
                inputs.notRuledOut(
                    declaration.trigger.unless[exception].because,
                    asking: rule.rule.unless[exception].inputs))
            unknown += rule.unless[exception].evaluation(of: place).unknowns.map(inputs.input)
        }
        let quoted = declaration.quotedNames
        unknown += rule.values.filter { quoted.contains($0.name) }
            .flatMap { $0.value.evaluation(of: place).unknowns.map(inputs.input) }
        return Set(unknown).sorted()
    }
}

extension RuleDeclaration {
    /// The names of the values that any of the rule's sentences quotes; the others are words for its conditions.
    fileprivate var quotedNames: Set<String> {
        let redacted = response.visibility.flatMap { visibility -> [String] in
            guard case .redacted(let sentence, _) = visibility.view else { return [] }
            return sentence.names
        }
        return Set(trigger.because.names + redacted)
    }
}
