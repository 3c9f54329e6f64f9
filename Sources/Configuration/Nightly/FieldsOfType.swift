internal import Definitions
internal import Vocabulary

/// How the fields of a record type are read by name: a name that isn't one of them is a fault.
struct FieldsOfType {
    private let type: RecordTypeDefinition?

    /// The fields of a type; where it isn't known, nothing is said of them.
    init(_ type: RecordTypeDefinition?) { self.type = type }

    /// Any field.
    var any: Reading<FieldName> { field(holding: nil) }

    /// A field that holds a day.
    var day: Reading<FieldName> { field(holding: [.day, .moment]) }

    /// A field that holds yes or no.
    var yesNo: Reading<FieldName> { field(holding: [.yesNo]) }

    private func field(holding types: [FieldType]?) -> Reading<FieldName> {
        guard let type else { return Reading { _, _ in nil } }
        let fields = type.fields.filter { types?.contains($0.type) ?? true }.map(\.name.name)
        let words = types.map { " that holds \($0.map(\.rawValue).joined(separator: " or "))" } ?? ""
        return Reading<String>.known("field of '\(type.name)'\(words)", among: fields).map { FieldName($0) }
    }
}
