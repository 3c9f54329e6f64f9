import Foundation
import GRDB

/// A database of a site, as an analyst would look into it.
struct StoredTables {
    let file: URL

    init(_ file: URL) { self.file = file }

    private var path: String { file.path(percentEncoded: false) }

    /// The rows of a query, each value as text; NULL is empty.
    func rows(_ sql: String, _ arguments: [String] = []) throws -> [[String]] {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        return try queue.read { database in
            try Row.fetchAll(database, sql: sql, arguments: StatementArguments(arguments)).map { row in
                row.databaseValues.map { value in
                    switch value.storage {
                    case .null: ""
                    case .int64(let number): "\(number)"
                    case .double(let number): "\(number)"
                    case .string(let text): text
                    case .blob(let data): String(decoding: data, as: UTF8.self)
                    }
                }
            }
        }
    }

    /// The first column of a query.
    func values(_ sql: String, _ arguments: [String] = []) throws -> [String] {
        try rows(sql, arguments).compactMap(\.first)
    }

    /// The texts that a column holds as a list.
    static func texts(in list: String) throws -> [String] {
        try JSONDecoder().decode([String].self, from: Data(list.utf8))
    }

    /// The tables' names, in order.
    func names() throws -> [String] {
        try values("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    }

    /// Changes the database behind the command's back.
    func tamper(_ sql: String) throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    }

    /// Everything in it as bytes: all values of all tables, and the files as they stand on disk.
    func contents() throws -> Data {
        var all = Data()
        for name in try names() {
            for row in try rows("SELECT * FROM \"\(name)\"") {
                all.append(Data(row.joined(separator: "\n").utf8))
                all.append(10)
            }
        }
        for suffix in ["", "-wal", "-journal", "-shm"] {
            guard let bytes = try? Data(contentsOf: URL(filePath: path + suffix)) else { continue }
            all.append(bytes)
        }
        return all
    }
}
