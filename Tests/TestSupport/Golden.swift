import FoundationEssentials

/// A golden file under `Tests/Snapshots`, or a page of the documentation that a test generates.
///
/// `RECORD_SNAPSHOTS=1 swift test` writes golden files anew; look at the difference before keeping it.
public struct Golden: Sendable {
    private let name: String
    private let file: URL

    /// A golden file of a test target.
    public init(_ name: String, of target: String) {
        self.name = name
        file = Repository.root.appending(path: "Tests/Snapshots/\(target)/\(name)")
    }

    /// A page of the documentation that is generated.
    public init(page name: String) {
        self.name = name
        file = Repository.root.appending(path: "Documentation/\(name)")
    }

    /// The first line in which bytes differ from the golden file, in words; `nil` where they are the same.
    public func difference(from bytes: [UInt8]) throws -> String? {
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
            return nil
        }
        let golden = [UInt8](try Data(contentsOf: file))
        guard golden != bytes else { return nil }
        let (old, new) = (golden.split(separator: 10), bytes.split(separator: 10))
        let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        let texts = [old, new].map { line < $0.count ? String(decoding: $0[line], as: UTF8.self) : "(end)" }
        return "\(name) differs at its line of text \(line + 1):\n- \(texts[0])\n+ \(texts[1])"
    }
}
