/// Why a file of the night could not be made: its place and a reason, never what it holds.
public struct PublishingFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where the file was to go, relative to the night's folder.
    public let path: String
    /// Why it could not be made, and what would be right.
    public let reason: String

    /// The place and the reason.
    public var description: String { "\(path): \(reason)" }
}
