internal import Definitions
internal import Vocabulary

/// Decodes the parts of `nightly.yml` that name fields: the caseload, and what every rule must know of a person.
struct CaseloadDecoder {
    let dictionary: DataDictionary

    /// How a person's officer and team are found.
    func caseload(_ reader: MappingReader) -> CaseloadDefinition? {
        let typeName = reader.required("record_type", recordTypeName)
        let type = typeName.flatMap { dictionary.recordType(RecordType($0)) }
        let field = type.map { fieldName(of: $0) } ?? Reading { _, _ in nil }
        let officer = reader.required("officer", field)
        let team = reader.required("team", field)
        let unallocated = reader.optional("unallocated", .oneOrMore(.text), else: [])
        let condition = reader.optional(
            "only", Reading<CaseloadDefinition.Condition>.mapping { self.condition($0, of: type) })
        guard let type, let officer, let team else { return nil }
        return CaseloadDefinition(
            recordType: type.name, officer: officer, team: team, unallocated: unallocated,
            condition: condition, location: reader.location)
    }

    private func condition(
        _ reader: MappingReader, of type: RecordTypeDefinition?
    ) -> CaseloadDefinition.Condition? {
        let field = reader.required("field", type.map { fieldName(of: $0) } ?? Reading { _, _ in nil })
        let list = field.flatMap { type?.field($0)?.codeList }.flatMap { dictionary.codeList($0) }
        if field != nil, list == nil {
            reader.fault(at: "field", "only a field with a code list can be told by a code")
        }
        let code = reader.required(
            "is", list.map { .known("code of '\($0.name)'", among: $0.codes.map(\.code)) } ?? .text)
        guard let field, let code else { return nil }
        return CaseloadDefinition.Condition(field: field, code: code)
    }

    /// Which fields tell what every rule must know of a person.
    func personFacts(_ reader: MappingReader) -> PersonFactFields {
        PersonFactFields(
            diedOn: reader.required("died_on", .oneOrMore(personField([.day, .moment]))) ?? [],
            restricted: reader.required("restricted", .oneOrMore(personField([.yesNo]))) ?? [])
    }

    /// A field written `record_type.field`, of a record of a person and of a type that tells it.
    private func personField(_ types: [FieldType]) -> Reading<PersonFactFields.Field> {
        let fields = dictionary.recordTypes.filter { $0.role == .person }.flatMap { type in
            type.fields.filter { types.contains($0.type) }
                .map { PersonFactFields.Field(type.name, $0.name) }
        }
        let words = types.map(\.rawValue).joined(separator: " or ")
        return Reading<String>.known(
            "field of a person that holds \(words)", among: fields.map(\.description)
        )
        .refined(
            orFault: { "unknown field '\($0)'" },
            { text in fields.first { $0.description == text } })
    }

    private var recordTypeName: Reading<String> {
        .known("record type", among: dictionary.recordTypes.map(\.name.name))
    }

    private func fieldName(of type: RecordTypeDefinition) -> Reading<FieldName> {
        Reading<String>.known("field of '\(type.name)'", among: type.fields.map(\.name.name))
            .map { FieldName($0) }
    }
}
