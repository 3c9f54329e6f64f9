import Definitions
import Timelines
import Vocabulary

extension AlertReview {
    /// What keeps a rule from being evaluated; nothing where it can be.
    func doubts(
        about rule: BoundRule, _ truth: TruthValue, _ excepted: [TruthValue], for place: Int
    ) -> [AlertInput] {
        let missing = missingAgencies(of: rule, for: place)
        var doubts = missing
        if truth == .unknown {
            let reasons = rule.unknowns(of: place).map(inputs.input)
                .filter { reason in !missing.contains { $0.covers(reason) } }
            doubts += reasons.isEmpty && missing.isEmpty ? [inputs.notTold("the condition holds")] : reasons
        }
        guard missing.isEmpty else { return Set(doubts).sorted() }
        for stop in rule.rule.stops where stops[stop].when.truth(of: place) == .unknown {
            let when = stops[stop].stop
            doubts.append(inputs.notRuledOut(when.declaration.because, asking: when.when.inputs))
        }
        let exceptions = zip(rule.rule.declaration.trigger.unless, rule.rule.unless)
        for ((exception, expression), truth) in zip(exceptions, excepted)
        where truth == .unknown && exception.ifUnknown == .notEvaluated {
            doubts.append(inputs.notRuledOut(exception.because, asking: expression.inputs))
        }
        return Set(doubts).sorted()
    }

    private func missingAgencies(of rule: BoundRule, for place: Int) -> [AlertInput] {
        let person = timelines.people[place]
        let preconditions = rule.rule.declaration.trigger.preconditions
        return preconditions.agencies.compactMap { agency in
            guard let link = person.link(to: agency) else { return inputs.notFound(agency) }
            return link < preconditions.minimumLink ? inputs.weak(agency) : nil
        }
    }
}
