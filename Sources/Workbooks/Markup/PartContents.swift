/// What is taken from a part's markup while it is read.
protocol PartContents {
    /// Takes the beginning of an element.
    ///
    /// - Parameters:
    ///   - path: the names of the elements it is in, from the outermost, and its own; without prefixes.
    ///   - attributes: its attributes, under their names with prefixes.
    /// - Returns: whether its own text is wanted.
    /// - Throws: what is wrong with the part.
    mutating func begin(_ path: [String], _ attributes: [String: String]) throws(WorkbookFault) -> Bool

    /// Takes the end of an element.
    ///
    /// - Parameters:
    ///   - path: as at its beginning.
    ///   - text: its text, if that was wanted.
    /// - Throws: what is wrong with the part.
    mutating func end(_ path: [String], _ text: PartText?) throws(WorkbookFault)
}

/// An element's text.
struct PartText {
    /// The characters, with line ends as markup has them: LF alone.
    let characters: String
    /// Whether blanks at its ends belong to it (`xml:space`).
    let keepsSpace: Bool

    /// The text as a spreadsheet shows it: without blanks at the ends that don't belong to it.
    var shown: String { keepsSpace ? characters : trimmed }

    /// The text without the blanks at its ends.
    var trimmed: String { characters.trimmingBlanks }
}

extension String {
    /// The text without markup's blanks at its ends: spaces, tabs and line ends.
    var trimmingBlanks: String {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        guard let first = utf8.firstIndex(where: { !isBlank($0) }),
            let last = utf8.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(self[first...last])
    }
}
