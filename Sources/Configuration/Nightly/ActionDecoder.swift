internal import Definitions
internal import Vocabulary

/// Decodes the part of `nightly.yml` that says which records are actions, and what each of their fields tells.
struct ActionDecoder {
    private let dictionary: DataDictionary

    init(_ dictionary: DataDictionary) { self.dictionary = dictionary }

    /// The records that are actions.
    func actions(_ reader: MappingReader) -> ActionFields? {
        let typeNames = dictionary.recordTypes.map(\.name.name)
        let typeName = reader.required("record_type", .known("record type", among: typeNames))
        let type = typeName.flatMap { dictionary.recordType(RecordType($0)) }
        let any = field(of: type, holding: nil)
        let text = reader.required("text", any)
        let outcome = reader.optional("intended_outcome", any)
        let kind = reader.optional("kind", any)
        let owner = reader.required("owner", .oneOrMore(any))
        let due = reader.required("due", field(of: type, holding: [.day, .moment]))
        let status = reader.optional("status", any)
        let contingency = reader.optional("contingency", .oneOrMore(any), else: [])
        guard let type, let text, let owner, let due else { return nil }
        return ActionFields(
            recordType: type.name, text: text, intendedOutcome: outcome, kind: kind, owner: owner, due: due,
            status: status, contingency: contingency)
    }

    /// A field of a record type, of certain types where they are given.
    private func field(of type: RecordTypeDefinition?, holding types: [FieldType]?) -> Reading<FieldName> {
        guard let type else { return Reading { _, _ in nil } }
        let fields = type.fields.filter { types?.contains($0.type) ?? true }.map(\.name.name)
        let words = types.map { " that holds \($0.map(\.rawValue).joined(separator: " or "))" } ?? ""
        return Reading<String>.known("field of '\(type.name)'\(words)", among: fields).map { FieldName($0) }
    }
}
