public import Definitions
internal import GRDB
public import Vocabulary

/// `analysis.sqlite`: timelines under pseudonyms, alerts and their history.
///
/// No name, address line, full date of birth or agency reference number is in it. Analysts may query it: there is
/// a table for each record type of the dictionary, named `timeline_` and the record type, with the columns `person` and
/// `agency`, one for each field, and `_link`, `_source`, `_file`, `_line` and `_received_on` for how firmly the record is
/// linked and where it is from; fields that serve equality monitoring alone are apart, in `monitoring_` tables.
public struct Analysis: Sendable {
    let file: DatabaseFile

    /// Opens the database, or makes it with mode 0600.
    ///
    /// - Throws: ``StoreFault``
    public init(path: String) throws {
        file = try DatabaseFile(
            path: path,
            migrations: [
                ("1 alerts", Self.createTables), ("2 identity", DatabaseFile.createIdentity),
                ("3 raised alerts", Self.createRaisedAlerts),
                ("4 shadow alerts", Self.createShadowAlerts),
            ])
    }

    @Sendable private static func createTables(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE alert_night (night TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
                CREATE TABLE alert (
                    night TEXT NOT NULL, alert TEXT NOT NULL, person TEXT NOT NULL, rule TEXT NOT NULL,
                    episode TEXT NOT NULL, state TEXT NOT NULL, severity TEXT NOT NULL,
                    first_seen TEXT NOT NULL, last_changed TEXT NOT NULL, content TEXT NOT NULL,
                    PRIMARY KEY (night, alert)
                ) STRICT, WITHOUT ROWID;
                """)
    }

    /// Replaces the timelines with a night's.
    ///
    /// - Parameters:
    ///   - records: The records, values in the order of their record type's timeline fields.
    ///   - dictionary: The dictionary, which gives the tables their columns.
    /// - Throws: ``StoreFault``
    public func keep(_ records: [TimelineRecord], dictionary: DataDictionary) throws {
        try file.write("keeping timelines") { database in
            try dropTimelines(in: database)
            for type in dictionary.recordTypes where !type.timelineFields.isEmpty {
                let rows = records.filter { $0.recordType == type.name }
                try TimelineTable(type, monitoring: false).fill(with: rows, in: database)
                if type.timelineFields.contains(where: \.monitoringOnly) {
                    try TimelineTable(type, monitoring: true).fill(with: rows, in: database)
                }
            }
        }
    }

    private func dropTimelines(in database: Database) throws {
        let names = try String.fetchAll(
            database,
            sql: """
                SELECT name FROM sqlite_master WHERE type = 'table'
                AND (name GLOB 'timeline_*' OR name GLOB 'monitoring_*') ORDER BY name
                """)
        for name in names { try database.execute(sql: "DROP TABLE \(name.quotedDatabaseIdentifier)") }
    }
}
