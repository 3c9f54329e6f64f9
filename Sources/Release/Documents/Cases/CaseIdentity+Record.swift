public import Definitions
public import PersonalData
public import Vocabulary

extension CaseIdentity {
    /// The identity that a person record states: name, date of birth, reference numbers.
    ///
    /// - Parameters:
    ///   - record: A record of a type of role `person`.
    ///   - type: That type.
    ///   - link: How firmly the record is linked to the person's others.
    public init(_ record: StandardisedRecord, type: RecordTypeDefinition, link: LinkStrength) {
        let reader = RecordReader(record, type: type)
        let names = reader.texts {
            [.forename, .forenameInitial, .surname, .surnameInitial].contains($0.identity)
        }
        let born = reader.texts { $0.identity == .birthDate }
        let references = reader.texts {
            Self.referenceTypes.contains($0.type) && $0.identity != .otherIdentifiers
        }
        var details: [Detail] = []
        if !names.isEmpty {
            let parts = names.sorted { Self.place(of: $0.field) < Self.place(of: $1.field) }
            let text = parts.map(\.text.text).joined(separator: " ")
            let sources = parts.flatMap(\.text.madeFrom)
            details.append(Detail(.name, label: "Name", SourcedText(text, madeFrom: sources)))
        }
        details += born.map { Detail(.birthDate, label: $0.field.label, $0.text) }
        details += references.map { Detail(.reference, label: $0.field.label, $0.text) }
        self.init(agency: record.key.agency, recordType: type.name, link: link, details: details)
    }

    private static let referenceTypes: Set<FieldType> = [.reference, .pnc, .cro, .crn, .prisonNumber]

    /// Forenames stand before surnames.
    private static func place(of field: FieldDefinition) -> Int {
        field.identity == .forename || field.identity == .forenameInitial ? 0 : 1
    }
}
