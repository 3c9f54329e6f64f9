/// A name to show: as written, without blanks around it and with one space for each run of blanks in it.
struct DisplayName {
    let text: String
    let folded: FoldedName

    /// The display form of a name as written.
    ///
    /// - Throws: a name that is blank, has no letter or is longer than 200 characters.
    init(_ name: some StringProtocol) throws(IdentifierFault) {
        guard name.utf8.count <= 800 else { throw .outOfRange(expected: "a name of at most 200 characters") }
        text = Self.tidy(name)
        guard !text.isEmpty else { throw .blank }
        folded = FoldedName(text)
        guard !folded.isEmpty else { throw .shape(expected: "a name with at least one letter") }
    }

    private static func tidy(_ name: some StringProtocol) -> String {
        guard name.unicodeScalars.contains(where: isBlank) else { return String(name) }
        let words = name.unicodeScalars.split(whereSeparator: isBlank)
        return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 ? scalar.value <= 0x20 || scalar.value == 0x7F : scalar.properties.isWhitespace
    }
}
