internal import Alerts
internal import Cohorts
internal import Configuration
internal import Standardisation
internal import Vocabulary

/// The configuration as the engines take it: every expression parsed and typed, every mapping fitted.
///
/// It is made before the first row is read; whatever is wrong is reported together.
struct CompiledNight: Sendable {
    let standardiser: Standardiser
    let rules: RuleBook
    let cohorts: CohortAnalysis
    let conditions: ConditionBook

    /// Compiles a configuration that was read without fault, for a night.
    ///
    /// - Throws: `Faults`, all of them.
    init(_ survey: ConfigurationSurvey, asOf: CalendarDay) throws(Faults) {
        let compiler = NightCompiler(survey, asOf: asOf)
        guard let compiled = CompiledNight(compiler) else { throw Faults(survey.faults + compiler.faults) }
        self = compiled
    }

    /// What was compiled; `nil` where anything is wrong.
    init?(_ compiler: NightCompiler) {
        guard let standardiser = compiler.standardiser, let rules = compiler.rules,
            let cohorts = compiler.cohorts, let conditions = compiler.conditions, compiler.faults.isEmpty
        else { return nil }
        self.standardiser = standardiser
        self.rules = rules
        self.cohorts = cohorts
        self.conditions = conditions
    }
}
