/// A unit postcode: `AA9 9AA`, the outward part, a space and the inward part.
///
/// Its shape is checked, not whether it is in use: pseudo-postcodes such as the health service's for people
/// without a fixed address have that shape too, and a placeholder is a matter for the data dictionary.
public struct Postcode: PersonalValue {
    /// The canonical form, in upper case with one space; personal data.
    public let text: String

    /// A postcode as written: in either case, with or without the space.
    ///
    /// - Throws: what is wrong with the text, without the text.
    public init(_ text: some StringProtocol) throws(IdentifierFault) {
        let bytes = try CanonicalBytes(text).bytes.filter { !$0.isASCIIBlank }
        let outward = bytes.dropLast(3)
        let inward = bytes.suffix(3)
        guard bytes.count >= 5, OutwardShape.fits(outward), let digit = inward.first, digit.isASCIIDigit,
            inward.dropFirst().allSatisfy(\.isASCIIUppercase)
        else { throw .shape(expected: "AA9 9AA") }
        self.text = "\(outward.asText) \(inward.asText)"
    }

    /// The outward part: `AA9`; personal data.
    public var outward: String { String(text.dropLast(4)) }

    /// The sector: outward part, space, first digit of the inward part.
    public var sector: PostcodeSector { PostcodeSector(checked: String(text.dropLast(2))) }

    /// The area: the letters at the front.
    public var area: String { String(text.prefix { !$0.isNumber }) }
}
