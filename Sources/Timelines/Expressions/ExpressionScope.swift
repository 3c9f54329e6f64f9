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
    /// The fields that tell whether a person is alive and a case restricted; `nil` where nobody says.
    public let personFacts: PersonFactFields?

    /// A scope of its parts.
    ///
    /// - Parameters:
    ///   - dictionary: The record types, fields and code lists.
    ///   - agencies: The agencies, in any order.
    ///   - definitions: The named expressions.
    ///   - personFacts: The fields that facts about the person are made of; without them, such a fact counts as made of
    ///     every field of every person record.
    public init(
        dictionary: DataDictionary, agencies: [Agency], definitions: [ExpressionDefinition] = [],
        personFacts: PersonFactFields? = nil
    ) {
        self.dictionary = dictionary
        self.agencies = agencies.sorted()
        self.definitions = definitions
        self.personFacts = personFacts
    }

    func definition(_ name: String) -> ExpressionDefinition? { definitions.first { $0.name == name } }
}
