public import Definitions
internal import GRDB
public import Vocabulary

extension Analysis {
    /// Every alert that was raised until a night, in order of their identifiers: decided, lapsed and forgotten ones too.
    ///
    /// - Throws: ``StoreFault``
    public func raisedAlerts(upTo night: CalendarDay) throws -> [RaisedAlert] {
        try file.read("reading which alerts were raised") { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT alert, person, rule, first_seen FROM raised_alert WHERE first_seen <= ? ORDER BY alert
                    """, arguments: [night.description])
            return try rows.map { row in
                guard let firstSeen = CalendarDay(iso: row["first_seen"] as String) else {
                    throw StoreFault(
                        kind: .damaged, database: file.name, message: "a raised alert is unreadable")
                }
                return RaisedAlert(
                    id: AlertIdentifier(row["alert"]), person: Pseudonym(row["person"]), rule: row["rule"],
                    firstSeen: firstSeen)
            }
        }
    }

    /// The alerts of the nights that are kept already are known from them.
    @Sendable static func createRaisedAlerts(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE raised_alert (
                    alert TEXT NOT NULL PRIMARY KEY, person TEXT NOT NULL, rule TEXT NOT NULL,
                    first_seen TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;
                INSERT INTO raised_alert SELECT alert, min(person), min(rule), min(first_seen) FROM alert GROUP BY alert;
                """)
    }

    /// Notes the alerts of a night's roll that were raised on it, and forgets those of that night and of later ones.
    static func noteRaised(_ roll: AlertRoll, on night: CalendarDay, in database: Database) throws {
        try database.execute(
            sql: "DELETE FROM raised_alert WHERE first_seen >= ?", arguments: [night.description])
        let insert = try database.makeStatement(sql: "INSERT OR IGNORE INTO raised_alert VALUES (?,?,?,?)")
        for alert in roll.alerts {
            try insert.execute(arguments: [
                alert.id.text, alert.person.text, alert.rule.id, alert.life.firstSeen.description,
            ])
        }
    }
}
