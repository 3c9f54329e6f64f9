internal import Cohorts
internal import Configuration
internal import Definitions
internal import Vocabulary

/// Checks that every cohort serves a purpose for counts, and that whoever reads the report may have counts of every
/// field that it is made from.
struct CohortPromises {
    let configuration: PipelineConfiguration
    let plan: [CohortPlan]

    init(_ configuration: PipelineConfiguration, plan: [CohortPlan]) {
        self.configuration = configuration
        self.plan = plan
    }

    /// What the cohorts promise and can't keep.
    var faults: [Fault] { configuration.cohorts.flatMap { purposeFaults($0) + fieldFaults($0) } }

    private func purposeFaults(_ cohort: CohortDeclaration) -> [Fault] {
        let purposes = configuration.agreements.flatMap(\.purposes).filter { $0.kind == .depersonalised }
        let codes = Set(purposes.map(\.code)).sorted()
        guard !codes.contains(cohort.purpose) else { return [] }
        let nearest = NearMiss.suggestion(for: cohort.purpose, among: codes).map { "did you mean '\($0)'?" }
        let known = codes.isEmpty ? "no agreement has one" : "known: \(codes.joined(separator: ", "))"
        return [
            Fault(
                at: cohort.location,
                "cohort '\(cohort.id)' serves '\(cohort.purpose)', which is no agreement's purpose for counts; "
                    + (nearest ?? known))
        ]
    }

    private func fieldFaults(_ cohort: CohortDeclaration) -> [Fault] {
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
