internal import GRDB

extension Ledger {
    @Sendable static func addCompanions(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE companion (
                    name TEXT NOT NULL PRIMARY KEY, mark TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;
                ALTER TABLE receipt ADD COLUMN sha256 TEXT;
                """)
    }

    /// The marks of the files that belong with this ledger, by their names; empty where none was noted yet.
    ///
    /// - Throws: ``StoreFault``
    public func companions() throws -> [String: String] {
        try file.read("reading which files belong with it") { database in
            let rows = try Row.fetchAll(database, sql: "SELECT name, mark FROM companion")
            return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Notes which files belong with this ledger, in the place of those noted before.
    ///
    /// - Parameter marks: What tells each file, by its name, from every other.
    /// - Throws: ``StoreFault``
    public func keep(companions marks: [String: String]) throws {
        try file.write("noting which files belong with it") { database in
            try database.execute(sql: "DELETE FROM companion")
            for (name, mark) in marks.sorted(by: { $0.key < $1.key }) {
                try database.execute(sql: "INSERT INTO companion VALUES (?,?)", arguments: [name, mark])
            }
        }
    }
}
