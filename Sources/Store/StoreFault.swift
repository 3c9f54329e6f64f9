internal import GRDB

/// Something that went wrong with one of the three databases: which one, what was being done, and why.
///
/// GRDB's own errors may quote a row or a statement's arguments, which are personal data; none of them leaves
/// this module.
public struct StoreFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of trouble.
    public enum Kind: Sendable, Hashable {
        /// The file can't be opened or written: permissions, a full disk, another program.
        case unavailable
        /// The file is damaged, or holds something that this version can't read.
        case damaged
        /// The audit log isn't the chain of hashes that it should be.
        case brokenChain
    }

    /// What kind of trouble.
    public let kind: Kind
    /// The database, by its file's name.
    public let database: String
    /// What was being done, and why it failed, without a value of any row.
    public let message: String

    /// A fault of a database.
    public init(kind: Kind, database: String, message: String) {
        self.kind = kind
        self.database = database
        self.message = message
    }

    /// `database: message`.
    public var description: String { "\(database): \(message)" }

    /// The same trouble in our own words, without the values that the other error may quote.
    static func reworded(_ error: any Error, database: String, doing action: String) -> StoreFault {
        if let fault = error as? StoreFault { return fault }
        guard let error = error as? DatabaseError else {
            return StoreFault(
                kind: .damaged, database: database,
                message: "a row can't be read as this version expects while \(action)")
        }
        let code = error.resultCode.rawValue
        let damaged = [ResultCode.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
        return StoreFault(
            kind: damaged ? .damaged : .unavailable, database: database,
            message: "SQLite reports code \(code) while \(action)")
    }
}
