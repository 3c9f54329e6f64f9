internal import FoundationEssentials
internal import GRDB

/// One of the three SQLite files: opened, migrated, and readable by its owner alone.
struct DatabaseFile: Sendable {
    let name: String
    let queue: DatabaseQueue

    /// Opens or makes the file, with mode 0600, and brings its schema up to date.
    ///
    /// - Throws: ``StoreFault``
    init(path: String, migrations: [(name: String, migrate: @Sendable (Database) throws -> Void)]) throws {
        let name = URL(filePath: path).lastPathComponent
        self.name = name
        do {
            if !FileManager.default.fileExists(atPath: path) {
                _ = FileManager.default.createFile(
                    atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            }
            var configuration = Configuration()
            configuration.label = name
            // Somebody may be looking into it for a moment: a night waits for them, and they for a night's writing.
            configuration.busyMode = .timeout(10)
            configuration.prepareDatabase { database in
                // A rollback journal keeps one file to copy, back up or put away; synchronous writes keep the
                // promise that a kill loses nothing that was said to be done.
                try database.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA synchronous = NORMAL")
                try database.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON")
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            var migrator = DatabaseMigrator()
            for migration in migrations {
                migrator.registerMigration(migration.name, migrate: migration.migrate)
            }
            try migrator.migrate(queue)
        } catch {
            throw StoreFault.reworded(error, database: name, doing: "opening it")
        }
    }

    /// Reads within one transaction; errors come out reworded.
    func read<Value>(_ action: String, _ work: (Database) throws -> Value) throws -> Value {
        do { return try queue.read(work) } catch {
            throw StoreFault.reworded(error, database: name, doing: action)
        }
    }

    /// Writes within one transaction, all or nothing; errors come out reworded.
    func write<Value>(_ action: String, _ work: (Database) throws -> Value) throws -> Value {
        do { return try queue.write(work) } catch {
            throw StoreFault.reworded(error, database: name, doing: action)
        }
    }
}
