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
        var answers = ReviewAnswers(self, conditions: conditionCount)
        for place in places {
            let facts = timelines.people[place]
            let person = facts.person
            let decisions = decisions(about: place, &answers)
            for index in rules.indices {
                if let shared = decisions[index].shared {
                    counts[index].add(shared)
                    withheld.append(
                        .init(person: person, rule: rules[index].id, cause: .notEvaluated(shared.inputs)))
                    continue
                }
                let outcome = inhibited(decisions, index)
                let id = rules[index].id
                counts[index].add(outcome)
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
        let others = holding == nil ? liveRules(besides: index).map { rules[$0].rule.inputs } : []
        return (asked.map(\.inputs) + others).reduce(.none) { $0.union($1) }
    }

    /// The whole night of its parts, given in the order of their places.
    ///
    /// - Returns: What ``night()`` would give; `nil` for no parts.
    public static func joined(_ parts: consuming [AlertNight]) -> AlertNight? {
        guard let first = parts.first else { return nil }
        let tallies = first.tallies.indices.map { index in
            let parts = parts.map { $0.tallies[index] }
            var counts = OutcomeCounts()
            for part in parts { counts.add(part) }
            return counts.tally(parts[0].rule, staleSources: parts[0].staleSources)
        }
        var (firings, standing): ([Alert], [Alert]) = ([], [])
        var (withheld, people): ([WithheldOutcome], [Pseudonym]) = ([], [])
        withheld.reserveCapacity(parts.reduce(0) { $0 + $1.withheld.count })
        let nobody = AlertNight(
            asOf: first.asOf, tallies: [], firings: [], standing: [], withheld: [], people: [])
        for index in parts.indices {
            firings += parts[index].firings
            standing += parts[index].standing
            withheld += parts[index].withheld
            people += parts[index].people
            // What was taken over need not be held twice
            parts[index] = nobody
        }
        return AlertNight(
            asOf: nobody.asOf, tallies: tallies, firings: firings, standing: standing, withheld: withheld,
            people: people)
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

    private var fires = 0
    private var stands = 0
    private var silent = 0
    private var suppressed = 0
    private var blocked = 0
    private var notEvaluated = 0
    private var reasons: [Reason: Int] = [:]
    /// Doubts that many people share, each once, with how many of them were counted.
    private var shared: [ObjectIdentifier: (doubts: SharedDoubts, people: Int)] = [:]

    mutating func add(_ outcome: RuleOutcome) {
        let kind: RuleTally.ReasonCount.Outcome
        switch outcome {
        case .fires:
            fires += 1
            return
        case .stands:
            stands += 1
            return
        case .silent:
            silent += 1
            return
        case .suppressed:
            suppressed += 1
            kind = .suppressed
        case .blocked:
            blocked += 1
            kind = .blocked
        case .notEvaluated:
            notEvaluated += 1
            kind = .notEvaluated
        }
        for reason in outcome.reasons { reasons[Reason(outcome: kind, text: reason), default: 0] += 1 }
    }

    /// Counts one of the people who share doubts.
    mutating func add(_ doubts: SharedDoubts) {
        notEvaluated += 1
        shared[ObjectIdentifier(doubts), default: (doubts, 0)].people += 1
    }

    mutating func add(_ tally: RuleTally) {
        fires += tally.fires
        stands += tally.stands
        silent += tally.silent
        suppressed += tally.suppressed
        blocked += tally.blocked
        notEvaluated += tally.notEvaluated
        for reason in tally.reasons {
            reasons[Reason(outcome: reason.outcome, text: reason.reason), default: 0] += reason.people
        }
    }

    func tally(_ rule: AlertRule, staleSources: [AlertInput]) -> RuleTally {
        var reasons = reasons
        for (doubts, people) in shared.values {
            for input in doubts.inputs {
                reasons[Reason(outcome: .notEvaluated, text: input.sentence), default: 0] += people
            }
        }
        let counted = reasons.map {
            RuleTally.ReasonCount(outcome: $0.key.outcome, reason: $0.key.text, people: $0.value)
        }
        let ordered = counted.sorted { left, right in
            (right.people, left.outcome.rawValue, left.reason)
                < (left.people, right.outcome.rawValue, right.reason)
        }
        return RuleTally(
            rule: rule, fires: fires, stands: stands, silent: silent, suppressed: suppressed,
            blocked: blocked,
            notEvaluated: notEvaluated, reasons: ordered, staleSources: staleSources)
    }
}
