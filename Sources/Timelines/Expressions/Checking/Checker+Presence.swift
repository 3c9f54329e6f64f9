import Definitions
import Vocabulary

/// What expressions may ask of a person besides records.
enum PersonFact: String, Hashable, Sendable, CaseIterable {
    case age
    case alive
    case restricted
    case linkStrength = "link_strength"
    case linkCheck = "link_check"
}

extension Checker {
    /// Notes that an expression tells whether an agency knows the person.
    ///
    /// Whoever may read the number under which the agency's records hold the person may know that they do; where they
    /// hold none, only who may read every field of them.
    mutating func readPresence(in agency: Agency) {
        for type in scope.dictionary.recordTypes where type.role == .person {
            let numbers = type.fields.filter { $0.type == .reference || $0.type == .crn }
            fields += (numbers.isEmpty ? type.ruleFields : numbers).map {
                .init(recordType: type.name, field: $0.name, agencies: [agency])
            }
        }
    }

    /// Notes the fields that a fact of the person is made of.
    mutating func readFact(_ fact: PersonFact) {
        let made = scope.personFacts
        switch fact {
        case .age: read(personFields { $0.identity == .birthDate || $0.type == .birthDate })
        case .alive: read(made?.diedOn.map { ($0.recordType, $0.field) } ?? personFields { _ in true })
        case .restricted:
            read(made?.restricted.map { ($0.recordType, $0.field) } ?? personFields { _ in true })
        case .linkStrength, .linkCheck:
            // How well records go together tells that they are there
            for agency in scope.agencies { readPresence(in: agency) }
        }
    }

    private mutating func read(_ made: [(RecordType, FieldName)]) {
        fields += made.map { .init(recordType: $0.0, field: $0.1) }
    }

    private func personFields(_ isMeant: (FieldDefinition) -> Bool) -> [(RecordType, FieldName)] {
        scope.dictionary.recordTypes.filter { $0.role == .person }.flatMap { type in
            type.fields.filter { !$0.monitoringOnly && isMeant($0) }.map { (type.name, $0.name) }
        }
    }

    /// Notes that an expression tells whether there is a record without a date, where it reads no field of it.
    mutating func readWholly(_ row: RowScope, unlessReadSince mark: Int) {
        let type = row.definition
        guard type.timing == .undated, !fields[mark...].contains(where: { $0.recordType == type.name })
        else { return }
        fields += type.ruleFields.map { row.read($0.name) }
    }
}
