/// A family name.
public struct Surname: NamePart {
    /// The name as written, with its case and diacritics; personal data.
    public let text: String
    /// The name for comparison.
    public let folded: FoldedName

    /// A family name as written.
    ///
    /// - Throws: what is wrong with the text, without the text.
    public init(_ text: some StringProtocol) throws(IdentifierFault) {
        let name = try DisplayName(text)
        self.text = name.text
        folded = name.folded
    }
}
