public import Definitions
public import Vocabulary

/// The words that an expression may use: the dictionary's, the agencies', and named expressions.
public struct ExpressionScope: Sendable {
    /// The record types, fields and code lists.
    public let dictionary: DataDictionary
    /// The agencies, in alphabetical order.
    public let agencies: [Agency]
    /// The named expressions, in the order given.
    public let definitions: [ExpressionDefinition]

    /// A scope of its parts.
    public init(
        dictionary: DataDictionary, agencies: [Agency], definitions: [ExpressionDefinition] = []
    ) {
        self.dictionary = dictionary
        self.agencies = agencies.sorted()
        self.definitions = definitions
    }

    func definition(_ name: String) -> ExpressionDefinition? { definitions.first { $0.name == name } }
}
