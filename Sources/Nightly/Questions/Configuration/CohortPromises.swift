internal import Cohorts
internal import Definitions
internal import Vocabulary

/// Checks that every cohort is made for somebody, and that whoever reads a cohort report may have counts of every
/// field that it is made from.
struct CohortPromises {
    private let cohorts: [CohortDeclaration]
    private let plan: [CohortPlan]
    private let papers: [PaperDefinition]
    /// The cohorts that meetings go through, which need no report.
    private let agendas: [String]
    private let asked: AskedFields
    private let lines: AgreedLines

    init(
        _ cohorts: [CohortDeclaration], plan: [CohortPlan], papers: [PaperDefinition],
        sources: [SourceDefinition], lines: AgreedLines
    ) {
        self.cohorts = cohorts
        self.plan = plan
        self.papers = papers.filter { $0.kind == .cohortReport }
        agendas = papers.compactMap(\.cohort)
        asked = AskedFields(sources)
        self.lines = lines
    }

    /// What the cohorts promise and can't keep.
    var faults: [Fault] { cohorts.flatMap(faults(of:)) }

    private func faults(of cohort: CohortDeclaration) -> [Fault] {
        guard let inputs = plan.first(where: { $0.cohort == cohort.id })?.inputs else { return [] }
        let fields = asked.references(inputs)
        let those = papers.filter { $0.purpose == cohort.purpose }
        guard !those.isEmpty else {
            return agendas.contains(cohort.id) ? [] : [Fault(at: cohort.location, unread(cohort))]
        }
        return Set(those.flatMap(\.recipients)).sorted().compactMap { role in
            let missing = lines.missing(fields, role: role, purpose: cohort.purpose)
            guard !missing.isEmpty else { return nil }
            return Fault(
                at: cohort.location,
                "cohort '\(cohort.id)' counts \(missing.map(\.description).joined(separator: ", ")), but no line of an "
                    + "agreement gives that to '\(role)' for \(cohort.purpose); add it to a line, or count without it"
            )
        }
    }

    private func unread(_ cohort: CohortDeclaration) -> String {
        let purposes = Set(papers.map(\.purpose)).sorted().joined(separator: ", ")
        let known = purposes.isEmpty ? "there is no cohort report" : "cohort reports are made for \(purposes)"
        return
            "cohort '\(cohort.id)' is made for \(cohort.purpose), and nobody is given counts for that: \(known)"
    }
}
