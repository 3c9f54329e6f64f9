internal import Definitions
internal import Vocabulary

/// Decodes the keys that a source's file shares with a Frictionless Table Schema or Data Resource.
enum TableSchemaDecoder {
    /// The schema that a mapping describes; the reader is left for more keys.
    static func schema(_ reader: MappingReader) -> TableSchema {
        let name = reader.required("name", .identifier)
        let title = reader.required("title", .text)
        _ = reader.optional("description", .text)
        let fields = reader.required("fields", .list(of: .mapping(ColumnDecoder.field))) ?? []
        checkUnique(fields, reader.faults)
        let column = Reading<String>.known("column", among: fields.map(\.name))
        let primaryKey = reader.required("primaryKey", .oneOrMore(column.located)) ?? []
        let foreignKeys = reader.optional("foreignKeys", .list(of: foreignKey(from: column).located)) ?? []
        let missing = reader.optional("missingValues", .list(of: anyText), else: [""])
        let encoding = reader.optional(
            "encoding", Reading<SourceDialect.Encoding>.word("encoding"), else: .utf8)
        let marks = reader.optional("dialect", .mapping(marks)) ?? Marks()
        return TableSchema(
            name: name, title: title, fields: fields, missingValues: missing.filter { !$0.isEmpty },
            primaryKey: primaryKey, foreignKeys: foreignKeys,
            dialect: SourceDialect(encoding: encoding, delimiter: marks.delimiter, quote: marks.quote))
    }

    private static func checkUnique(_ fields: [TableSchema.Field], _ faults: FaultCollector) {
        var seen: Set<String> = []
        for field in fields where !seen.insert(field.name).inserted {
            faults.record(field.location, "column '\(field.name)' is declared twice; keep one")
        }
    }

    /// `fields`, and a `reference` to the fields of another source, which the schema calls a resource.
    private static func foreignKey(from column: Reading<String>) -> Reading<ForeignKey> {
        .mapping { reader in
            let columns = reader.required("fields", .oneOrMore(column))
            let target = reader.required(
                "reference",
                Reading<(source: String, columns: [String])>.mapping { reference in
                    let source = reference.required("resource", .identifier)
                    let columns = reference.required("fields", .oneOrMore(.text))
                    guard let source, let columns else { return nil }
                    return (source, columns)
                })
            guard let columns, let target else { return nil }
            return ForeignKey(
                columns: columns, source: SourceName(target.source), targetColumns: target.columns)
        }
    }

    /// A text that may be empty: a missing value.
    private static var anyText: Reading<String> {
        Reading { node, faults in
            guard case .scalar(let scalar) = node else {
                faults.record(node.location, "expected a text, found \(node.kind)")
                return nil
            }
            return scalar.text
        }
    }

    private struct Marks {
        var delimiter = UInt8(ascii: ",")
        var quote = UInt8(ascii: "\"")
    }

    private static func marks(_ reader: MappingReader) -> Marks? {
        let delimiter = reader.optional("delimiter", asciiMark, else: Marks().delimiter)
        let quote = reader.optional("quoteChar", asciiMark, else: Marks().quote)
        if let header = reader.optional("header", .yesNo), !header {
            reader.fault(at: "header", "an extract needs a header row; 'header: no' is not read")
        }
        if delimiter == quote { reader.fault(at: "quoteChar", "the delimiter and the quote must differ") }
        return Marks(delimiter: delimiter, quote: quote)
    }

    private static var asciiMark: Reading<UInt8> {
        Reading<String>.text(expecting: "one ASCII character").refined(
            orFault: { _ in "expected one ASCII character" },
            { text in text.utf8.count == 1 ? text.utf8.first.flatMap { $0 < 0x80 ? $0 : nil } : nil })
    }
}
