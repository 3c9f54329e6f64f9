internal import Configuration
internal import Definitions

extension PipelineConfiguration {
    /// Whether a role's lists go to the officers whom the records name as managing the cases.
    ///
    /// Lists of several roles are made by those officers' caseloads, but only the role of the agency that allocates
    /// the cases, with its own cases in reach, is theirs: to everybody else a restricted case stays closed.
    func names(_ role: String, asOfficerOf holder: CaseHolder?) -> Bool {
        guard let holder, holder.officer != nil, let source = holder.source else { return false }
        return agreements.compactMap { $0.recipient(role) }.contains {
            $0.reach == .ownCases && $0.agency == source.agency
        }
    }
}
