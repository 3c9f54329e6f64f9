public import Definitions

/// An expression with a name, by which other expressions may use it.
public struct ExpressionDefinition: Hashable, Sendable {
    /// The name: letters, digits and `_`.
    public let name: String
    /// What it stands for.
    public let text: ExpressionText

    /// A named expression.
    public init(name: String, text: ExpressionText) {
        self.name = name
        self.text = text
    }
}
