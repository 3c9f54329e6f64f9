import Definitions
import Timelines
import Vocabulary

extension AlertReview {
    /// What keeps a rule from being evaluated where no agency that it needs is wanting; nothing where it can be.
    func doubts(
        about rule: BoundRule, _ index: Int, _ truth: TruthValue, _ excepted: [TruthValue], for place: Int,
        _ answers: inout ReviewAnswers
    ) -> SharedDoubts? {
        var stopped: [TruthValue] = []
        for stop in rule.stops { stopped.append(answers.stop(stops[stop], stop)) }
        guard truth == .unknown || stopped.contains(.unknown) || excepted.contains(.unknown) else {
            return nil
        }
        let none = LeftOutAbsence(notFound: [], weaklyLinked: [])
        let reasons = truth == .unknown ? withoutRows(rule.unknowns(of: place, leavingOut: none)) : nil
        let key = DoubtKey(
            rule: index, profile: nil, stops: stopped, exceptions: excepted, reasons: reasons)
        let doubts = answers.doubts(key) { self.doubts(about: rule, reasons, stopped, excepted) }
        return doubts.inputs.isEmpty ? nil : doubts
    }

    private func doubts(
        about rule: BoundRule, _ reasons: [UnknownReason]?, _ stopped: [TruthValue],
        _ excepted: [TruthValue]
    ) -> [AlertInput] {
        var doubts = reasons?.map(inputs.input) ?? []
        if let reasons, reasons.isEmpty { doubts.append(inputs.notTold("the condition holds")) }
        for (stop, truth) in zip(rule.stops, stopped) where truth == .unknown {
            let when = stops[stop].stop
            doubts.append(inputs.notRuledOut(when.declaration.because, asking: when.when.inputs))
        }
        for index in excepted.indices where excepted[index] == .unknown {
            let exception = rule.rule.declaration.trigger.unless[index]
            guard exception.ifUnknown == .notEvaluated else { continue }
            doubts.append(inputs.notRuledOut(exception.because, asking: rule.rule.unless[index].inputs))
        }
        return Set(doubts).sorted()
    }

    /// What keeps a rule from being evaluated where an agency that it needs is wanting: that, and what else is not known
    /// of the condition.
    func doubtsOfAbsence(
        about rule: BoundRule, _ index: Int, _ truth: TruthValue, for place: Int,
        _ answers: inout ReviewAnswers
    ) -> SharedDoubts {
        let person = timelines.people[place]
        guard truth == .unknown else {
            return answers.doubtsOfAbsence(index) { doubts(of: rule.missingAgencies(of: person)) }
        }
        if rule.asOf == timelines.asOf, rule.restsOnLinksAlone(of: place) {
            return answers.doubtsOfUnmet(index) {
                let missing = rule.missingAgencies(of: person)
                return doubts(of: missing, beside: unknowns(of: rule, beside: missing, for: place))
            }
        }
        let missing = rule.missingAgencies(of: person)
        let reasons = unknowns(of: rule, beside: missing, for: place)
        guard !reasons.isEmpty else { return answers.doubtsOfAbsence(index) { doubts(of: missing) } }
        guard let profile = answers.profile else { return SharedDoubts(doubts(of: missing, beside: reasons)) }
        let key = DoubtKey(rule: index, profile: profile, stops: [], exceptions: [], reasons: reasons)
        return answers.doubts(key) { doubts(of: missing, beside: reasons) }
    }

    private func doubts(of missing: [AlertInput], beside reasons: [UnknownReason] = []) -> [AlertInput] {
        let others = reasons.map(inputs.input).filter { reason in !missing.contains { $0.covers(reason) } }
        return Set(missing + others).sorted()
    }

    /// Why the condition is not known, but for agencies that are wanting.
    private func unknowns(
        of rule: BoundRule, beside missing: [AlertInput], for place: Int
    ) -> [UnknownReason] {
        let absence = LeftOutAbsence(
            notFound: missing.filter { $0.kind == .notFound }.compactMap(\.agency),
            weaklyLinked: missing.filter { $0.kind == .weakLink }.compactMap(\.agency))
        return withoutRows(rule.unknowns(of: place, leavingOut: absence))
    }

    /// Reasons as they are said, which is without the row that has no value: each once.
    private func withoutRows(_ reasons: [UnknownReason]) -> [UnknownReason] {
        guard !reasons.isEmpty else { return reasons }
        var seen: Set<UnknownReason> = []
        return reasons.map(\.withoutRow).filter { seen.insert($0).inserted }
    }
}

extension UnknownReason {
    /// The reason as if the row that has no value were the first.
    fileprivate var withoutRow: UnknownReason {
        guard case .missing(let row, let field, let reason) = self else { return self }
        return .missing(EvidenceReference(recordType: row.recordType, row: 0), field: field, reason: reason)
    }
}
