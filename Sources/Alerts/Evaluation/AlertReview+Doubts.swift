import Definitions
import Timelines
import Vocabulary

extension AlertReview {
    /// What keeps a rule from being evaluated where no agency that it needs is wanting; nothing where it can be.
    func doubts(
        about rule: BoundRule, _ truth: TruthValue, _ excepted: [TruthValue], for place: Int,
        _ answers: inout ReviewAnswers
    ) -> [AlertInput] {
        var doubts: [AlertInput] = []
        if truth == .unknown {
            let none = LeftOutAbsence(notFound: [], weaklyLinked: [])
            let reasons = rule.unknowns(of: place, leavingOut: none).map(inputs.input)
            doubts += reasons.isEmpty ? [inputs.notTold("the condition holds")] : reasons
        }
        for stop in rule.stops where answers.stop(stops[stop], stop) == .unknown {
            let when = stops[stop].stop
            doubts.append(inputs.notRuledOut(when.declaration.because, asking: when.when.inputs))
        }
        for index in excepted.indices where excepted[index] == .unknown {
            let exception = rule.rule.declaration.trigger.unless[index]
            guard exception.ifUnknown == .notEvaluated else { continue }
            doubts.append(inputs.notRuledOut(exception.because, asking: rule.rule.unless[index].inputs))
        }
        return doubts.count > 1 ? Set(doubts).sorted() : doubts
    }

    /// What keeps a rule from being evaluated where an agency that it needs is wanting: that, and what else is not known
    /// of the condition.
    func doubtsOfAbsence(
        about rule: BoundRule, _ index: Int, _ truth: TruthValue, for place: Int,
        _ answers: inout ReviewAnswers
    ) -> SharedDoubts {
        let person = timelines.people[place]
        guard truth == .unknown else {
            return answers.doubtsOfAbsence(index) { Set(rule.missingAgencies(of: person)).sorted() }
        }
        if rule.asOf == timelines.asOf, rule.restsOnLinksAlone(of: place) {
            return answers.doubtsOfUnmet(index) { doubtsOfAbsence(about: rule, for: place) }
        }
        let reasons = reasonsBesideAbsence(of: rule, for: place)
        guard reasons.isEmpty else {
            return SharedDoubts(Set(rule.missingAgencies(of: person) + reasons).sorted())
        }
        return answers.doubtsOfAbsence(index) { Set(rule.missingAgencies(of: person)).sorted() }
    }

    private func doubtsOfAbsence(about rule: BoundRule, for place: Int) -> [AlertInput] {
        let missing = rule.missingAgencies(of: timelines.people[place])
        return Set(missing + reasonsBesideAbsence(of: rule, for: place)).sorted()
    }

    private func reasonsBesideAbsence(of rule: BoundRule, for place: Int) -> [AlertInput] {
        let missing = rule.missingAgencies(of: timelines.people[place])
        let absence = LeftOutAbsence(
            notFound: missing.filter { $0.kind == .notFound }.compactMap(\.agency),
            weaklyLinked: missing.filter { $0.kind == .weakLink }.compactMap(\.agency))
        return rule.unknowns(of: place, leavingOut: absence).map(inputs.input)
            .filter { reason in !missing.contains { $0.covers(reason) } }
    }
}
