/// A text in which every place holds a letter or a digit, as a pattern says with `A` and `9`.
///
/// - Throws: ``IdentifierFault/shape(expected:)`` with the pattern.
func patterned(_ text: some StringProtocol, as pattern: String) throws(IdentifierFault) -> String {
    let bytes = try CanonicalBytes(text).bytes
    let fits =
        bytes.count == pattern.utf8.count
        && zip(bytes, pattern.utf8).allSatisfy { byte, place in
            place == UInt8(ascii: "9") ? byte.isASCIIDigit : byte.isASCIIUppercase
        }
    guard fits else { throw .shape(expected: pattern) }
    return bytes.asText
}
