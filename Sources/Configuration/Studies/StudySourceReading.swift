internal import Definitions
internal import Vocabulary

/// Reads one source of a study: its file, and which of its columns fill which linkage columns.
enum StudySourceReading {
    static func read(_ name: Located<String>, _ reader: MappingReader) -> StudySource? {
        let file = reader.required("file", .text)
        let identifier = reader.required("record_id", .text)
        let delimiter = reader.optional("delimiter", .delimiter, else: UInt8(ascii: ","))
        let encoding: StudySource.Encoding? = reader.optional("encoding", .word("encoding"))
        let missing = reader.optional("missing", .oneOrMore(.text), else: [])
        let fields = reader.required("columns", .studyFields)
        let monitored = reader.optional("monitor", .studyFields, else: [])
        guard let file, let identifier, let fields else { return nil }
        return StudySource(
            name: name.value, file: file, recordIdentifier: identifier, delimiter: delimiter,
            encoding: encoding ?? .utf8, missing: missing, fields: fields, monitored: monitored,
            location: name.location)
    }
}

extension Reading where Value == UInt8 {
    /// One ASCII character, or the word `tab`.
    fileprivate static var delimiter: Reading {
        Reading<String>.text.refined(orFault: { _ in "expected one ASCII character, or 'tab'" }) { text in
            if text == "tab" { return UInt8(ascii: "\t") }
            guard text.utf8.count == 1, let byte = text.utf8.first, byte != UInt8(ascii: "\"") else {
                return nil
            }
            return byte
        }
    }
}

extension Reading where Value == [StudyField] {
    /// Linkage columns, each with a header of the file, a field in full, or a list of these.
    fileprivate static var studyFields: Reading {
        Reading<[(key: Located<String>, value: YAMLNode)]>.entries(.node).flatMapped { entries, faults in
            entries.flatMap { entry in
                Reading<[StudyField]>.oneOrMore(.studyField(column: entry.key.value))
                    .read(entry.value, faults) ?? []
            }
        }
    }
}

extension Reading where Value == StudyField {
    fileprivate static func studyField(column: String) -> Reading {
        Reading { node, faults in
            guard case .mapping = node else {
                return Reading<Located<String>>(
                    Reading<String>.text(expecting: "the header of a column").located.read
                ).read(node, faults).map {
                    StudyField(column: column, header: $0.value, location: $0.location)
                }
            }
            return Reading.mapping { field(column, $0) }.read(node, faults)
        }
    }

    private static func field(_ column: String, _ reader: MappingReader) -> StudyField? {
        let header = reader.required("from", .text)
        let take = reader.optional("take", .oneOrMore(.word("part of a cell")), else: [StudyField.Part]())
        let split = reader.optional("split", .text)
        let layouts = reader.optional("layout", .oneOrMore(.word("date layout")), else: [StudyDateLayout]())
        let codes = reader.optional("codes", .entries(.text), else: [])
        let missing = reader.optional("missing", .oneOrMore(.text), else: [])
        let isAsIs = reader.optional("as_is", .yesNo, else: false)
        guard let header else { return nil }
        return StudyField(
            column: column, header: header, take: take,
            split: split.map { $0 == "words" ? .words : .separator($0) }, layouts: layouts,
            codes: Dictionary(
                codes.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first }),
            missing: missing, isAsIs: isAsIs, location: reader.location)
    }
}

extension Reading {
    /// The value made into another, which may find faults of its own.
    fileprivate func flatMapped<Other>(
        _ transform: @escaping (Value, FaultCollector) -> Other?
    ) -> Reading<Other> {
        Reading<Other> { node, faults in read(node, faults).flatMap { transform($0, faults) } }
    }
}
