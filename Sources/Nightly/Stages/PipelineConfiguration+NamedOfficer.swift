internal import Configuration
internal import Definitions
internal import Vocabulary

extension PipelineConfiguration {
    /// Whether a role's lists go to the officers who are named for the cases on them.
    ///
    /// Each list is of the cases that the records of the role's own agency allocate to one officer. To the officers of
    /// an agency that limits access to cases its own stay open; to everybody else a restricted case is closed.
    func names(_ role: String) -> Bool {
        let limiting = Set(nightly.personFacts.restricted.map(\.recordType))
        let agencies = Set(sources.filter { limiting.contains($0.recordType) }.map(\.agency))
        return agreements.compactMap { $0.recipient(role) }.contains {
            $0.reach == .ownCases && agencies.contains($0.agency)
        }
    }

    /// The agency of a role; none where no agreement has it, and such a role is given nothing.
    func agency(of role: String) -> Agency? {
        agreements.compactMap { $0.recipient(role)?.agency }.first
    }
}
