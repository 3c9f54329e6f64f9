import Definitions
import Timelines
import Vocabulary

/// A rule bound to one night's timelines, as of the night or of an earlier day.
///
/// A class, for it is large and is handed on for every person.
final class BoundRule: Sendable {
    let rule: CompiledRule
    /// The rule's identifier.
    let id: String
    /// The day as of which it asks.
    let asOf: CalendarDay
    let when: BoundExpression
    /// The condition on the earlier days on which it must have held too.
    let earlier: [BoundExpression]
    let unless: [BoundExpression]
    let evidence: [BoundExpression]
    let escalations: [BoundExpression]
    let confidence: [BoundExpression]
    let anchor: BoundExpression?
    let values: [BoundValue]

    /// The common stops that apply to the rule, by place in the book.
    let stops: [Int]
    /// The number of the condition among those of all rules; the earlier days' and the exceptions' follow.
    private let firstCondition: Int
    private let needs: [Need]
    private let minimumLink: LinkStrength

    /// An agency that the rule needs, and what is said where it is wanting.
    private struct Need: Sendable {
        let agency: Agency
        let notFound: AlertInput
        let weak: AlertInput
    }

    init(
        _ rule: CompiledRule, to timelines: Timelines, daysAgo: Int, firstCondition: Int, inputs: InputWriter
    ) {
        let day = timelines.asOf.adding(days: -daysAgo)
        let link = rule.declaration.trigger.preconditions.minimumLink
        minimumLink = link
        stops = rule.stops
        self.firstCondition = firstCondition
        needs = rule.declaration.trigger.preconditions.agencies.map {
            Need(agency: $0, notFound: inputs.notFound($0), weak: inputs.weak($0))
        }
        func bound(_ expression: Expression) -> BoundExpression {
            expression.bound(to: timelines, minimumLink: link, asOf: day)
        }
        self.rule = rule
        id = rule.declaration.id
        asOf = day
        when = bound(rule.when)
        let daysAgo = rule.declaration.trigger.sustained?.daysAgo.filter { $0 > 0 } ?? []
        earlier = daysAgo.map {
            rule.when.bound(to: timelines, minimumLink: link, asOf: day.adding(days: -$0))
        }
        unless = rule.unless.map(bound)
        evidence = rule.evidence.map(bound)
        escalations = rule.escalations.map(bound)
        confidence = rule.confidence.map(bound)
        anchor = rule.anchor.map(bound)
        values = rule.values.map {
            BoundValue(name: $0.name, inputs: $0.expression.inputs, value: bound($0.expression))
        }
    }

    /// How many conditions the rule numbers.
    var conditionCount: Int { 1 + earlier.count + unless.count }

    /// Whether the condition holds, and held for as long as the rule asks, for the person whom the answers are of.
    func truth(of place: Int, _ answers: inout ReviewAnswers) -> TruthValue {
        var truth = answers.truth(when, number: firstCondition)
        for index in earlier.indices {
            guard truth != .no else { return .no }
            truth = truth.and(answers.truth(earlier[index], number: firstCondition + 1 + index))
        }
        return truth
    }

    /// Whether an exception is given for the person whom the answers are of.
    func exceptionTruth(_ index: Int, _ answers: inout ReviewAnswers) -> TruthValue {
        answers.truth(unless[index], number: firstCondition + 1 + earlier.count + index)
    }

    /// Whether the condition finds nothing of a person but how firmly agencies are linked.
    func restsOnLinksAlone(of place: Int) -> Bool {
        when.restsOnLinksAlone(of: place) && earlier.allSatisfy { $0.restsOnLinksAlone(of: place) }
    }

    /// Whether an agency that the rule needs is wanting.
    func lacksAgency(_ person: PersonFacts) -> Bool {
        needs.contains { need in person.link(to: need.agency).map { $0 < minimumLink } ?? true }
    }

    /// What is said of the agencies that the rule needs and that are wanting.
    func missingAgencies(of person: PersonFacts) -> [AlertInput] {
        needs.compactMap { need in
            guard let link = person.link(to: need.agency) else { return need.notFound }
            return link < minimumLink ? need.weak : nil
        }
    }

    /// What decided that the condition holds, and held for as long as the rule asks.
    func decidingInputs(of place: Int) -> ExpressionInputs {
        ([when] + earlier).reduce(.none) { $0.union($1.decidingInputs(of: place)) }
    }

    /// Why the condition can't be told, but for agencies of which it is said already.
    func unknowns(of place: Int, leavingOut absence: LeftOutAbsence) -> [UnknownReason] {
        for condition in [when] + earlier {
            if let unknowns = condition.unknowns(of: place, leavingOut: absence) { return unknowns }
        }
        return []
    }
}

/// A named value bound to one night's timelines.
struct BoundValue: Sendable {
    let name: String
    let inputs: ExpressionInputs
    let value: BoundExpression
}

/// A protective factor bound to one night's timelines.
struct BoundFactor: Sendable {
    let factor: CompiledFactor
    let when: BoundExpression
    let values: [BoundValue]

    init(_ factor: CompiledFactor, to timelines: Timelines) {
        self.factor = factor
        when = factor.when.bound(to: timelines)
        values = factor.values.map {
            BoundValue(
                name: $0.name, inputs: $0.expression.inputs, value: $0.expression.bound(to: timelines))
        }
    }
}

/// A common stop bound to one night's timelines.
///
/// A class, for it is asked of every person.
final class BoundStop: Sendable {
    let stop: CompiledStop
    let when: BoundExpression

    init(_ stop: CompiledStop, to timelines: Timelines) {
        self.stop = stop
        when = stop.when.bound(to: timelines)
    }
}
