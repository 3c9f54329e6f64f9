public import Definitions
internal import FoundationEssentials
internal import GRDB
public import Vocabulary

extension Analysis {
    /// Keeps a night's alert roll, and forgets those of later nights.
    ///
    /// - Throws: ``StoreFault``
    public func keep(_ roll: AlertRoll, on night: CalendarDay) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try file.write("keeping alerts") { database in
            try database.execute(sql: "DELETE FROM alert WHERE night >= ?", arguments: [night.description])
            try database.execute(
                sql: "DELETE FROM alert_night WHERE night >= ?", arguments: [night.description])
            try database.execute(sql: "INSERT INTO alert_night VALUES (?)", arguments: [night.description])
            let insert = try database.makeStatement(sql: "INSERT INTO alert VALUES (?,?,?,?,?,?,?,?,?,?)")
            for alert in roll.alerts {
                let content = String(decoding: try encoder.encode(alert), as: UTF8.self)
                try insert.execute(arguments: [
                    night.description, alert.id.text, alert.person.text, alert.rule.id, alert.episode.key,
                    alert.life.standing.rawValue, alert.severity.level.rawValue,
                    alert.life.firstSeen.description, alert.life.lastChanged.description, content,
                ])
            }
            try Self.noteRaised(roll, on: night, in: database)
        }
    }

    /// The alert roll of a night.
    ///
    /// - Parameters:
    ///   - night: The night's date.
    ///   - inclusive: Whether that very night counts, or only those before it.
    /// - Returns: The roll of the latest such night; empty where there is none.
    /// - Throws: ``StoreFault``
    public func alertRoll(upTo night: CalendarDay, inclusive: Bool) throws -> AlertRoll {
        let comparison = inclusive ? "<=" : "<"
        return try file.read("reading alerts") { database in
            let latest = try String.fetchOne(
                database, sql: "SELECT max(night) FROM alert_night WHERE night \(comparison) ?",
                arguments: [night.description])
            guard let latest, let day = CalendarDay(iso: latest) else { return .empty }
            let decoder = JSONDecoder()
            let contents = try String.fetchAll(
                database, sql: "SELECT content FROM alert WHERE night = ? ORDER BY alert", arguments: [latest]
            )
            let alerts = try contents.map { try decoder.decode(Alert.self, from: Data($0.utf8)) }
            return AlertRoll(asOf: day, alerts: alerts)
        }
    }
}
