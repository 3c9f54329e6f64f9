internal import Definitions
internal import Vocabulary

/// Decodes a code list of the dictionary.
enum CodeListDecoder {
    /// The code list that a key names and a mapping describes.
    static func codeList(_ name: Located<String>, _ reader: MappingReader) -> CodeList? {
        let isNamed = name.isIdentifier(reader.faults)
        let version = reader.required("version", .text)
        let properties =
            reader.optional(
                "properties", .entries(Reading<CodeProperty.ValueType>.word("type of property"))) ?? []
        let declared = properties.map { CodeProperty(name: $0.key.value, type: $0.value) }
        for property in properties { _ = property.key.isIdentifier(reader.faults) }
        let codes = reader.required("codes", .entries(code(with: declared))) ?? []
        guard isNamed else { return nil }
        return CodeList(
            name: name.value, version: version ?? "", properties: declared,
            codes: codes.map { Code(code: $0.key.value, label: $0.value.label, properties: $0.value.values) },
            location: name.location)
    }

    /// What a code is called, and its values of the list's properties.
    private struct Entry {
        let label: String
        let values: [FieldValue]
    }

    /// A code is a label alone, or a mapping of `label` and the list's properties.
    private static func code(with properties: [CodeProperty]) -> Reading<Entry> {
        Reading { node, faults in
            if case .scalar = node {
                let label = Reading<String>.text(expecting: "a label, or keys with values").read(node, faults)
                return label.map { label in
                    Entry(label: label, values: properties.map { _ in .missing(.unknown) })
                }
            }
            return Reading<Entry>.mapping { reader in
                let label = reader.required("label", .text)
                let values = properties.map { value(of: $0, reader) }
                return label.map { Entry(label: $0, values: values) }
            }.read(node, faults)
        }
    }

    private static func value(of property: CodeProperty, _ reader: MappingReader) -> FieldValue {
        let value: FieldValue? =
            switch property.type {
            case .yesNo: reader.optional(property.name, Reading<Bool>.yesNo.map { .flag($0) })
            case .text: reader.optional(property.name, Reading<String>.text.map { .text($0) })
            case .decimal: reader.optional(property.name, Reading<Double>.decimal.map { .decimal($0) })
            }
        return value ?? .missing(.unknown)
    }
}
