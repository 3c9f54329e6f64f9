internal import Cohorts
internal import Configuration
internal import Definitions
internal import Vocabulary

/// Checks that whoever reads a cohort report may have counts of every field that it is made from.
struct CohortPromises {
    let configuration: PipelineConfiguration
    let plan: [CohortPlan]

    init(_ configuration: PipelineConfiguration, plan: [CohortPlan]) {
        self.configuration = configuration
        self.plan = plan
    }

    /// What the cohorts promise and can't keep.
    var faults: [Fault] { configuration.cohorts.flatMap(faults(of:)) }

    private func faults(of cohort: CohortDeclaration) -> [Fault] {
        guard let inputs = plan.first(where: { $0.cohort == cohort.id })?.inputs else { return [] }
        let fields = AskedFields(configuration.sources).references(inputs)
        let lines = AgreedLines(configuration.agreements)
        let papers = configuration.nightly.papers.filter {
            $0.kind == .cohortReport && $0.purpose == cohort.purpose
        }
        return Set(papers.flatMap(\.recipients)).sorted().compactMap { role in
            let missing = lines.missing(fields, role: role, purpose: cohort.purpose)
            guard !missing.isEmpty else { return nil }
            return Fault(
                at: cohort.location,
                "cohort '\(cohort.id)' counts \(missing.map(\.description).joined(separator: ", ")), but no line of an "
                    + "agreement gives that to '\(role)' for \(cohort.purpose); add it to a line, or count without it"
            )
        }
    }
}
