/// A postcode sector, `AA9 9`: all of a postcode that national treatment data carry (domain reference 3.1).
public struct PostcodeSector: PersonalValue {
    /// The canonical form, in upper case with one space; personal data.
    public let text: String

    /// A sector as written: in either case, with or without the space; a whole postcode gives its sector.
    ///
    /// Without a space the last digit is the inward one.
    ///
    /// - Throws: what is wrong with the text, without the text.
    public init(_ text: some StringProtocol) throws(IdentifierFault) {
        let bytes = try CanonicalBytes(text).bytes.filter { !$0.isASCIIBlank }
        guard let last = bytes.last else { throw .blank }
        guard last.isASCIIDigit else {
            self = try Self.ofWhole(text)
            return
        }
        let outward = bytes.dropLast()
        guard OutwardShape.fits(outward) else { throw .shape(expected: "AA9 9") }
        self.text = "\(outward.asText) \(bytes.suffix(1).asText)"
    }

    /// A sector of a text that is known to be one.
    init(checked text: String) { self.text = text }

    /// The outward part: `AA9`; personal data.
    public var outward: String { String(text.dropLast(2)) }

    private static func ofWhole(_ text: some StringProtocol) throws(IdentifierFault) -> PostcodeSector {
        guard let whole = try? Postcode(text) else { throw .shape(expected: "AA9 9") }
        return whole.sector
    }
}
