import TestSupport
import Testing

/// Golden files, under `Tests/Snapshots/RenderingTests`.
enum Snapshot {
    /// Expects bytes to be those of a golden file, and says the first line that differs.
    static func expect(
        _ bytes: [UInt8], in name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        guard let difference = try Golden(name, of: "RenderingTests").difference(from: bytes) else { return }
        Issue.record("\(difference)", sourceLocation: sourceLocation)
    }
}
