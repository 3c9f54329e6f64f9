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
        let fields = FieldsOfType(type)
        let any = fields.any
        let text = reader.required("text", any)
        let outcome = reader.optional("intended_outcome", any)
        let kind = reader.optional("kind", any)
        let owner = reader.required("owner", .oneOrMore(any))
        let due = reader.required("due", fields.day)
        let status = reader.optional("status", any)
        let contingency = reader.optional("contingency", .oneOrMore(any), else: [])
        guard let type, let text, let owner, let due else { return nil }
        return ActionFields(
            recordType: type.name, text: text, intendedOutcome: outcome, kind: kind, owner: owner, due: due,
            status: status, contingency: contingency)
    }
}
