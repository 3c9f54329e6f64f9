import Definitions
import PersonalData
import Standardisation
import Vocabulary

/// The day of the run in these tests: 21 November 2026.
let reviewDay = CalendarDay(dayNumber: 20_778)

/// A place in a configuration that nobody looks at.
let somewhere = SourceLocation(file: "sources/test.yml", line: 1, column: 1)

/// A dictionary field that states only what matters.
func field(
    _ name: String, _ type: FieldType, codes: String? = nil, identity: IdentityUse? = nil
) -> FieldDefinition {
    FieldDefinition(
        name: FieldName(name), label: name, definition: name, type: type, codeList: codes,
        sensitivity: .personal, timelineForm: .absent, identity: identity, location: somewhere)
}

/// A record type that states only what matters.
func recordType(
    _ name: String, role: RecordRole = .event, _ fields: [FieldDefinition]
) -> RecordTypeDefinition {
    RecordTypeDefinition(
        name: RecordType(name), label: name, definition: name, role: role, timing: .undated, basis: .fact,
        disclosure: .permitted, fields: fields, location: somewhere)
}

/// A code list of bare codes, or of codes with a `form`.
func codeList(_ name: String, _ codes: [String], forms: [String: String] = [:]) -> CodeList {
    CodeList(
        name: name, version: "1", properties: [CodeProperty(name: "form", type: .text)],
        codes: codes.map { code in
            Code(
                code: code, label: code,
                properties: [forms[code].map { .text($0) } ?? .missing(.absentColumn)])
        },
        location: somewhere)
}

/// A column that becomes the field of its own name unless told otherwise.
func column(
    _ name: String, _ type: ColumnType = .string, into field: String? = nil, crosswalk: String? = nil,
    placeholders: [String] = [], isOnlyKey: Bool = false
) -> SourceColumn {
    SourceColumn(
        name: name, type: type, field: isOnlyKey ? nil : FieldName(field ?? name), crosswalk: crosswalk,
        placeholders: placeholders, location: SourceLocation(file: "sources/test.yml", line: 7, column: 3))
}

/// A source that states only what matters.
func source(
    _ name: String, agency: String = "police", of type: String, person: PersonReference = .none,
    joins: [RecordJoin] = [], crosswalks: [Crosswalk] = [], _ columns: [SourceColumn]
) -> SourceDefinition {
    SourceDefinition(
        name: SourceName(name), title: name, agency: Agency(agency), recordType: RecordType(type),
        filePattern: "\(name)-{date}.csv", dialect: SourceDialect(encoding: .utf8), missingValues: [],
        columns: columns, primaryKey: [columns[0].name], foreignKeys: [], person: person, joins: joins,
        delivery: .snapshot,
        expectation: SourceExpectation(
            freshForDays: 7, required: false, rejectionLimit: 0.1, populationTolerance: 0.2,
            contact: "analyst"),
        crosswalks: crosswalks, location: SourceLocation(file: "sources/test.yml", line: 2, column: 1))
}

/// A crosswalk into a code list.
func crosswalk(
    _ name: String, to list: String, _ entries: KeyValuePairs<String, String>, unknown: [String] = [],
    refused: [String] = [], blank: String? = nil
) -> Crosswalk {
    Crosswalk(
        name: name, version: "2026.1", codeList: list,
        entries: entries.map { Crosswalk.Entry(from: $0.key, to: $0.value) }, unknown: unknown,
        refused: refused, blank: blank, location: somewhere)
}

/// A kept row; an empty text is a blank cell, and the first cell is the key.
func row(
    _ source: SourceDefinition, line: Int = 2, byteOffset: Int = 0, _ cells: String...
) -> IngestedRecord {
    IngestedRecord(
        key: RecordKey(agency: source.agency, recordType: source.recordType, sourceKey: cells[0]),
        provenance: Provenance(
            source: source.name, file: "\(source.name).csv", line: line, receivedOn: reviewDay),
        byteOffset: byteOffset, cells: cells.map { $0.isEmpty ? .missing(.blank) : .text($0) })
}

/// One column of one record type, standardised by itself: what a cell becomes, and what is said about it.
struct Workbench {
    let source: SourceDefinition
    let standardiser: Standardiser

    init(
        _ type: FieldType, _ columnType: ColumnType = .string, codes: CodeList? = nil,
        crosswalk: Crosswalk? = nil, placeholders: [String] = []
    ) throws {
        source = benchSource(columnType, crosswalk, placeholders)
        standardiser = try Standardiser(
            dictionary: DataDictionary(
                version: "1", recordTypes: [recordType("thing", [field("value", type, codes: codes?.name)])],
                codeLists: [codes].compactMap(\.self)),
            sources: [source], asOf: reviewDay)
    }

    /// The batch of rows with these texts in the column.
    func batch(_ texts: [String]) throws -> StandardisedBatch {
        try standardiser.standardise(
            texts.enumerated().map { number, text in row(source, line: number + 2, "\(number)", text) })
    }

    /// What a text becomes.
    func value(_ text: String) throws -> FieldValue? { try batch([text]).records.first?.values.first }
}

private func benchSource(
    _ type: ColumnType, _ crosswalk: Crosswalk?, _ placeholders: [String]
) -> SourceDefinition {
    source(
        "things", of: "thing", crosswalks: [crosswalk].compactMap(\.self),
        [
            column("key", isOnlyKey: true),
            column("value", type, crosswalk: crosswalk?.name, placeholders: placeholders),
        ])
}
