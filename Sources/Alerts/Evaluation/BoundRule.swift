import Definitions
import Timelines
import Vocabulary

/// A rule bound to one night's timelines, as of the night or of an earlier day.
///
/// A class, for it is large and is handed on for every person.
final class BoundRule: Sendable {
    let rule: CompiledRule
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

    init(_ rule: CompiledRule, to timelines: Timelines, daysAgo: Int = 0) {
        let day = timelines.asOf.adding(days: -daysAgo)
        let link = rule.declaration.trigger.preconditions.minimumLink
        func bound(_ expression: Expression) -> BoundExpression {
            expression.bound(to: timelines, minimumLink: link, asOf: day)
        }
        self.rule = rule
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

    /// Whether the condition holds, and held for as long as the rule asks.
    func truth(of place: Int) -> TruthValue {
        var truth = when.truth(of: place)
        for earlier in earlier {
            guard truth != .no else { return .no }
            truth = truth.and(earlier.truth(of: place))
        }
        return truth
    }

    /// What decided that the condition holds, and held for as long as the rule asks.
    func decidingInputs(of place: Int) -> ExpressionInputs {
        ([when] + earlier).reduce(.none) { $0.union($1.decidingInputs(of: place)) }
    }

    /// Why the condition can't be told.
    func unknowns(of place: Int) -> [UnknownReason] {
        for condition in [when] + earlier {
            let evaluation = condition.evaluation(of: place)
            if evaluation.truth == .unknown { return evaluation.unknowns }
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
struct BoundStop: Sendable {
    let stop: CompiledStop
    let when: BoundExpression

    init(_ stop: CompiledStop, to timelines: Timelines) {
        self.stop = stop
        when = stop.when.bound(to: timelines)
    }
}
