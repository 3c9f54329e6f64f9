public import Definitions
import Timelines
import Vocabulary

extension AlertReview {
    /// What the rules make of everybody.
    public func night() -> AlertNight { night(of: 0..<timelines.people.count) }

    /// What the rules make of a part of the people, by their places: one thread's work.
    public func night(of places: Range<Int>) -> AlertNight {
        let places = places.clamped(to: 0..<timelines.people.count)
        var counts = rules.map { _ in OutcomeCounts() }
        var firings: [Alert] = []
        var standing: [Alert] = []
        var withheld: [WithheldOutcome] = []
        for place in places {
            let facts = timelines.people[place]
            let person = facts.person
            for (index, (rule, outcome)) in outcomes(of: place).enumerated() {
                counts[index].add(outcome)
                let id = rule.id
                switch outcome {
                case .fires(let alert): firings.append(alert)
                case .stands(let alert): standing.append(alert)
                case .silent: continue
                case .suppressed(let reason):
                    let reads = writer.reads.references(suppressingInputs(index, place), of: facts)
                    withheld.append(
                        .init(person: person, rule: id, cause: .suppressed(reason), reads: reads))
                case .blocked(let reasons):
                    let reads = writer.reads.references(blockingInputs(index, place), of: facts)
                    withheld.append(.init(person: person, rule: id, cause: .blocked(reasons), reads: reads))
                case .notEvaluated(let inputs):
                    withheld.append(.init(person: person, rule: id, cause: .notEvaluated(inputs)))
                }
            }
        }
        return AlertNight(
            asOf: timelines.asOf, tallies: zip(rules, counts).map { tally($0, $1) }, firings: firings,
            standing: standing, withheld: withheld, people: places.map { timelines.people[$0].person })
    }

    /// What is read by the stops that block a rule.
    private func blockingInputs(_ index: Int, _ place: Int) -> ExpressionInputs {
        rules[index].rule.stops.map { stops[$0].when }
            .filter { $0.truth(of: place) == .yes }
            .reduce(.none) { $0.union($1.decidingInputs(of: place)) }
    }

    /// What is read by the exception that suppresses a rule, and by those before it, which are asked first; where none
    /// does, by all other rules too, since an alert of one of them does.
    private func suppressingInputs(_ index: Int, _ place: Int) -> ExpressionInputs {
        let rule = deciding(index, for: place).rule
        let holding = rule.unless.firstIndex { $0.truth(of: place) == .yes }
        let asked = holding.map { rule.rule.unless[...$0] } ?? rule.rule.unless[...]
        let others = holding == nil ? rules.map(\.rule.inputs) : []
        return (asked.map(\.inputs) + others).reduce(.none) { $0.union($1) }
    }

    /// The whole night of its parts, given in the order of their places.
    ///
    /// - Returns: What ``night()`` would give; `nil` for no parts.
    public static func joined(_ parts: [AlertNight]) -> AlertNight? {
        guard let first = parts.first else { return nil }
        let tallies = first.tallies.indices.map { index in
            let parts = parts.map { $0.tallies[index] }
            var counts = OutcomeCounts()
            for part in parts { counts.add(part) }
            return counts.tally(parts[0].rule, staleSources: parts[0].staleSources)
        }
        return AlertNight(
            asOf: first.asOf, tallies: tallies, firings: parts.flatMap(\.firings),
            standing: parts.flatMap(\.standing), withheld: parts.flatMap(\.withheld),
            people: parts.flatMap(\.people))
    }

    private func tally(_ rule: BoundRule, _ counts: OutcomeCounts) -> RuleTally {
        let read = rule.rule.unless.reduce(rule.rule.inputs) { $0.union($1.inputs) }
        let stale = read.sources(suppliedBy: timelines.supply).compactMap(inputs.stale)
        return counts.tally(AlertRule(rule.rule.declaration), staleSources: stale)
    }
}

/// How often each outcome and each reason came up.
private struct OutcomeCounts {
    private struct Reason: Hashable {
        let outcome: RuleTally.ReasonCount.Outcome
        let text: String
    }

    private var outcomes: [RuleTest.Expectation: Int] = [:]
    private var reasons: [Reason: Int] = [:]

    mutating func add(_ outcome: RuleOutcome) {
        outcomes[outcome.expectation, default: 0] += 1
        let kind: RuleTally.ReasonCount.Outcome
        switch outcome {
        case .fires, .stands, .silent: return
        case .suppressed: kind = .suppressed
        case .blocked: kind = .blocked
        case .notEvaluated: kind = .notEvaluated
        }
        for reason in outcome.reasons { reasons[Reason(outcome: kind, text: reason), default: 0] += 1 }
    }

    mutating func add(_ tally: RuleTally) {
        outcomes[.fires, default: 0] += tally.fires
        outcomes[.stands, default: 0] += tally.stands
        outcomes[.silent, default: 0] += tally.silent
        outcomes[.suppressed, default: 0] += tally.suppressed
        outcomes[.blocked, default: 0] += tally.blocked
        outcomes[.notEvaluated, default: 0] += tally.notEvaluated
        for reason in tally.reasons {
            reasons[Reason(outcome: reason.outcome, text: reason.reason), default: 0] += reason.people
        }
    }

    func tally(_ rule: AlertRule, staleSources: [AlertInput]) -> RuleTally {
        let counted = reasons.map {
            RuleTally.ReasonCount(outcome: $0.key.outcome, reason: $0.key.text, people: $0.value)
        }
        let ordered = counted.sorted { left, right in
            (right.people, left.outcome.rawValue, left.reason)
                < (left.people, right.outcome.rawValue, right.reason)
        }
        return RuleTally(
            rule: rule, fires: outcomes[.fires] ?? 0, stands: outcomes[.stands] ?? 0,
            silent: outcomes[.silent] ?? 0,
            suppressed: outcomes[.suppressed] ?? 0, blocked: outcomes[.blocked] ?? 0,
            notEvaluated: outcomes[.notEvaluated] ?? 0, reasons: ordered, staleSources: staleSources)
    }
}
