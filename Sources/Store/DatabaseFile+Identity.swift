internal import GRDB

extension DatabaseFile {
    /// Gives a database a name of its own when it is made: 32 hexadecimal digits that no other has.
    @Sendable static func createIdentity(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE identity (value TEXT NOT NULL) STRICT;
                INSERT INTO identity VALUES (lower(hex(randomblob(16))));
                """)
    }

    /// The name that the database was given when it was made.
    ///
    /// - Throws: ``StoreFault``
    func identity() throws -> String {
        try read("reading its identity") { database in
            guard let value = try String.fetchOne(database, sql: "SELECT value FROM identity") else {
                throw StoreFault(kind: .damaged, database: name, message: "its identity is missing")
            }
            return value
        }
    }
}

extension Vault {
    /// The name that the vault was given when it was made.
    ///
    /// - Throws: ``StoreFault``
    public func identity() throws -> String { try file.identity() }

    /// Whether nothing was ever taken into it.
    ///
    /// - Throws: ``StoreFault``
    public func isBlank() throws -> Bool {
        try file.read("looking whether it holds anything") { database in
            try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM record_version)") ?? true
        }
    }
}

extension Analysis {
    /// The name that the database was given when it was made.
    ///
    /// - Throws: ``StoreFault``
    public func identity() throws -> String { try file.identity() }

    /// Whether no night's alerts are in it.
    ///
    /// - Throws: ``StoreFault``
    public func isBlank() throws -> Bool {
        try file.read("looking whether it holds anything") { database in
            try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM alert_night)") ?? true
        }
    }
}
