internal import Definitions
internal import Vocabulary

extension CaseHolder {
    /// The officer, or the team where nobody is allocated, as reports for the analyst name them.
    ///
    /// - Parameter dictionary: Names the agency that allocates the case.
    /// - Returns: `Probation Service officer N01A123`.
    func words(in dictionary: DataDictionary) -> String {
        let agency = source.map { "\(dictionary.label(of: $0.agency)) " } ?? ""
        if let officer { return "\(agency)officer \(officer)" }
        return team.map { "\(agency)team \($0), nobody allocated" } ?? Self.nobody
    }

    /// What stands for the manager of a case that nobody manages.
    static let nobody = "nobody allocated"
}

extension Caseload {
    /// Who manages a person's case, in words; of somebody whom the night doesn't know, nobody.
    func manager(of person: Pseudonym, in dictionary: DataDictionary) -> String {
        lead(of: person)?.words(in: dictionary) ?? CaseHolder.nobody
    }
}
