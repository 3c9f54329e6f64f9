/// Where the texts of the configuration come from: a folder on disk, or a test's own texts.
public struct ConfigurationFiles: Sendable {
    /// The bytes of a file by its path; `nil` where there is none.
    public let bytes: @Sendable (_ path: String) -> [UInt8]?
    /// The names, without the folder, of the files directly in a folder; empty where there is none.
    public let names: @Sendable (_ folder: String) -> [String]

    /// Files behind two functions.
    ///
    /// - Parameters:
    ///   - bytes: Gives the bytes of a file by its path.
    ///   - names: Gives the names of the files directly in a folder, in any order.
    public init(
        bytes: @escaping @Sendable (_ path: String) -> [UInt8]?,
        names: @escaping @Sendable (_ folder: String) -> [String]
    ) {
        self.bytes = bytes
        self.names = names
    }

    /// Files held in memory, by path.
    public init(_ texts: [String: String]) {
        let paths = texts.keys.sorted()
        bytes = { path in texts[path].map { Array($0.utf8) } }
        names = { folder in
            let prefix = folder.isEmpty ? "" : folder + "/"
            return paths.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
                .filter { !$0.contains("/") }
        }
    }
}

/// A file of the configuration as it was read: what the ledger hashes.
public struct ConfigurationFile: Hashable, Sendable {
    /// The path, relative to the folder of the nightly file.
    public let path: String
    /// The content.
    public let bytes: [UInt8]

    /// A file by path and content.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
