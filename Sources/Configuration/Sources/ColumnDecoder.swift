internal import Definitions
internal import Vocabulary

/// Decodes one entry of `fields`: a column's name, type, format and constraints.
enum ColumnDecoder {
    private enum TypeName: String, CaseIterable {
        case string
        case integer
        case number
        case boolean
        case date
        case datetime
    }

    /// The column that a mapping describes.
    static func field(_ reader: MappingReader) -> TableSchema.Field? {
        let name = reader.required("name", .text)
        let type = reader.optional("type", Reading<TypeName>.word("type of column"), else: .string)
        _ = reader.optional("title", .text)
        _ = reader.optional("description", .text)
        let columnType = columnType(type, reader)
        let constraints =
            reader.optional("constraints", .mapping(constraints)) ?? ColumnConstraints()
        guard let name else { return nil }
        return TableSchema.Field(
            name: name, type: columnType, constraints: constraints, location: reader.location)
    }

    private static func columnType(_ type: TypeName, _ reader: MappingReader) -> ColumnType {
        switch type {
        case .string: return .string
        case .integer: return .integer
        case .number: return .number
        case .boolean:
            let yes = reader.optional("trueValues", .list(of: .text), else: ["true", "True", "TRUE", "1"])
            let no = reader.optional("falseValues", .list(of: .text), else: ["false", "False", "FALSE", "0"])
            return .boolean(yes: yes, no: no)
        case .date:
            let layouts = reader.optional("format", .oneOrMore(DateFormat.reading(.date)))
            return .date(layouts: layouts ?? [DateFormat.date.usual])
        case .datetime:
            let layouts = reader.optional("format", .oneOrMore(DateFormat.reading(.datetime)))
            return .datetime(layouts: layouts ?? [DateFormat.datetime.usual])
        }
    }

    private static func constraints(_ reader: MappingReader) -> ColumnConstraints? {
        if reader.has("pattern") {
            reader.fault(
                at: "pattern",
                "regular expressions are not read; write 'shape' for this column under 'tributary: columns:'")
        }
        return ColumnConstraints(
            required: reader.optional("required", .yesNo, else: false),
            unique: reader.optional("unique", .yesNo, else: false),
            allowed: reader.optional("enum", .list(of: .text)),
            minimumLength: reader.optional("minLength", .integer(0...)),
            maximumLength: reader.optional("maxLength", .integer(1...)),
            minimum: reader.optional("minimum", .decimal),
            maximum: reader.optional("maximum", .decimal))
    }
}
