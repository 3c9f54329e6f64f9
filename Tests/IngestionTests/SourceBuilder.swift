import Definitions
import Ingestion
import PersonalData
import Vocabulary

/// A small source of custody records, changed where a test says so.
enum SourceBuilder {
    static let place = SourceLocation(file: "source.yml", line: 1, column: 1)

    static let custodyColumns = [
        column("custody_ref", required: true),
        column("nominal_id", required: true, pattern: "N99"),
        column("arrest_at", .date(layouts: ["DD/MM/YYYY"]), required: true),
        column("disposal", allowed: ["CHARGED", "BAILED"]),
        column("age", .integer, minimum: 10, maximum: 120),
    ]

    static func column(
        _ name: String, _ type: ColumnType = .string, required: Bool = false, unique: Bool = false,
        allowed: [String]? = nil, minimum: Double? = nil, maximum: Double? = nil, pattern: String? = nil,
        wordsNotAlone: [String]? = nil, formerly: [String] = []
    ) -> SourceColumn {
        SourceColumn(
            name: name, type: type,
            constraints: ColumnConstraints(
                required: required, unique: unique, allowed: allowed, minimum: minimum, maximum: maximum,
                pattern: pattern, wordsNotAlone: wordsNotAlone),
            formerly: formerly, location: place)
    }

    static func source(
        _ name: String = "custody", columns: [SourceColumn] = custodyColumns,
        primaryKey: [String] = ["custody_ref"], foreignKeys: [ForeignKey] = [],
        refused: [String] = [], encoding: SourceDialect.Encoding = .utf8, delivery: Delivery = .append
    ) -> SourceDefinition {
        SourceDefinition(
            name: SourceName(name), title: name, agency: Agency("police"), recordType: RecordType("arrest"),
            filePattern: "\(name)_{date}_{sequence}.csv", dialect: SourceDialect(encoding: encoding),
            missingValues: ["NULL"], columns: columns, refused: refused, primaryKey: primaryKey,
            foreignKeys: foreignKeys,
            person: .none, joins: [], delivery: delivery,
            expectation: SourceExpectation(
                freshForDays: 2, required: true, rejectionLimit: 0.05, populationTolerance: 0.2,
                contact: "supplier"),
            crosswalks: [], location: place)
    }

    static func ingest(
        _ text: String, source: SourceDefinition = source(), withheld: Set<String> = []
    ) -> SourceBatch {
        ingest(Array(text.utf8), source: source, withheld: withheld)
    }

    static func ingest(
        _ bytes: [UInt8], source: SourceDefinition, withheld: Set<String> = []
    ) -> SourceBatch {
        Ingester(source: source, withheld: withheld)
            .ingest(bytes, file: "custody.csv", receivedOn: CalendarDay(dayNumber: 20_000))
    }
}

extension SourceBatch {
    /// The codes of everything found, rows and file, in order.
    var codes: [RowFindingCode] { findings.map(\.code) + rejected.flatMap { $0.findings.map(\.code) } }
}
