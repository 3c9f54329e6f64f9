/// A probation case reference number (CRN): a letter and six digits (domain reference 2.1).
public struct CaseReferenceNumber: PersonalValue {
    /// The number, its letter in upper case; personal data.
    public let text: String

    /// A number as written, in either case.
    ///
    /// - Throws: what is wrong with the text, without the text.
    public init(_ text: some StringProtocol) throws(IdentifierFault) {
        self.text = try patterned(text, as: "A999999")
    }
}
