import FoundationEssentials
import Testing

/// Golden files, under `Tests/Snapshots/RenderingTests`.
///
/// `RECORD_SNAPSHOTS=1 swift test` writes them anew; look at the difference before keeping it.
enum Snapshot {
    private static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Snapshots/RenderingTests")
    }

    /// Expects bytes to be those of a golden file, and says the first line that differs.
    static func expect(
        _ bytes: [UInt8], in name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
            return
        }
        let golden = [UInt8](try Data(contentsOf: file))
        guard golden != bytes else { return }
        let (old, new) = (golden.split(separator: 10), bytes.split(separator: 10))
        let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        let texts = [old, new].map { line < $0.count ? String(decoding: $0[line], as: UTF8.self) : "(end)" }
        Issue.record(
            "\(name) differs at its line of text \(line + 1):\n- \(texts[0])\n+ \(texts[1])",
            sourceLocation: sourceLocation)
    }
}

/// A folder for one test, removed after it.
struct ScratchFolder: ~Copyable {
    let url: URL

    init(_ name: String) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "rendering-\(name)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func path(_ name: String) -> String { url.appending(path: name).path }

    func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url.appending(path: name))) }

    func contents() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}
