internal import Alerts
internal import Cohorts
internal import Configuration
internal import Definitions
internal import Timelines
internal import Vocabulary

/// What a configuration promises beyond being readable: rules do what their test people say, and nobody is promised
/// a field that no line of an agreement gives.
///
/// Whether an agreement is in force is no matter of the configuration: one that isn't stops what depends on it.
struct ConfigurationPromises: Sendable {
    /// How many test people were tried.
    let testPeople: Int
    /// What they show of every rule and of what rules share; nothing where they could not be tried.
    let coverage: [RuleCoverage]
    /// Every promise that isn't kept.
    let faults: [Fault]
    /// Versions of rules that are not recorded yet.
    let unrecorded: [RuleVersionCheck.Unrecorded]

    /// Looks at as much of a configuration as could be read and compiled.
    init(_ survey: ConfigurationSurvey, _ compiler: NightCompiler) {
        var faults: [Fault] = []
        var testPeople = 0
        var coverage: [RuleCoverage] = []
        if let rules = compiler.rules, survey.hasAllSources {
            do {
                let trial = try rules.tester(supply: Self.freshSupply(survey.sources)).trial()
                testPeople = trial.results.count
                coverage = trial.coverage
                faults += trial.faults
            } catch { faults += error.all }
        }
        let versions = compiler.rules.map(RuleVersionCheck.init)
        faults += versions?.faults ?? []
        if let papers = survey.nightly?.papers, let agreements = survey.agreements,
            let dictionary = survey.dictionary
        {
            let lines = AgreedLines(agreements)
            faults +=
                PaperPromises(
                    papers: papers, sources: survey.sources, dictionary: dictionary, lines: lines,
                    allocations: survey.nightly?.caseload.recordType, agreements: agreements,
                    plan: compiler.cohorts?.plan ?? []
                ).faults
            if let alerts = survey.alerts {
                faults +=
                    RulePromises(
                        alerts, papers: papers, sources: survey.sources, lines: lines, dictionary: dictionary,
                        agencies: compiler.agencies, personFacts: survey.nightly?.personFacts
                    ).faults
            }
            if let plan = compiler.cohorts?.plan {
                faults +=
                    CohortPromises(
                        survey.cohorts, plan: plan, papers: papers, sources: survey.sources, lines: lines
                    ).faults
            }
            if let answers = survey.nightly?.decisions {
                faults +=
                    AnswerPromises(fields: answers, sources: survey.sources, lines: lines).faults
            }
            if let work = survey.nightly?.monitoring, let paper = survey.nightly?.paper(.equalityReport) {
                faults +=
                    MonitoringPromises(
                        work: work, paper: paper, book: compiler.rules, sources: survey.sources, lines: lines
                    ).faults
            }
            if let job = survey.nightly?.linkage {
                faults +=
                    LinkagePromises(
                        job: job, sources: survey.sources, dictionary: dictionary, lines: lines
                    ).faults
            }
        }
        self.testPeople = testPeople
        self.coverage = coverage
        self.faults = faults
        unrecorded = versions?.unrecorded ?? []
    }

    /// Every source as if its extract had just come: a test person says of itself what is stale.
    private static func freshSupply(_ sources: [SourceDefinition]) -> [Supply] {
        Freshness(sources: sources, receipts: [], asOf: RuleTester.asOf).supply.map { supply in
            Supply(
                recordType: supply.recordType, agency: supply.agency, source: supply.source,
                coverage: supply.coverage)
        }
    }
}
