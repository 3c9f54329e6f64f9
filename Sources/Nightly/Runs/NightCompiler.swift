internal import Alerts
internal import Cohorts
internal import Configuration
internal import Definitions
internal import Standardisation
internal import Timelines
internal import Vocabulary

/// Compiles as much of a configuration as there is, and gathers what is wrong with it.
///
/// What could not be read is not looked at again: its faults are known, and nothing is said wrong for its sake.
struct NightCompiler: Sendable {
    private(set) var faults: [Fault] = []
    private(set) var standardiser: Standardiser?
    private(set) var rules: RuleBook?
    private(set) var cohorts: CohortAnalysis?
    private(set) var conditions: ConditionBook?
    /// The agencies that expressions may name, in order; one whose only extract has a fault is among them.
    let agencies: [Agency]

    /// Compiles what could be read of a configuration for a night.
    init(_ survey: ConfigurationSurvey, asOf: CalendarDay) {
        agencies =
            survey.hasAllSources
            ? survey.sources.suppliers : survey.dictionary?.agencies.map(\.agency).sorted() ?? []
        guard let dictionary = survey.dictionary else { return }
        if survey.hasAllSources {
            standardiser = compiled { () throws(Faults) in
                try Standardiser(dictionary: dictionary, sources: survey.sources, asOf: asOf)
            }
        }
        guard let alerts = survey.alerts else { return }
        let scope = ExpressionScope(
            dictionary: dictionary, agencies: agencies, definitions: alerts.expressionDefinitions,
            personFacts: survey.nightly?.personFacts)
        look(at: survey, alerts, dictionary)
        rules = compiled { [agencies] () throws(Faults) in
            try RuleBook(
                alerts, dictionary: dictionary, agencies: agencies, personFacts: survey.nightly?.personFacts)
        }
        cohorts = compiled { () throws(Faults) in try CohortAnalysis(survey.cohorts, scope: scope) }
        if let agreements = survey.agreements {
            conditions = compiled { () throws(Faults) in try ConditionBook(agreements, scope: scope) }
        }
    }

    /// Expressions of definitions that were left out, so that a fault beside them doesn't hide their own.
    private mutating func look(
        at survey: ConfigurationSurvey, _ alerts: AlertDeclarations, _ dictionary: DataDictionary
    ) {
        let factors = alerts.protective.factors.map { ExpressionDefinition(name: $0.id, text: $0.when) }
        let scope = ExpressionScope(
            dictionary: dictionary, agencies: agencies, definitions: alerts.expressionDefinitions + factors)
        for expression in survey.expressionsOfFaultyFiles {
            let file = expression.location.file
            let values = survey.valuesOfFaultyFiles.filter { $0.expression.location.file == file }
            let scope = scope.adding(
                values.map { ExpressionDefinition(name: $0.name, text: $0.expression) })
            _ = compiled { () throws(Faults) in try Expression(expression, in: scope, expecting: nil) }
        }
    }

    private mutating func compiled<Value>(_ work: () throws(Faults) -> Value) -> Value? {
        do { return try work() } catch {
            faults += error.all
            return nil
        }
    }
}

extension [SourceDefinition] {
    /// The agencies that supply something, in order.
    var suppliers: [Agency] { Set(map(\.agency)).sorted() }
}

extension AlertDeclarations {
    /// The named expressions that every other expression of the night may use.
    var expressionDefinitions: [ExpressionDefinition] {
        definitions.map { ExpressionDefinition(name: $0.name, text: $0.expression) }
    }
}
