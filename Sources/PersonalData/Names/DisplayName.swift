/// A name to show: as written, without blanks around it and with one space for each run of blanks in it.
struct DisplayName {
    let text: String
    let folded: FoldedName

    /// The display form of a name as written.
    ///
    /// - Throws: a name that is blank, has no letter or is longer than 200 characters.
    init(_ name: some StringProtocol) throws(IdentifierFault) {
        let words = name.unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 }
        guard !words.isEmpty else { throw .blank }
        guard name.utf8.count <= 800 else { throw .outOfRange(expected: "a name of at most 200 characters") }
        text = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
        folded = FoldedName(text)
        guard !folded.isEmpty else { throw .shape(expected: "a name with at least one letter") }
    }
}
