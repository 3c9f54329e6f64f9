import Definitions
import Store
import Testing
import Vocabulary

@Suite struct `The analysis database` {
    private let shelf: Shelf
    private let analysis: Analysis

    init() throws {
        shelf = try Shelf()
        analysis = try Analysis(path: shelf.analysisPath)
    }

    private static let place = SourceLocation(file: "dictionary.yml", line: 1, column: 1)

    private static func field(
        _ name: String, _ type: FieldType, _ form: TimelineForm = .value, monitoring: Bool = false
    ) -> FieldDefinition {
        FieldDefinition(
            name: FieldName(name), label: name, definition: name, type: type, sensitivity: .personal,
            timelineForm: form, monitoringOnly: monitoring, location: place)
    }

    private static let dictionary = DataDictionary(
        version: "1",
        recordTypes: [
            type(
                "arrest",
                [
                    field("disposal", .code), field("at", .moment), field("surname", .surname, .absent),
                    field("address", .text, .token), field("charged", .yesNo), field("score", .decimal),
                    field("ethnicity", .code, monitoring: true),
                ]), type("note", [field("text", .text, .absent)]),
        ], codeLists: [])

    private static func type(_ name: String, _ fields: [FieldDefinition]) -> RecordTypeDefinition {
        RecordTypeDefinition(
            name: RecordType(name), label: name, definition: name, role: .event, timing: .undated,
            basis: .fact, disclosure: .permitted, fields: fields, location: place)
    }

    private func arrest(_ person: String, _ values: [FieldValue], line: Int = 2) -> TimelineRecord {
        TimelineRecord(
            person: Pseudonym(person), agency: Agency("police"), recordType: RecordType("arrest"),
            values: values,
            provenance: Provenance(source: custody, file: "custody.csv", line: line, receivedOn: nights[0]),
            link: .details)
    }

    private func tables() throws -> [String] {
        try shelf.rows(
            shelf.analysisPath,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB '*_arrest' OR name GLOB '*_note' ORDER BY 1"
        ).flatMap(\.self)
    }

    @Test func `has a table for each record type with a column for each field, and monitoring apart`() throws
    {
        try analysis.keep(
            [
                arrest(
                    "p1",
                    [
                        .code("CHARGED"), .moment(Moment(startOf: nights[0])), .text("t1"), .flag(true),
                        .decimal(0.5), .code("W1"),
                    ]),
                arrest("p2", Array(repeating: .missing(.withheld), count: 6), line: 3),
            ], dictionary: Self.dictionary)
        #expect(try tables() == ["monitoring_arrest", "timeline_arrest"])
        #expect(
            try shelf.rows(
                shelf.analysisPath,
                "SELECT person, _line, disposal, at, address, charged, score FROM timeline_arrest ORDER BY _line"
            )
                == [
                    ["p1", "2", "CHARGED", "\(Moment(startOf: nights[0]))", "t1", "1", "0.5"],
                    ["p2", "3", "NULL", "NULL", "NULL", "NULL", "NULL"],
                ])
        #expect(
            try shelf.rows(
                shelf.analysisPath, "SELECT person, ethnicity FROM monitoring_arrest ORDER BY person")
                == [["p1", "W1"], ["p2", "NULL"]])
        let columns = try shelf.rows(
            shelf.analysisPath, "SELECT name FROM pragma_table_info('timeline_arrest')")
        #expect(!columns.contains(["surname"]))
        #expect(!columns.contains(["ethnicity"]))
    }

    @Test func `holds the timelines of one night alone`() throws {
        let values: [FieldValue] = Array(repeating: .missing(.blank), count: 6)
        try analysis.keep([arrest("p1", values), arrest("p2", values)], dictionary: Self.dictionary)
        try analysis.keep([arrest("p3", values)], dictionary: Self.dictionary)
        #expect(try shelf.rows(shelf.analysisPath, "SELECT person FROM timeline_arrest") == [["p3"]])
        try analysis.keep([], dictionary: DataDictionary(version: "1", recordTypes: [], codeLists: []))
        #expect(try tables() == [])
    }

    @Test func `knows the alert roll of each night, even of one without alerts`() throws {
        #expect(try analysis.isBlank())
        try analysis.keep(AlertRoll(asOf: nights[0], alerts: []), on: nights[0])
        try analysis.keep(AlertRoll(asOf: nights[2], alerts: []), on: nights[2])
        #expect(try !analysis.isBlank())
        #expect(try analysis.alertRoll(upTo: nights[0], inclusive: false) == .empty)
        #expect(try analysis.alertRoll(upTo: nights[2], inclusive: false).asOf == nights[0])
        #expect(try analysis.alertRoll(upTo: nights[4], inclusive: true).asOf == nights[2])
        // A night that is run again forgets those after it.
        try analysis.keep(AlertRoll(asOf: nights[1], alerts: []), on: nights[1])
        #expect(try analysis.alertRoll(upTo: nights[4], inclusive: true).asOf == nights[1])
    }
}
