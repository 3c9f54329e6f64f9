internal import Definitions
internal import Vocabulary

/// Whether an agreement knows the purpose and recipients of every paper.
struct PaperCheck {
    let papers: [PaperDefinition]
    let agreements: [SharingAgreement]
    let faults: FaultCollector

    func check() {
        for paper in papers {
            let known = Set(agreements.flatMap { $0.purposes.map(\.code) }).sorted()
            guard known.contains(paper.purpose) else {
                record(paper, KnownWords.message(unknown: paper.purpose, kind: "purpose", known: known))
                continue
            }
            checkRecipients(of: paper)
        }
    }

    /// A role must be one of an agreement that has the purpose.
    private func checkRecipients(of paper: PaperDefinition) {
        let those = agreements.filter { agreement in
            agreement.purposes.contains { $0.code == paper.purpose }
        }
        let roles = Set(those.flatMap { $0.recipients.map(\.role) }).sorted()
        for role in paper.recipients where !roles.contains(role) {
            record(
                paper,
                KnownWords.message(
                    unknown: role, kind: "recipient for purpose \(paper.purpose)", known: roles))
        }
    }

    private func record(_ paper: PaperDefinition, _ message: String) {
        faults.record(paper.location, message)
    }
}
