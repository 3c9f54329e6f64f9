public import Definitions
internal import FoundationEssentials
internal import GRDB
public import Vocabulary

/// The rolls of a night, which are kept apart.
public enum RollKind: Hashable, Sendable {
    /// The alerts of live rules: what lists are made of.
    case shown
    /// What rules would have raised that are only being tried: nobody is shown any of it.
    case shadow

    /// The table of the alerts.
    var table: String { self == .shown ? "alert" : "shadow_alert" }

    /// The table of the nights.
    var nights: String { self == .shown ? "alert_night" : "shadow_night" }
}

extension Analysis {
    /// Keeps a night's alert roll, and forgets those of later nights.
    ///
    /// - Parameters:
    ///   - roll: The roll.
    ///   - night: The night's date.
    ///   - kind: Which of the night's rolls it is.
    /// - Throws: ``StoreFault``
    public func keep(_ roll: AlertRoll, on night: CalendarDay, as kind: RollKind = .shown) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try file.write("keeping alerts") { database in
            try database.execute(
                sql: "DELETE FROM \(kind.table) WHERE night >= ?", arguments: [night.description])
            try database.execute(
                sql: "DELETE FROM \(kind.nights) WHERE night >= ?", arguments: [night.description])
            try database.execute(
                sql: "INSERT INTO \(kind.nights) VALUES (?)", arguments: [night.description])
            let insert = try database.makeStatement(
                sql: "INSERT INTO \(kind.table) VALUES (?,?,?,?,?,?,?,?,?,?)")
            for alert in roll.alerts {
                let content = String(decoding: try encoder.encode(alert), as: UTF8.self)
                try insert.execute(arguments: [
                    night.description, alert.id.text, alert.person.text, alert.rule.id, alert.episode.key,
                    alert.life.standing.rawValue, alert.severity.level.rawValue,
                    alert.life.firstSeen.description, alert.life.lastChanged.description, content,
                ])
            }
            if kind == .shown { try Self.noteRaised(roll, on: night, in: database) }
        }
    }

    /// The alert roll of a night.
    ///
    /// - Parameters:
    ///   - night: The night's date.
    ///   - inclusive: Whether that very night counts, or only those before it.
    ///   - kind: Which of the night's rolls.
    /// - Returns: The roll of the latest such night; empty where there is none.
    /// - Throws: ``StoreFault``
    public func alertRoll(
        upTo night: CalendarDay, inclusive: Bool, of kind: RollKind = .shown
    ) throws -> AlertRoll {
        let comparison = inclusive ? "<=" : "<"
        return try file.read("reading alerts") { database in
            let latest = try String.fetchOne(
                database, sql: "SELECT max(night) FROM \(kind.nights) WHERE night \(comparison) ?",
                arguments: [night.description])
            guard let latest, let day = CalendarDay(iso: latest) else { return .empty }
            let decoder = JSONDecoder()
            let contents = try String.fetchAll(
                database, sql: "SELECT content FROM \(kind.table) WHERE night = ? ORDER BY alert",
                arguments: [latest])
            let alerts = try contents.map { try decoder.decode(Alert.self, from: Data($0.utf8)) }
            return AlertRoll(asOf: day, alerts: alerts)
        }
    }

    /// The nights whose alerts are kept, in order, from a date on.
    ///
    /// - Throws: ``StoreFault``
    public func nights(from day: CalendarDay) throws -> [CalendarDay] {
        try file.read("reading which nights there are") { database in
            try String.fetchAll(
                database, sql: "SELECT night FROM alert_night WHERE night >= ? ORDER BY night",
                arguments: [day.description]
            ).compactMap { CalendarDay(iso: $0) }
        }
    }

    /// What rules in the shadow would have raised is kept as alerts are, and apart from them.
    @Sendable static func createShadowAlerts(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE shadow_night (night TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
                CREATE TABLE shadow_alert (
                    night TEXT NOT NULL, alert TEXT NOT NULL, person TEXT NOT NULL, rule TEXT NOT NULL,
                    episode TEXT NOT NULL, state TEXT NOT NULL, severity TEXT NOT NULL,
                    first_seen TEXT NOT NULL, last_changed TEXT NOT NULL, content TEXT NOT NULL,
                    PRIMARY KEY (night, alert)
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
