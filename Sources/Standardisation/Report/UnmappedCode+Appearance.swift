extension UnmappedCode.Appearance {
    /// How a text may be shown.
    ///
    /// A cell in which a code was expected may hold a name of any length: Ng and Ho are surnames. So a text is
    /// shown only if it can name nobody, having up to three unaccented letters and digits and no two letters; or if
    /// it is a word of the configuration but for case, and then as the configuration writes it. Of any other its
    /// form is shown, and the line of the first row tells where to look.
    init(_ text: String, word: String?) {
        if let word {
            self = .word(word)
        } else if (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ $0.isDigit || $0.isLetter }),
            text.utf8.count(where: \.isLetter) < 2
        {
            self = .code(text)
        } else {
            self = .form(Self.form(of: text))
        }
    }

    /// The characters of a form that are shown before it is cut.
    private static let longest = 16

    /// `A` for a capital letter, `a` for another, `9` for a digit, separators as they are, `?` for the rest; cut
    /// after ``longest`` characters.
    private static func form(of text: String) -> String {
        let shown = String(text.prefix(longest).map(form(of:)))
        return text.count > longest ? shown + "…" : shown
    }

    private static func form(of character: Character) -> Character {
        if character.isNumber { return "9" }
        if character.isLetter { return character.isUppercase ? "A" : "a" }
        return " -_/.:'".contains(character) ? character : "?"
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    fileprivate var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}
