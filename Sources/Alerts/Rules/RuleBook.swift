public import Definitions
public import Timelines
public import Vocabulary

/// All rules, protective factors and stops, read and checked: ready to be put to any night's timelines.
public struct RuleBook: Sendable {
    /// What was declared.
    public let declarations: AlertDeclarations
    /// The words that the rules may use.
    public let dictionary: DataDictionary
    /// The agencies of the partnership, in alphabetical order.
    public let agencies: [Agency]

    /// What rules share, by name.
    let definitions: [String: Expression]
    let compiled: [CompiledRule]
    let factors: [CompiledFactor]
    let stops: [CompiledStop]

    /// A book of these declarations.
    ///
    /// - Parameters:
    ///   - declarations: What the files in `alerts/` say.
    ///   - dictionary: The record types and fields that expressions may name.
    ///   - agencies: The agencies that expressions and preconditions may name.
    ///   - personFacts: The fields that facts about the person are made of; without them, such a fact counts as made of
    ///     every field of every person record.
    /// - Throws: All faults of all rules together, each with its place.
    public init(
        _ declarations: AlertDeclarations, dictionary: DataDictionary, agencies: [Agency],
        personFacts: PersonFactFields? = nil
    ) throws(Faults) {
        let scope = ExpressionScope(
            dictionary: dictionary, agencies: agencies, definitions: declarations.expressionDefinitions,
            personFacts: personFacts)
        var compiler = RuleCompiler(declarations, scope: scope)
        compiler.compile()
        let faults =
            compiler.faults + RuleCheck(declarations, dictionary, agencies).faults
            + OtherRulesCheck(declarations).faults
        guard faults.isEmpty else { throw Faults(Array(Set(faults))) }
        self.declarations = declarations
        self.dictionary = dictionary
        self.agencies = agencies.sorted()
        definitions = compiler.definitions
        compiled = compiler.rules
        factors = compiler.factors
        stops = compiler.stops
    }

    /// The rules as declared, in order of their identifiers.
    public var rules: [RuleDeclaration] { compiled.map(\.declaration) }

    /// The identifiers of the rules that stand so in their lives.
    public func rules(in state: RuleState) -> Set<String> {
        Set(compiled.lazy.map(\.declaration).filter { $0.state == state }.map(\.id))
    }

    /// What the live rules read together, stops and protective factors included.
    public var inputs: ExpressionInputs {
        let rules = compiled.filter { $0.declaration.state == .live }
        let expressions =
            rules.flatMap { [$0.when] + $0.unless + $0.evidence + $0.escalations + $0.confidence }
            + stops.map(\.when) + factors.map(\.when)
        return expressions.reduce(.none) { $0.union($1.inputs) }
    }

    /// What it depends on whether a rule fires: its condition, what stops it, and the stops that all rules share.
    ///
    /// - Parameter rule: The rule's identifier.
    /// - Returns: What is read; nothing for an unknown rule.
    public func firingInputs(of rule: String) -> ExpressionInputs {
        guard let rule = compiled.first(where: { $0.declaration.id == rule }) else { return .none }
        let expressions = [rule.when] + rule.unless + rule.stops.map { stops[$0].when }
        return expressions.reduce(.none) { $0.union($1.inputs) }
    }

    /// Tries the rules on their test people.
    ///
    /// - Parameter supply: Who supplies what; the states are taken to be fresh but for what a test makes stale.
    /// - Returns: What tries them.
    public func tester(supply: [Supply]) -> RuleTester { RuleTester(self, supply: supply) }
}
