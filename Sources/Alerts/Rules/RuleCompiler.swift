import Definitions
import Timelines
import Vocabulary

/// Reads the expressions of declarations, and gathers their faults.
struct RuleCompiler {
    private let declarations: AlertDeclarations
    private let scope: ExpressionScope
    private(set) var faults: [Fault] = []
    private(set) var rules: [CompiledRule] = []
    private(set) var factors: [CompiledFactor] = []
    private(set) var stops: [CompiledStop] = []

    init(_ declarations: AlertDeclarations, scope: ExpressionScope) {
        self.declarations = declarations
        self.scope = scope
    }

    mutating func compile() {
        for definition in declarations.definitions { _ = expression(definition.expression, expecting: nil) }
        for stop in declarations.stops {
            guard let when = expression(stop.when) else { continue }
            stops.append(CompiledStop(declaration: stop, when: when))
        }
        for factor in declarations.protective.factors {
            // Rules use the condition by the factor's name, so it stands for itself; only values use values
            let when = expression(factor.when)
            let values = values(factor.values, in: factor.scope(within: scope))
            guard let when, let values else { continue }
            factors.append(CompiledFactor(declaration: factor, when: when, values: values))
        }
        for rule in declarations.rules.sorted(by: { $0.id < $1.id }) {
            if let compiled = compiled(rule) { rules.append(compiled) }
        }
    }

    private mutating func compiled(_ rule: RuleDeclaration) -> CompiledRule? {
        let trigger = rule.trigger
        let scope = rule.scope(within: scope)
        let when = expression(trigger.when, in: scope)
        let unless = expressions(trigger.unless.map(\.when), in: scope)
        let evidence = expressions(trigger.evidence, in: scope)
        let escalations = expressions(rule.response.escalations.map(\.when), in: scope)
        let confidence = expressions(rule.response.confidence.map(\.when), in: scope)
        let anchor = expressions([trigger.episode.anchor].compactMap(\.self), in: scope, expecting: nil)
        let values = values(trigger.values, in: scope)
        checkConditions(of: trigger.because, values)
        guard let when, let unless, let evidence, let escalations, let confidence, let anchor, let values
        else { return nil }
        let allowed = trigger.preconditions.allows.map(\.name)
        let stops = declarations.stops
        return CompiledRule(
            declaration: rule, when: when, unless: unless, evidence: evidence, escalations: escalations,
            confidence: confidence, anchor: anchor.first, values: values,
            stops: stops.indices.filter { !allowed.contains(stops[$0].name) },
            narrowing: stops.indices.filter {
                allowed.contains(stops[$0].name) && stops[$0].shownOnlyTo != nil
            })
    }

    private mutating func values(
        _ named: [NamedExpression], in scope: ExpressionScope
    ) -> [CompiledValue]? {
        let values = named.map { value in
            expression(value.expression, in: scope, expecting: nil).map {
                CompiledValue(name: value.name, expression: $0)
            }
        }
        let complete = values.compactMap(\.self)
        return complete.count == values.count ? complete : nil
    }

    /// Words of a sentence can depend on a condition alone.
    private mutating func checkConditions(of sentence: SentenceTemplate, _ values: [CompiledValue]?) {
        for value in values ?? []
        where sentence.conditions.contains(value.name) && value.expression.type != .truth {
            faults.append(
                Fault(
                    at: sentence.location,
                    "'{\(value.name)?…}' needs a condition, and '\(value.name)' is \(value.expression.type)"))
        }
        for value in values ?? []
        where sentence.names.contains(value.name) && value.expression.type == .periods {
            faults.append(
                Fault(at: sentence.location, "no sentence can quote '{\(value.name)}', which is periods"))
        }
    }

    private mutating func expressions(
        _ texts: [ExpressionText], in scope: ExpressionScope, expecting type: ExpressionType? = .truth
    ) -> [Expression]? {
        let all = texts.map { expression($0, in: scope, expecting: type) }
        let complete = all.compactMap(\.self)
        return complete.count == all.count ? complete : nil
    }

    private mutating func expression(
        _ text: ExpressionText, in inner: ExpressionScope? = nil, expecting type: ExpressionType? = .truth
    ) -> Expression? {
        do {
            return try Expression(text, in: inner ?? scope, expecting: type)
        } catch {
            faults += error.all
            return nil
        }
    }
}
