/// Why a study can't go on: where, what, and what would be right, without a cell's content.
public struct StudyFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure it is.
    public enum Kind: Hashable, Sendable {
        /// A file isn't there or can't be read.
        case inputMissing
        /// A file's content isn't what it should be.
        case input
        /// A question names something that isn't there.
        case question
        /// Something can't be written.
        case output
    }

    /// What kind of failure it is.
    public let kind: Kind
    /// What happened, a line for each thing that is wrong.
    public let lines: [String]

    /// A failure by its lines.
    public init(_ kind: Kind, _ lines: String...) { self.init(kind, lines: lines) }

    /// A failure by its lines.
    public init(_ kind: Kind, lines: [String]) {
        self.kind = kind
        self.lines = lines
    }

    /// The lines.
    public var description: String { lines.joined(separator: "\n") }
}
