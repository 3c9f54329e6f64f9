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
        inputs = InputWriter(dictionary: book.dictionary, supply: timelines.supply)
        writer = AlertWriter(book, timelines)
    }

    /// What becomes of every rule for the person at a place, in order of the rules' identifiers.
    public func outcomes(of place: Int) -> [(rule: RuleDeclaration, outcome: RuleOutcome)] {
        guard timelines.people.indices.contains(place) else { return [] }
        let outcomes = rules.indices.map { index in
            let (rule, truth) = deciding(index, for: place)
            return outcome(of: rule, truth, for: place)
        }
        return rules.indices.map { index in
            (rule: rules[index].rule.declaration, outcome: inhibited(outcomes, index))
        }
    }

    /// A rule as of the day that decides, and whether its condition holds then: the latest day on which it isn't
    /// silent, among those that count; else tonight.
    func deciding(_ index: Int, for place: Int) -> (rule: BoundRule, truth: TruthValue) {
        let truth = rules[index].truth(of: place)
        guard truth == .no else { return (rules[index], truth) }
        for earlier in standing[index] {
            let truth = earlier.truth(of: place)
            if truth != .no { return (earlier, truth) }
        }
        return (rules[index], .no)
    }

    /// Fires only if the condition holds and no stop or exception does; a doubt about any of them is a doubt about
    /// the rule.
    private func outcome(of rule: BoundRule, _ truth: TruthValue, for place: Int) -> RuleOutcome {
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
}
