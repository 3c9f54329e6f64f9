/// A person as linkage knows them, the same from night to night.
///
/// It is kept in the vault; outputs show a ``Pseudonym`` instead.
public struct PersonIdentifier: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The identifier as text.
    public let text: String

    /// An identifier by its text.
    public init(_ text: String) { self.text = text }

    /// The identifier as text.
    public var description: String { text }

    /// Order of the text.
    public static func < (left: PersonIdentifier, right: PersonIdentifier) -> Bool { left.text < right.text }
}
