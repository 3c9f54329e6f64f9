public import Definitions
internal import GRDB
public import Vocabulary

extension Vault {
    /// Keeps what was taken apart on a night, in place of what an interrupted run of the night kept before.
    ///
    /// - Parameters:
    ///   - links: What was taken apart.
    ///   - lifted: The alerts whose answer has changed since: what was taken apart for them may be joined again.
    ///   - night: The night's date.
    /// - Throws: ``StoreFault``
    public func keep(
        mistakenLinks links: [MistakenLink], lifting lifted: [AlertIdentifier], on night: CalendarDay
    ) throws {
        try file.write("keeping which links were mistaken") { database in
            try Self.forgetMistakenLinks(from: night.description, in: database)
            for link in links {
                for pair in link.pairs {
                    try database.execute(
                        sql: "INSERT INTO mistaken_link VALUES (?,?,?,?,?,?,?,?,NULL)",
                        arguments: [
                            night.description, link.alert.text,
                            pair.left.agency.name, pair.left.recordType.name, pair.left.sourceKey,
                            pair.right.agency.name, pair.right.recordType.name, pair.right.sourceKey,
                        ])
                }
            }
            for alert in lifted {
                try database.execute(
                    sql: "UPDATE mistaken_link SET lifted_on = ? WHERE alert = ? AND lifted_on IS NULL",
                    arguments: [night.description, alert.text])
            }
        }
    }

    /// The pairs of records that stand taken apart on a night, with the alert for which they were.
    ///
    /// - Parameters:
    ///   - night: The night's date.
    ///   - inclusive: Whether what was taken apart or lifted on that very night counts.
    /// - Returns: The pairs, in the order in which they were taken apart.
    /// - Throws: ``StoreFault``
    public func mistakenPairs(
        on night: CalendarDay, inclusive: Bool
    ) throws -> [(alert: AlertIdentifier, pair: LinkageDecision)] {
        try file.read("reading which links were mistaken") { database in
            let comparison = inclusive ? "<=" : "<"
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM mistaken_link
                    WHERE night \(comparison) ? AND NOT coalesce(lifted_on \(comparison) ?, FALSE)
                    ORDER BY night, alert, left_agency, left_type, left_key, right_agency, right_type, right_key
                    """, arguments: [night.description, night.description])
            return rows.map { row in
                let left = RecordKey(
                    agency: Agency(row["left_agency"]), recordType: RecordType(row["left_type"]),
                    sourceKey: row["left_key"])
                let right = RecordKey(
                    agency: Agency(row["right_agency"]), recordType: RecordType(row["right_type"]),
                    sourceKey: row["right_key"])
                return (AlertIdentifier(row["alert"]), LinkageDecision(left, right, .different))
            }
        }
    }

    @Sendable static func createMistakenLinks(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE mistaken_link (
                    night TEXT NOT NULL, alert TEXT NOT NULL,
                    left_agency TEXT NOT NULL, left_type TEXT NOT NULL, left_key TEXT NOT NULL,
                    right_agency TEXT NOT NULL, right_type TEXT NOT NULL, right_key TEXT NOT NULL,
                    lifted_on TEXT
                ) STRICT;
                """)
    }

    /// Forgets what was taken apart or lifted on a night or later.
    static func forgetMistakenLinks(from night: String, in database: Database) throws {
        try database.execute(sql: "DELETE FROM mistaken_link WHERE night >= ?", arguments: [night])
        try database.execute(
            sql: "UPDATE mistaken_link SET lifted_on = NULL WHERE lifted_on >= ?", arguments: [night])
    }
}
