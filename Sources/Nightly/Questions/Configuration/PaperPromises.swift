internal import Definitions
internal import Vocabulary

/// Checks that whoever is given a paper about people may be told whom it is about.
///
/// A person of whom nothing that tells who it is may be shown stands in no list: a paper for a role that may be
/// told of nobody is a promise that can't be kept. Everything else of a paper is shown as far as the agreement goes.
struct PaperPromises {
    let papers: [PaperDefinition]
    let sources: [SourceDefinition]
    let dictionary: DataDictionary
    let lines: AgreedLines

    /// What papers promise and can't keep.
    var faults: [Fault] {
        papers.filter { $0.kind.isAboutPeople }.flatMap { paper in
            paper.recipients.compactMap { role in
                isToldOfSomebody(role, for: paper.purpose)
                    ? nil : Fault(at: paper.location, message(paper, role))
            }
        }
    }

    private func isToldOfSomebody(_ role: String, for purpose: String) -> Bool {
        let people = IdentityRecords.all(of: sources, in: dictionary).filter(\.isOfPeople)
        return people.contains { records in
            !records.tellings(in: dictionary).allSatisfy { fields in
                !lines.missing(fields, role: role, purpose: purpose).isEmpty
            }
        }
    }

    private func message(_ paper: PaperDefinition, _ role: String) -> String {
        "'\(paper.kind.rawValue)' could tell '\(role)' about nobody: no line of an agreement gives it the name or a "
            + "reference number of any person for \(paper.purpose); add one, or give the paper to another role"
    }
}

extension PaperDefinition.Kind {
    /// Whether the paper is about people by name.
    var isAboutPeople: Bool {
        switch self {
        case .alertList, .teamList, .meetingPack: true
        case .cohortReport: false
        }
    }
}

extension IdentityRecords {
    /// The lists of fields of which each alone, given whole, tells who a person is: the name, and each reference.
    fileprivate func tellings(in dictionary: DataDictionary) -> [[FieldReference]] {
        guard let type = dictionary.recordType(recordType) else { return [] }
        func reference(_ field: FieldDefinition) -> FieldReference {
            FieldReference(agency: agency, recordType: recordType, field: field.name)
        }
        let name = type.fields.filter { [.forename, .surname].contains($0.identity) }.map(reference)
        let references = type.fields.filter {
            [.reference, .pnc, .cro, .crn, .prisonNumber].contains($0.type)
        }
        return (name.isEmpty ? [] : [name]) + references.map { [reference($0)] }
    }
}
