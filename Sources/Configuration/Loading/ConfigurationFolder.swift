internal import Vocabulary

/// The folder of `nightly.yml`, which knows each file that was read from it.
///
/// A class, because every reading adds to the files that the ledger hashes.
final class ConfigurationFolder {
    private let files: ConfigurationFiles
    /// What stands before every path: empty, or the folder with a `/` at its end.
    private let prefix: String
    private(set) var read: [ConfigurationFile] = []

    /// The folder that holds a file.
    init(of path: String, files: ConfigurationFiles) {
        self.files = files
        prefix = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    /// A path in the folder as the user would write it.
    func path(_ relative: String) -> String { prefix + relative }

    /// Whether a file is there.
    func holds(_ relative: String) -> Bool { files.bytes(path(relative)) != nil }

    /// The `.yml` files directly in a folder below, by name.
    func definitions(in below: String) -> [String] {
        files.names(path(below)).filter { $0.hasSuffix(".yml") && !$0.hasPrefix(".") }.sorted()
            .map { "\(below)/\($0)" }
    }

    /// The files beside one, as paths of the same kind: what a misspelt name may have meant.
    func siblings(of relative: String) -> [String] {
        let below = relative.split(separator: "/").dropLast().joined(separator: "/")
        let own = prefix == "/" ? prefix : String(prefix.dropLast())
        let names = files.names(below.isEmpty ? own : path(below))
        return names.map { below.isEmpty ? $0 : "\(below)/\($0)" }
    }

    /// What is wrong with something that stands at a path and gives no bytes.
    static let unreadable =
        "it is there, but can't be read: it must be a file, and the account that runs this must have leave to read it"

    /// Reads a file as YAML; `nil`, with a fault recorded, where that can't be done.
    func document(_ relative: String, faults: FaultCollector) -> YAMLDocument? {
        guard let bytes = files.bytes(path(relative)) else {
            let isThere = siblings(of: relative).contains(relative)
            faults.record(
                SourceLocation(file: path(relative), line: 1, column: 1),
                isThere ? Self.unreadable : "there is no such file")
            return nil
        }
        if !read.contains(where: { $0.path == relative }) {
            read.append(ConfigurationFile(path: relative, bytes: bytes))
        }
        return YAMLDocument(bytes, file: path(relative), faults: faults)
    }
}
