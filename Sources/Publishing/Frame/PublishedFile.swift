/// A finished file of the night's folder.
public struct PublishedFile: Hashable, Sendable {
    /// Where it goes, relative to the night's folder: `run-report.html`.
    public let path: String
    /// What it holds.
    public let bytes: [UInt8]

    /// A file by place and contents.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
