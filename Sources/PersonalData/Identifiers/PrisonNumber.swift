/// A prison number: `A9999AA` (domain reference 2.1).
public struct PrisonNumber: PersonalValue {
    /// The number, its letters in upper case; personal data.
    public let text: String

    /// A number as written, in either case.
    ///
    /// - Throws: what is wrong with the text, without the text.
    public init(_ text: some StringProtocol) throws(IdentifierFault) {
        self.text = try patterned(text, as: "A9999AA")
    }
}
