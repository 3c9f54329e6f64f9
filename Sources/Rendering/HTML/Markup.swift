/// A piece of a page as a tree of elements and text.
///
/// Text and attributes are escaped when the tree is written, and there is no case for finished HTML: whatever a
/// value holds, it stays text. A string literal is text, an array literal a group.
public enum Markup: Hashable, Sendable {
    /// Words.
    case text(String)
    /// An element with its attributes and what it holds.
    indirect case element(Tag, [Attribute], [Markup])
    /// Several pieces, one after the other.
    case group([Markup])

    /// Nothing at all.
    public static let nothing = Markup.group([])

    /// An element without attributes.
    public static func element(_ tag: Tag, _ children: [Markup]) -> Markup {
        .element(tag, [], children)
    }
}

extension Markup: ExpressibleByStringInterpolation {
    /// Words.
    public init(stringLiteral text: String) { self = .text(text) }
}

extension Markup: ExpressibleByArrayLiteral {
    /// Several pieces, one after the other.
    public init(arrayLiteral pieces: Markup...) { self = .group(pieces) }
}
