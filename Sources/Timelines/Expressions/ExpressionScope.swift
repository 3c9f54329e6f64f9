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

    /// The scope with further named expressions, which may use one another and those that there are.
    ///
    /// One that bears the name of another is meant wherever the new ones are; the other is still meant in its own text,
    /// and in the texts that there were before. So a rule's value `rfg` may be the shared `rfg`.
    ///
    /// - Parameter local: The further ones, in any order.
    /// - Returns: A scope that knows both.
    public func adding(_ local: [ExpressionDefinition]) -> ExpressionScope {
        var scope = ExpressionScope(
            dictionary: dictionary, agencies: agencies, definitions: local, personFacts: personFacts)
        scope.outer = [self]
        return scope
    }

    /// The scope around this one, if there is one.
    private var outer: [ExpressionScope] = []

    /// A named expression, and the scope in which its text stands.
    struct Found {
        let definition: ExpressionDefinition
        let scope: ExpressionScope
    }

    /// What a name means.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - place: Where the text stands that uses it, so that a definition's own name means one of an outer scope.
    /// - Returns: The innermost that bears the name; `nil` where none does.
    func definition(_ name: String, usedIn place: ExpressionText) -> Found? {
        let own = definitions.first { $0.name == name }
        let further = outer.first?.definition(name, usedIn: place)
        guard let own, own.text != place || further == nil else { return further }
        return Found(definition: own, scope: self)
    }

    /// The names of all that may be used, in the order given, the innermost first.
    var names: [String] { definitions.map(\.name) + (outer.first?.names ?? []) }
}
