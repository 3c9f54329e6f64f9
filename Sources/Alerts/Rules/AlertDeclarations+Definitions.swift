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
