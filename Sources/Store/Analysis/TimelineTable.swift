internal import Definitions
internal import GRDB
internal import Vocabulary

/// The table of one record type in the analysis database: a column for each timeline field.
///
/// Where a record is from stands in columns that begin with `_`, as no field's name does.
struct TimelineTable {
    private let name: String
    private let places: [Int]
    private let fields: [FieldDefinition]

    /// The table of a record type's ordinary fields, or of those that serve equality monitoring alone.
    init(_ type: RecordTypeDefinition, monitoring: Bool) {
        name = (monitoring ? "monitoring_" : "timeline_") + type.name.name
        let all = type.timelineFields
        places = all.indices.filter { all[$0].monitoringOnly == monitoring }
        fields = places.map { all[$0] }
    }

    func fill(with records: [TimelineRecord], in database: Database) throws {
        let columns = fields.map { field in
            "\(field.name.name.quotedDatabaseIdentifier) \(field.columnType)"
        }
        let common = [
            "person TEXT NOT NULL", "agency TEXT NOT NULL", "_link TEXT NOT NULL", "_source TEXT NOT NULL",
            "_file TEXT NOT NULL", "_line INTEGER NOT NULL", "_received_on TEXT NOT NULL",
        ]
        try database.execute(
            sql:
                "CREATE TABLE \(name.quotedDatabaseIdentifier) (\((common + columns).joined(separator: ", "))) STRICT"
        )
        let marks = Array(repeating: "?", count: common.count + columns.count).joined(separator: ",")
        let insert = try database.makeStatement(
            sql: "INSERT INTO \(name.quotedDatabaseIdentifier) VALUES (\(marks))")
        for record in records {
            var arguments: [DatabaseValue] = [
                record.person.text.databaseValue, record.agency.name.databaseValue,
                record.link.label.databaseValue, record.provenance.source.name.databaseValue,
                record.provenance.file.databaseValue, record.provenance.line.databaseValue,
                record.provenance.receivedOn.description.databaseValue,
            ]
            for place in places { arguments.append(record.values[place].databaseValue) }
            try insert.execute(arguments: StatementArguments(arguments))
        }
        try database.execute(
            sql:
                "CREATE INDEX \("\(name)_by_person".quotedDatabaseIdentifier) ON \(name.quotedDatabaseIdentifier) (person)"
        )
    }
}

extension FieldDefinition {
    fileprivate var columnType: String {
        switch (timelineForm, type) {
        case (.age, _): "INTEGER"
        case (.token, _): "TEXT"
        case (_, .integer), (_, .yesNo): "INTEGER"
        case (_, .decimal): "REAL"
        default: "TEXT"
        }
    }
}

extension FieldValue {
    /// What a column holds: NULL for a missing value; why it is missing stays with the standardised record.
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .text(let text), .code(let text): text.databaseValue
        case .day(let day): day.description.databaseValue
        case .moment(let moment): moment.description.databaseValue
        case .integer(let number): number.databaseValue
        case .decimal(let number): number.databaseValue
        case .flag(let flag): (flag ? 1 : 0).databaseValue
        case .missing: .null
        }
    }
}
