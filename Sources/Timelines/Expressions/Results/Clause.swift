public import Vocabulary

/// A part of a condition as it is written: a test, or an `and`, `or` or `not` over others.
public struct Clause: Hashable, Sendable {
    /// How a clause depends on its operands.
    public enum Kind: Hashable, Sendable {
        /// It holds if all do.
        case all
        /// It holds if any does.
        case any
        /// It holds if its one operand does not.
        case not
        /// It holds if at least so many do.
        case atLeast(Int)
        /// It does not depend on them as such; those that it has, such as what stands after `surely`, explain it.
        case test
    }

    /// The text, with every run of blanks and line breaks as one blank.
    public let text: String
    /// Where it stands.
    public let location: SourceLocation
    /// How it depends on its operands.
    public let kind: Kind
    /// The operands, in the order in which they are written.
    public let operands: [Clause]
}
