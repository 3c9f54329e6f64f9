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
    /// For every rule the other rules' alerts to which it gives way.
    let inhibitions: [[BoundInhibition]]
    let stops: [BoundStop]
    let writer: AlertWriter
    let inputs: InputWriter
    /// How many conditions the rules number.
    let conditionCount: Int

    /// Rules of a book, bound to timelines.
    ///
    /// - Parameters:
    ///   - book: The rules.
    ///   - timelines: Everybody's records.
    ///   - states: The rules in these states are evaluated, those that aren't live without any effect on the others; the
    ///     live ones alone unless given.
    public init(_ book: RuleBook, of timelines: Timelines, states: Set<RuleState> = [.live]) {
        self.init(book, rules: book.compiled.filter { states.contains($0.declaration.state) }, of: timelines)
    }

    init(_ book: RuleBook, rules: [CompiledRule], of timelines: Timelines) {
        self.book = book
        self.timelines = timelines
        let inputs = InputWriter(dictionary: book.dictionary, supply: timelines.supply)
        self.inputs = inputs
        var number = 0
        var bound: [BoundRule] = []
        var standing: [[BoundRule]] = []
        for rule in rules {
            let all = (0...rule.declaration.trigger.standsForDays).map { daysAgo in
                let rule = BoundRule(
                    rule, to: timelines, daysAgo: daysAgo, firstCondition: number, inputs: inputs)
                number += rule.conditionCount
                return rule
            }
            bound.append(all[0])
            standing.append(Array(all.dropFirst()))
        }
        self.rules = bound
        self.standing = standing
        let declarations = rules.map(\.declaration)
        inhibitions = declarations.map { rule in
            rule.trigger.notBeside.map { BoundInhibition($0, of: rule, among: declarations) }
        }
        conditionCount = number
        stops = book.stops.map { BoundStop($0, to: timelines) }
        writer = AlertWriter(book, timelines)
    }

    /// What becomes of every rule for the person at a place, in order of the rules' identifiers.
    public func outcomes(of place: Int) -> [(rule: RuleDeclaration, outcome: RuleOutcome)] {
        guard timelines.people.indices.contains(place) else { return [] }
        var answers = ReviewAnswers(self, conditions: conditionCount)
        let decisions = decisions(about: place, &answers)
        return rules.indices.map { index in
            (rule: rules[index].rule.declaration, outcome: inhibited(decisions, index))
        }
    }

    /// What becomes of every rule for the person at a place, if no other rule keeps it from firing.
    func decisions(about place: Int, _ answers: inout ReviewAnswers) -> [RuleDecision] {
        answers.turn(to: place)
        var decisions: [RuleDecision] = []
        decisions.reserveCapacity(rules.count)
        for index in rules.indices {
            let (rule, truth) = deciding(index, for: place, &answers)
            decisions.append(decision(about: rule, index, truth, for: place, &answers))
        }
        return decisions
    }

    /// A rule as of the day that decides, and whether its condition holds then: the latest day on which it isn't
    /// silent, among those that count; else tonight.
    func deciding(_ index: Int, for place: Int) -> (rule: BoundRule, truth: TruthValue) {
        var answers = ReviewAnswers(self, conditions: conditionCount)
        answers.turn(to: place)
        return deciding(index, for: place, &answers)
    }

    private func deciding(
        _ index: Int, for place: Int, _ answers: inout ReviewAnswers
    ) -> (rule: BoundRule, truth: TruthValue) {
        let truth = rules[index].truth(of: place, &answers)
        guard truth == .no else { return (rules[index], truth) }
        for earlier in standing[index] {
            let truth = earlier.truth(of: place, &answers)
            if truth != .no { return (earlier, truth) }
        }
        return (rules[index], .no)
    }

    /// Fires only if the condition holds and no stop or exception does; a doubt about any of them is a doubt about
    /// the rule.
    private func decision(
        about rule: BoundRule, _ index: Int, _ truth: TruthValue, for place: Int,
        _ answers: inout ReviewAnswers
    ) -> RuleDecision {
        guard truth != .no else { return RuleDecision(.silent) }
        var stopped: [Int] = []
        for stop in rule.stops where answers.stop(stops[stop], stop) == .yes { stopped.append(stop) }
        guard stopped.isEmpty else {
            return RuleDecision(.blocked(stopped.map { stops[$0].stop.declaration.because }))
        }
        var excepted: [TruthValue] = []
        for exception in rule.unless.indices {
            let truth = rule.exceptionTruth(exception, &answers)
            excepted.append(truth)
        }
        if let exception = excepted.firstIndex(of: .yes) {
            return RuleDecision(.suppressed(rule.rule.declaration.trigger.unless[exception].because))
        }
        if answers.lacksAgency(rule, index) {
            return RuleDecision(doubted: doubtsOfAbsence(about: rule, index, truth, for: place, &answers))
        }
        if let doubts = doubts(about: rule, index, truth, excepted, for: place, &answers) {
            return RuleDecision(doubted: doubts)
        }
        let tolerated = excepted.indices.filter { excepted[$0] == .unknown }
        let alert = writer.alert(rule, stops: stops, for: place, notRuledOut: tolerated)
        return RuleDecision(rule.asOf == timelines.asOf ? .fires(alert) : .stands(alert))
    }
}

/// What becomes of a rule for a person.
struct RuleDecision {
    let outcome: RuleOutcome
    /// The doubts that others share, where it can't be evaluated for such.
    let shared: SharedDoubts?

    init(_ outcome: RuleOutcome) {
        self.outcome = outcome
        shared = nil
    }

    init(doubted shared: SharedDoubts) {
        outcome = .notEvaluated(shared.inputs)
        self.shared = shared
    }
}
