/// A surname or a forename.
public protocol NamePart: PersonalValue {
    /// A name as written.
    ///
    /// - Throws: what is wrong with the text, without the text.
    init(_ text: some StringProtocol) throws(IdentifierFault)

    /// The name for comparison.
    var folded: FoldedName { get }
}

extension NamePart {
    /// The name for comparison only: upper case, diacritics folded, its parts with a space between; personal
    /// data.
    public var comparisonForm: String { folded.text }

    /// The parts that are compared.
    public var comparisonTokens: [String] { folded.comparisonTokens }

    /// The first letter, folded, as an attributor holds it.
    public var initial: Character? { folded.initial }
}
