internal import Definitions
internal import Vocabulary

/// Whether an agreement knows the purpose of everything that goes out, and those it goes to.
struct PurposeCheck {
    let agreements: [SharingAgreement]
    let faults: FaultCollector

    /// Checks papers and cohorts.
    func check(_ papers: [PaperDefinition], _ cohorts: [CohortDeclaration]) {
        for paper in papers {
            if knows(paper.purpose, as: nil, at: paper.location) {
                for role in paper.recipients { checkRole(role, for: paper.purpose, at: paper.location) }
            }
            if let cohort = paper.cohort, !cohorts.contains(where: { $0.id == cohort }) {
                faults.record(
                    paper.location,
                    KnownWords.message(unknown: cohort, kind: "cohort", known: cohorts.map(\.id)))
            }
        }
        for cohort in cohorts { _ = knows(cohort.purpose, as: .depersonalised, at: cohort.location) }
    }

    /// Checks a job of the night's own: an agreement must have its purpose and its role.
    func check(_ job: NightlyJob) {
        if knows(job.purpose, as: nil, at: job.location) {
            checkRole(job.role, for: job.purpose, at: job.location)
        }
    }

    /// Whether an agreement has a purpose, of a kind if one is asked for.
    private func knows(
        _ purpose: String, as kind: SharingPurpose.Kind?, at location: SourceLocation
    ) -> Bool {
        let purposes = agreements.flatMap(\.purposes)
        guard purposes.contains(where: { $0.code == purpose }) else {
            let known = purposes.map(\.code)
            faults.record(location, KnownWords.message(unknown: purpose, kind: "purpose", known: known))
            return false
        }
        if let kind, !purposes.contains(where: { $0.code == purpose && $0.kind == kind }) {
            faults.record(
                location, "purpose \(purpose) is not \(kind.rawValue); counts of a cohort need one that is")
        }
        return true
    }

    /// A role must be one of an agreement that has the purpose.
    private func checkRole(_ role: String, for purpose: String, at location: SourceLocation) {
        let those = agreements.filter { agreement in agreement.purposes.contains { $0.code == purpose } }
        let roles = Set(those.flatMap { $0.recipients.map(\.role) }).sorted()
        guard !roles.contains(role) else { return }
        faults.record(
            location,
            KnownWords.message(unknown: role, kind: "recipient for purpose \(purpose)", known: roles))
    }
}
