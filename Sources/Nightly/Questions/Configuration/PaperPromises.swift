internal import Cohorts
internal import Definitions
internal import Vocabulary

/// Checks that whoever is given a paper about people may be told whom it is about, and why they are on it.
///
/// A person of whom nothing that tells who it is may be shown stands in no list: a paper for a role that may be
/// told of nobody is a promise that can't be kept. Everything else of a paper is shown as far as the agreement goes.
struct PaperPromises {
    let papers: [PaperDefinition]
    let sources: [SourceDefinition]
    let dictionary: DataDictionary
    let lines: AgreedLines
    /// The records that say whose case somebody is; `nil` where the night's file doesn't say.
    let allocations: RecordType?
    let agreements: [SharingAgreement]
    /// What cohorts read; empty where they could not be compiled.
    let plan: [CohortPlan]

    /// What papers promise and can't keep.
    var faults: [Fault] {
        papers.filter { $0.kind.isAboutPeople }.flatMap { paper in
            paper.recipients.flatMap { role in
                let messages = [
                    isToldOfSomebody(role, for: paper.purpose) ? nil : message(paper, role),
                    caselessness(of: role, for: paper), unreadAgenda(of: paper, for: role),
                ]
                return messages.compactMap(\.self).map { Fault(at: paper.location, $0) }
            }
        }
    }

    /// That nothing says whose cases a list is to be of: only an agency's own records allocate its people's.
    private func caselessness(of role: String, for paper: PaperDefinition) -> String? {
        guard paper.kind != .meetingPack, let allocations,
            let agency = agreements.compactMap({ $0.recipient(role)?.agency }).first
        else { return nil }
        let allocating = Set(sources.filter { $0.recordType == allocations }.map(\.agency)).sorted()
        guard !allocating.isEmpty, !allocating.contains(agency) else { return nil }
        return
            "'\(paper.kind.rawValue)' can't be made for '\(role)': no source of \(agency) supplies \(allocations), "
            + "so nothing says whose cases are whose; that is known of \(allocating.map(\.name).joined(separator: ", "))"
    }

    /// That being on a meeting's agenda tells what nobody may tell the role.
    private func unreadAgenda(of paper: PaperDefinition, for role: String) -> String? {
        guard paper.kind == .meetingPack,
            let members = plan.first(where: { $0.cohort == paper.cohort })?.members
        else { return nil }
        let missing = lines.missing(
            AskedFields(sources).references(members), role: role, purpose: paper.purpose)
        guard !missing.isEmpty else { return nil }
        return
            "being on the agenda tells '\(role)' something of \(missing.map(\.description).joined(separator: ", ")), "
            + "but no line of an agreement gives that to it for \(paper.purpose); add it to a line, or let the meeting "
            + "go through another cohort"
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
            + "shared number of any person for \(paper.purpose); add one, or give the paper to another role"
    }
}

extension PaperDefinition.Kind {
    /// Whether the paper is about people by name.
    var isAboutPeople: Bool {
        switch self {
        case .alertList, .teamList, .meetingPack: true
        case .cohortReport, .equalityReport: false
        }
    }
}

extension IdentityRecords {
    /// The lists of fields of which each alone, given whole, tells who a person is.
    ///
    /// They are the name, and each number that
    /// agencies share. What one agency alone calls a person tells nobody else.
    fileprivate func tellings(in dictionary: DataDictionary) -> [[FieldReference]] {
        guard let type = dictionary.recordType(recordType) else { return [] }
        func reference(_ field: FieldDefinition) -> FieldReference {
            FieldReference(agency: agency, recordType: recordType, field: field.name)
        }
        let name = type.fields.filter { [.forename, .surname].contains($0.identity) }.map(reference)
        let references = type.fields.filter {
            [.pnc, .cro, .crn, .prisonNumber].contains($0.type)
        }
        return (name.isEmpty ? [] : [name]) + references.map { [reference($0)] }
    }
}
