internal import GRDB
public import Vocabulary

extension Ledger {
    @Sendable static func addOwedNights(_ database: Database) throws {
        try database.execute(
            sql: "CREATE TABLE owed_night (night TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID")
    }

    /// Forgets the receipts of a night and of all later ones, and notes that those nights are owed: their rows are not
    /// in the vault, or not all of them, until ``keep(_:on:)`` says that they are.
    ///
    /// It comes before anything in the vault is changed, so that no receipt ever stands for rows that don't.
    ///
    /// - Throws: ``StoreFault``
    public func oweNights(from night: CalendarDay) throws {
        try file.write("noting which nights are owed") { database in
            try database.execute(
                sql: """
                    INSERT OR IGNORE INTO owed_night SELECT ? UNION SELECT night FROM receipt WHERE night > ?
                    """, arguments: [night.description, night.description])
            try database.execute(sql: "DELETE FROM receipt WHERE night >= ?", arguments: [night.description])
        }
    }

    /// The nights that were begun, or forgotten for an earlier one, and whose extracts are not all taken in, in order.
    ///
    /// - Throws: ``StoreFault``
    public func owedNights() throws -> [CalendarDay] {
        try file.read("reading which nights are owed") { database in
            try String.fetchAll(database, sql: "SELECT night FROM owed_night ORDER BY night")
                .compactMap { CalendarDay(iso: $0) }
        }
    }
}
