internal import Definitions

/// Parts of a cell's text.
enum CellParts {
    /// The part of a text that a study asks for; empty where it has none.
    static func part(_ part: StudyField.Part, of text: String) -> String {
        switch part {
        case .firstWord: words(of: text).first.map(String.init) ?? ""
        case .otherWords: words(of: text).dropFirst().joined(separator: " ")
        case .lastWord: words(of: text).last.map(String.init) ?? ""
        case .wordsButLast: words(of: text).dropLast().joined(separator: " ")
        case .beforeComma: String(text.prefix { $0 != "," })
        case .afterComma: after(",", in: text)
        case .beforeAt: String(text.prefix { $0 != "@" })
        case .afterAt: after("@", in: text)
        case .digits: String(text.filter { $0.isASCII && $0.isNumber })
        }
    }

    /// The words of a text, parted by blanks.
    static func words(of text: String) -> [Substring] {
        text.utf8.split { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }.map { Substring($0) }
    }

    /// The pieces of a text between separators.
    static func pieces(of text: String, between separator: String) -> [String] {
        guard !separator.isEmpty else { return [text] }
        var pieces: [String] = []
        var piece = ""
        var rest = text[...]
        while let first = rest.first {
            if rest.hasPrefix(separator) {
                pieces.append(piece)
                piece = ""
                rest = rest.dropFirst(separator.count)
            } else {
                piece.append(first)
                rest = rest.dropFirst()
            }
        }
        return pieces + [piece]
    }

    /// The ASCII letters, in upper case, and digits of a text; other letters as they are.
    static func lettersAndDigits(of text: String) -> String {
        String(text.uppercased().filter { $0.isLetter || $0.isNumber })
    }

    private static func after(_ mark: Character, in text: String) -> String {
        guard let place = text.firstIndex(of: mark) else { return "" }
        return String(text[text.index(after: place)...])
    }
}
