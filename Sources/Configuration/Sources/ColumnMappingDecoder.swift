internal import Definitions
internal import Vocabulary

/// Decodes `columns` under `tributary`: which dictionary field each column becomes, and how.
struct ColumnMappingDecoder {
    let type: RecordTypeDefinition?
    let schema: TableSchema
    let crosswalks: [Crosswalk]
    let dictionary: DataDictionary

    /// What the additions say of one column.
    private struct Mapping {
        var field: FieldName?
        var crosswalk: String?
        var placeholders: [String] = []
        var formerly: [String] = []
        var shape: String?
        var wordsNotAlone: [String]?
    }

    /// The columns of the schema with their fields.
    func columns(_ reader: MappingReader) -> [SourceColumn] {
        let mappings = reader.required("columns", mappings) ?? [:]
        return schema.fields.map { field in
            let mapping = mappings[field.name] ?? Mapping()
            return SourceColumn(
                name: field.name, type: field.type,
                constraints: field.constraints.with(
                    pattern: mapping.shape, wordsNotAlone: mapping.wordsNotAlone),
                field: mapping.field,
                crosswalk: mapping.crosswalk, placeholders: mapping.placeholders,
                formerly: mapping.formerly, location: field.location)
        }
    }

    private var mappings: Reading<[String: Mapping]> {
        Reading { node, faults in
            guard let entries = Reading.entries(.node).read(node, faults) else { return nil }
            var mappings: [String: Mapping] = [:]
            var taken: Set<FieldName> = []
            for (column, value) in entries {
                guard let field = field(named: column, faults) else { continue }
                guard let mapping = mapping(of: field, value, faults) else { continue }
                if let name = mapping.field, !taken.insert(name).inserted {
                    faults.record(column.location, "another column becomes field '\(name)' already")
                }
                mappings[column.value] = mapping
            }
            return mappings
        }
    }

    private func field(named column: Located<String>, _ faults: FaultCollector) -> TableSchema.Field? {
        if let field = schema.fields.first(where: { $0.name == column.value }) { return field }
        faults.record(
            column.location,
            KnownWords.message(unknown: column.value, kind: "column", known: schema.columns))
        return nil
    }

    /// A field's name alone, or a mapping of `field` and what goes with it.
    private func mapping(
        of column: TableSchema.Field, _ node: YAMLNode, _ faults: FaultCollector
    ) -> Mapping? {
        if case .scalar = node {
            guard let field = fieldName.read(node, faults) else { return nil }
            check(field, of: column, at: node.location, codes: .none, faults)
            return Mapping(field: field.name)
        }
        return Reading<Mapping>.mapping { reader in
            let field = reader.optional("field", fieldName)
            let crosswalk = reader.optional(
                "crosswalk", .known("crosswalk", among: crosswalks.map(\.name)))
            let placeholders = reader.optional("placeholders", .list(of: .text), else: [])
            let formerly = reader.optional("formerly", .oneOrMore(.text), else: [])
            let shape = reader.optional("shape", .text)
            let wordsNotAlone = reader.optional("not_only", .list(of: word))
            if wordsNotAlone != nil, column.type != .string {
                reader.fault(at: "not_only", "only a column of texts has words; this one is of another type")
            }
            let codes = reader.optional("codes", .known("use of codes", among: ["dictionary"]))
            if codes != nil, reader.has("crosswalk") {
                reader.fault(at: "codes", "a column has a 'crosswalk' or 'codes: dictionary', not both")
            }
            if let field, crosswalk != nil || !reader.has("crosswalk") {
                let translation = crosswalks.first { $0.name == crosswalk }.map(ColumnFit.Codes.translated)
                check(
                    field, of: column, at: reader.location(of: "field"),
                    codes: translation ?? (codes == nil ? .none : .dictionary), faults)
            }
            return Mapping(
                field: field?.name, crosswalk: crosswalk, placeholders: placeholders, formerly: formerly,
                shape: shape, wordsNotAlone: wordsNotAlone)
        }.read(node, faults)
    }

    /// One word, as texts are taken apart into words.
    private var word: Reading<String> {
        Reading<String>.text.refined(
            orFault: { _ in "expected one word, of letters and digits alone" },
            { text in text.allSatisfy { $0.isLetter || $0.isNumber } ? text.lowercased() : nil })
    }

    private var fieldName: Reading<FieldDefinition> {
        guard let type else { return Reading { _, _ in nil } }
        return Reading<String>.known("field of '\(type.name)'", among: type.fields.map(\.name.name))
            .refined(orFault: { "unknown field '\($0)'" }, { type.field(FieldName($0)) })
    }

    private func check(
        _ field: FieldDefinition, of column: TableSchema.Field, at location: SourceLocation,
        codes: ColumnFit.Codes, _ faults: FaultCollector
    ) {
        ColumnFit(field: field, column: column, codes: codes, location: location, faults: faults).check()
    }
}

extension ColumnConstraints {
    /// The same constraints with those that no Table Schema has.
    fileprivate func with(pattern: String?, wordsNotAlone: [String]?) -> ColumnConstraints {
        ColumnConstraints(
            required: required, unique: unique, allowed: allowed, minimumLength: minimumLength,
            maximumLength: maximumLength, minimum: minimum, maximum: maximum, pattern: pattern,
            wordsNotAlone: wordsNotAlone)
    }
}
