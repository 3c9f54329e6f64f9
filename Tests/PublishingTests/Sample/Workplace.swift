import FoundationEssentials
import Publishing
import Testing

/// A folder for one test, removed after it.
struct Workplace: ~Copyable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "publishing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    var room: Workroom { Workroom(folder: url.path) }

    func contents() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path) }

    deinit { try? FileManager.default.removeItem(at: url) }
}

extension PublishedFile {
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Golden files, under `Tests/Snapshots/PublishingTests`.
///
/// `RECORD_SNAPSHOTS=1 swift test` writes them anew; look at the difference before keeping it.
enum Snapshot {
    private static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Snapshots/PublishingTests")
    }

    /// Expects a file to be the golden one, and says the first line that differs.
    static func expect(
        _ published: PublishedFile, in name: String,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(published.bytes).write(to: file)
            return
        }
        let golden = [UInt8](try Data(contentsOf: file))
        guard golden != published.bytes else { return }
        let (old, new) = (golden.split(separator: 10), published.bytes.split(separator: 10))
        let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        let texts = [old, new].map { line < $0.count ? String(decoding: $0[line], as: UTF8.self) : "(end)" }
        Issue.record(
            "\(name) differs at its line of text \(line + 1):\n- \(texts[0])\n+ \(texts[1])",
            sourceLocation: sourceLocation)
    }
}
