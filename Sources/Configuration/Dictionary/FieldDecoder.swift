internal import Definitions
internal import Vocabulary

/// Decodes a field of a record type.
struct FieldDecoder {
    /// The names of the dictionary's code lists.
    let codeLists: [String]
    /// The class of a field that declares none.
    let usualSensitivity: Sensitivity?

    /// Names that every timeline record has without a field: no field may take them.
    private static let taken = ["person", "agency", "date", "until", "received", "age"]

    /// Words of the expression language that can't be names.
    private static let reserved = [
        "and", "or", "not", "is", "in", "where", "within", "between", "of", "if", "else", "as", "distinct",
    ]

    /// The field that a key names and a mapping describes.
    func field(_ name: Located<String>, _ reader: MappingReader) -> FieldDefinition? {
        let isNamed = isFree(name, reader.faults)
        let label = reader.required("label", .text)
        let definition = reader.optional("definition", .text) ?? ""
        let type = reader.required("type", Reading<FieldType>.word("type of field"))
        let codeList = reader.optional("code_list", .known("code list", among: codeLists))
        let sensitivity = sensitivity(of: reader)
        let form = reader.optional("timeline", Reading<TimelineForm>.word("timeline form"), else: .absent)
        let identity = reader.optional("identity", Reading<IdentityUse>.word("identity use"))
        let monitoringOnly = reader.optional("monitoring_only", .yesNo, else: false)
        guard isNamed else { return nil }
        // A field with a fault stays known, so that whatever names it isn't reported too.
        let field = FieldDefinition(
            name: FieldName(name.value), label: label ?? name.value, definition: definition,
            type: type ?? .text, codeList: codeList, sensitivity: sensitivity ?? .personal,
            timelineForm: form, identity: identity,
            monitoringOnly: monitoringOnly, location: name.location)
        if type != nil, sensitivity != nil { FieldCheck(field: field, reader: reader).check() }
        return field
    }

    private func sensitivity(of reader: MappingReader) -> Sensitivity? {
        let reading = Reading<Sensitivity>.word("sensitivity class")
        if let usualSensitivity { return reader.optional("sensitivity", reading, else: usualSensitivity) }
        return reader.required("sensitivity", reading)
    }

    private func isFree(_ name: Located<String>, _ faults: FaultCollector) -> Bool {
        guard !Self.taken.contains(name.value) else {
            faults.record(
                name.location,
                "every record has '\(name.value)' already; give the field another name")
            return false
        }
        guard !Self.reserved.contains(name.value) else {
            faults.record(
                name.location,
                "'\(name.value)' is a word of the expression language; give the field another name")
            return false
        }
        return name.isIdentifier(faults)
    }
}
