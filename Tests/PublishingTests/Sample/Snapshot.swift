import Publishing
import TestSupport
import Testing

extension ScratchFolder {
    /// The folder as a place to publish from.
    var room: Workroom { Workroom(folder: path) }
}

extension PublishedFile {
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Golden files, under `Tests/Snapshots/PublishingTests`.
enum Snapshot {
    /// Expects a file to be the golden one, and says the first line that differs.
    static func expect(
        _ published: PublishedFile, in name: String,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let golden = Golden(name, of: "PublishingTests")
        guard let difference = try golden.difference(from: published.bytes) else { return }
        Issue.record("\(difference)", sourceLocation: sourceLocation)
    }
}
