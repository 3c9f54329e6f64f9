/// How wide text is in a spreadsheet's cells, which are set in Arial: letters differ too much to be counted alone.
///
/// Widths are in thousandths of the letters' size, as the typeface has them.
enum LetterWidth {
    /// The width of a word or a blank.
    static func of(_ text: some StringProtocol) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

    /// What fits into a column of so many digits.
    ///
    /// A column's width is counted in digits of the workbook's own letters, 7 pixels each; cells are set in 10 points,
    /// which are 13 1/3 pixels. A little is left over, for programs differ.
    static func room(inColumnOf digits: Int) -> Int { digits * 510 }

    private static func of(_ letter: Unicode.Scalar) -> Int {
        switch letter {
        case "i", "j", "l", "'", "|": 222
        case " ", ".", ",", ":", ";", "!", "/", "\\", "I", "f", "t", "[", "]": 278
        case "r", "(", ")", "-", "`", "\"", "{", "}": 345
        case "c", "k", "s", "v", "x", "y", "z", "J": 500
        case "F", "T", "Z": 611
        case "A", "B", "E", "K", "P", "S", "V", "X", "Y", "&": 667
        case "C", "D", "H", "N", "R", "U", "w": 722
        case "G", "O", "Q": 778
        case "m", "M": 833
        case "W", "%", "@", "…", "—", "☐": 1000
        // Digits, the other small letters, and what has an accent.
        default: letter.value < 0x2000 ? 556 : 1000
        }
    }
}
