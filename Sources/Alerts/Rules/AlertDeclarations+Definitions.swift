public import Definitions
public import Timelines

extension AlertDeclarations {
    /// The named expressions that rules, and other expressions of the night, may use: what the rules share, and the
    /// protective factors.
    public var expressionDefinitions: [ExpressionDefinition] {
        definitions.map { ExpressionDefinition(name: $0.name, text: $0.expression) }
            + protective.factors.map { ExpressionDefinition(name: $0.id, text: $0.when) }
    }
}

extension RuleDeclaration {
    /// The words that the rule's own expressions may use besides: its values.
    public func scope(within scope: ExpressionScope) -> ExpressionScope {
        trigger.values.scope(within: scope)
    }
}

extension ProtectiveFactorDeclaration {
    /// The words that the factor's values may use besides: one another.
    public func scope(within scope: ExpressionScope) -> ExpressionScope { values.scope(within: scope) }
}

extension [NamedExpression] {
    fileprivate func scope(within scope: ExpressionScope) -> ExpressionScope {
        isEmpty ? scope : scope.adding(map { ExpressionDefinition(name: $0.name, text: $0.expression) })
    }
}
