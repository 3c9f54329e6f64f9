public import Definitions
public import Timelines
import Vocabulary

/// The rules put to one night's timelines.
///
/// It answers for one person at a time and keeps nothing between answers, so parts of the people may be evaluated
/// on several threads.
public struct AlertReview: Sendable {
    let book: RuleBook
    let timelines: Timelines
    let rules: [BoundRule]
    /// For every rule the earlier days on which its condition may have held and still count, the latest first.
    let standing: [[BoundRule]]
    let stops: [BoundStop]
    let writer: AlertWriter
    let inputs: InputWriter

    /// The live rules of a book, bound to timelines.
    public init(_ book: RuleBook, of timelines: Timelines) {
        self.init(book, rules: book.compiled.filter { $0.declaration.state == .live }, of: timelines)
    }

    init(_ book: RuleBook, rules: [CompiledRule], of timelines: Timelines) {
        self.book = book
        self.timelines = timelines
        self.rules = rules.map { BoundRule($0, to: timelines) }
        standing = rules.map { rule in
            (0..<rule.declaration.trigger.standsForDays).map {
                BoundRule(rule, to: timelines, daysAgo: $0 + 1)
            }
        }
        stops = book.stops.map { BoundStop($0, to: timelines) }
        inputs = InputWriter(dictionary: book.dictionary)
        writer = AlertWriter(book, timelines)
    }

    /// What becomes of every rule for the person at a place, in order of the rules' identifiers.
    public func outcomes(of place: Int) -> [(rule: RuleDeclaration, outcome: RuleOutcome)] {
        guard timelines.people.indices.contains(place) else { return [] }
        let outcomes = rules.indices.map { outcome(ofRule: $0, for: place) }
        let fired = outcomes.map(\.severity)
        return zip(rules, outcomes).enumerated().map { index, pair in
            let declaration = pair.0.rule.declaration
            let others = fired.indices.compactMap { $0 == index ? nil : fired[$0] }
            return (rule: declaration, outcome: pair.1.inhibited(declaration.trigger.notBeside, by: others))
        }
    }

    /// The outcome of the day that decides.
    private func outcome(ofRule index: Int, for place: Int) -> RuleOutcome {
        outcome(of: deciding(index, for: place), for: place)
    }

    /// A rule as of the day that decides: the latest on which it isn't silent, among those that count; else tonight.
    func deciding(_ index: Int, for place: Int) -> BoundRule {
        let days = [rules[index]] + standing[index]
        return days.first { $0.truth(of: place) != .no } ?? rules[index]
    }

    /// Fires only if the condition holds and no stop or exception does; a doubt about any of them is a doubt about
    /// the rule.
    func outcome(of rule: BoundRule, for place: Int) -> RuleOutcome {
        let truth = rule.truth(of: place)
        guard truth != .no else { return .silent }
        let stopped = rule.rule.stops.filter { stops[$0].when.truth(of: place) == .yes }
        guard stopped.isEmpty else {
            return .blocked(stopped.map { stops[$0].stop.declaration.because })
        }
        let exceptions = rule.rule.declaration.trigger.unless
        let excepted = rule.unless.map { $0.truth(of: place) }
        if let index = excepted.firstIndex(of: .yes) { return .suppressed(exceptions[index].because) }
        let doubts = doubts(about: rule, truth, excepted, for: place)
        guard doubts.isEmpty else { return .notEvaluated(doubts) }
        let tolerated = excepted.indices.filter { excepted[$0] == .unknown }
        let alert = writer.alert(rule, stops: stops, for: place, notRuledOut: tolerated)
        return rule.asOf == timelines.asOf ? .fires(alert) : .stands(alert)
    }

    private func doubts(
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
            doubts.append(inputs.notRuledOut(stops[stop].stop.declaration.because))
        }
        for (exception, truth) in zip(rule.rule.declaration.trigger.unless, excepted)
        where truth == .unknown && exception.ifUnknown == .notEvaluated {
            doubts.append(inputs.notRuledOut(exception.because))
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
