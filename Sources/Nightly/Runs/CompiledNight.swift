internal import Alerts
internal import Cohorts
internal import Configuration
internal import Definitions
internal import Standardisation
internal import Timelines
internal import Vocabulary

/// The configuration as the engines take it: every expression parsed and typed, every mapping fitted.
///
/// It is made before the first row is read; whatever is wrong is reported together.
struct CompiledNight: Sendable {
    let standardiser: Standardiser
    let rules: RuleBook
    let cohorts: CohortAnalysis
    let conditions: ConditionBook

    /// Compiles a configuration for a night.
    ///
    /// - Throws: `Faults`, all of them.
    init(_ configuration: PipelineConfiguration, asOf: CalendarDay) throws(Faults) {
        let scope = ExpressionScope(
            dictionary: configuration.dictionary, agencies: configuration.agencies,
            definitions: configuration.alerts.expressionDefinitions)
        var faults: [Fault] = []
        func compiled<Value>(_ work: () throws(Faults) -> Value) -> Value? {
            do { return try work() } catch {
                faults += error.all
                return nil
            }
        }
        let standardiser = compiled { () throws(Faults) in
            try Standardiser(
                dictionary: configuration.dictionary, sources: configuration.sources, asOf: asOf)
        }
        let rules = compiled { () throws(Faults) in
            try RuleBook(
                configuration.alerts, dictionary: configuration.dictionary, agencies: configuration.agencies)
        }
        let cohorts = compiled { () throws(Faults) in
            try CohortAnalysis(configuration.cohorts, scope: scope)
        }
        let conditions = compiled { () throws(Faults) in
            try ConditionBook(configuration.agreements, scope: scope)
        }
        guard let standardiser, let rules, let cohorts, let conditions, faults.isEmpty else {
            throw Faults(faults)
        }
        self.standardiser = standardiser
        self.rules = rules
        self.cohorts = cohorts
        self.conditions = conditions
    }
}

extension PipelineConfiguration {
    /// The agencies that supply something, in order.
    var agencies: [Agency] { Set(sources.map(\.agency)).sorted() }
}

extension AlertDeclarations {
    /// The named expressions that every other expression of the night may use.
    var expressionDefinitions: [ExpressionDefinition] {
        definitions.map { ExpressionDefinition(name: $0.name, text: $0.expression) }
    }
}
