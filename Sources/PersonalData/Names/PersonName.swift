/// A person's name: forenames in order, then the surname; at least one of them.
public struct PersonName: PersonalValue {
    /// The forenames, the first one first.
    public let forenames: [Forename]
    /// The surname, if there is one.
    public let surname: Surname?

    /// A name of its parts; `nil` if there is none.
    public init?(forenames: [Forename], surname: Surname?) {
        guard !forenames.isEmpty || surname != nil else { return nil }
        self.forenames = forenames
        self.surname = surname
    }

    /// The name to show, forenames first; personal data.
    public var text: String {
        (forenames.map(\.text) + [surname?.text].compactMap(\.self)).joined(separator: " ")
    }

    /// The first forename and the surname for comparison, with a space between; personal data.
    public var comparisonForm: String {
        [forenames.first?.comparisonForm, surname?.comparisonForm].compactMap(\.self).joined(separator: " ")
    }
}
