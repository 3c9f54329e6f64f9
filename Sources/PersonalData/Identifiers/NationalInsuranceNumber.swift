/// A National Insurance number: `AA999999A`, secondary evidence only (domain reference 1.1).
///
/// Prefixes that are never issued are accepted: they are what made-up people of a sample have.
public struct NationalInsuranceNumber: PersonalValue {
    /// The number without blanks, its letters in upper case; personal data.
    public let text: String

    /// A number as written, in either case, with or without blanks between its pairs.
    ///
    /// - Throws: what is wrong with the text, without the text.
    public init(_ text: some StringProtocol) throws(IdentifierFault) {
        let joined = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != " " }))
        self.text = try patterned(joined, as: "AA999999A")
    }
}
