internal import FoundationEssentials
internal import GRDB
public import Vocabulary

/// A linkage model as a night left it.
public struct StoredLinkageModel: Hashable, Sendable {
    /// The night on whose records it was trained.
    public let trainedOn: CalendarDay
    /// For what it was trained: the definition's hash, and whatever else its keeper tells models by.
    public let definition: String
    /// The model, as JSON.
    public let json: String

    /// A stored model of its parts.
    public init(trainedOn: CalendarDay, definition: String, json: String) {
        self.trainedOn = trainedOn
        self.definition = definition
        self.json = json
    }
}

extension Vault {
    /// The models that were trained before a night, the latest first.
    ///
    /// - Throws: ``StoreFault``
    public func linkageModels(before night: CalendarDay) throws -> [StoredLinkageModel] {
        try file.read("reading the linkage models") { database in
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT night, definition, model FROM linkage_model WHERE night < ? ORDER BY night DESC",
                arguments: [night.description])
            return rows.compactMap { row in
                CalendarDay(iso: row[0] as String).map {
                    StoredLinkageModel(trainedOn: $0, definition: row[1], json: row[2])
                }
            }
        }
    }

    /// Keeps a model; one that an interrupted run of the night kept before is replaced.
    ///
    /// - Throws: ``StoreFault``
    public func keep(linkageModel model: StoredLinkageModel) throws {
        try file.write("keeping the linkage model") { database in
            try database.execute(
                sql: "DELETE FROM linkage_model WHERE night >= ?", arguments: [model.trainedOn.description])
            try database.execute(
                sql: "INSERT INTO linkage_model VALUES (?,?,?)",
                arguments: [model.trainedOn.description, model.definition, model.json])
        }
    }

    /// What linkage left on the latest night before a date, by a model that was trained on a certain night; `nil`
    /// where there is nothing.
    ///
    /// - Throws: ``StoreFault``
    public func linkageState(before night: CalendarDay, trainedOn: CalendarDay) throws -> [UInt8]? {
        try file.read("reading what linkage left") { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT trained_on, bytes FROM linkage_state WHERE night < ? ORDER BY night DESC LIMIT 1
                    """, arguments: [night.description])
            guard let row, row[0] as String == trainedOn.description else { return nil }
            return Array(row[1] as Data)
        }
    }

    /// Keeps what linkage left on a night; of earlier nights the last one stays, so that the night can be run again.
    ///
    /// - Throws: ``StoreFault``
    public func keep(linkageState bytes: [UInt8], trainedOn: CalendarDay, on night: CalendarDay) throws {
        try file.write("keeping what linkage left") { database in
            let day = night.description
            try database.execute(sql: "DELETE FROM linkage_state WHERE night >= ?", arguments: [day])
            try database.execute(
                sql: """
                    DELETE FROM linkage_state WHERE night < (SELECT max(night) FROM linkage_state)
                    """)
            try database.execute(
                sql: "INSERT INTO linkage_state VALUES (?,?,?)",
                arguments: [day, trainedOn.description, Data(bytes)])
        }
    }

    @Sendable static func createLinkageModel(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE linkage_model (
                    night TEXT NOT NULL PRIMARY KEY, definition TEXT NOT NULL, model TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE linkage_state (
                    night TEXT NOT NULL PRIMARY KEY, trained_on TEXT NOT NULL, bytes BLOB NOT NULL
                ) STRICT;
                """)
    }
}
