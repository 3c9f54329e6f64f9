/// Slips of people who type.
enum TypingError {
    /// A word with one slip in it: two letters swapped, one left out, doubled, or taken for its neighbour.
    static func made(in word: String, _ random: inout SeededGenerator) -> String {
        var letters = Array(word)
        guard letters.count > 3 else { return word + "e" }
        let place = random.within(1...(letters.count - 2))
        switch random.below(4) {
        case 0 where letters[place] != letters[place + 1]: letters.swapAt(place, place + 1)
        case 1: letters.remove(at: place)
        case 2: letters.insert(letters[place], at: place)
        default: letters[place] = neighbour(of: letters[place])
        }
        return String(letters)
    }

    /// The key beside a letter's.
    private static func neighbour(of letter: Character) -> Character {
        let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map(Array.init)
        for row in rows {
            if let place = row.firstIndex(of: letter) {
                return row[place + 1 < row.count ? place + 1 : place - 1]
            }
        }
        return "e"
    }
}

/// Text without diacritics, as older systems keep it.
enum Plain {
    /// The letters of the word lists in plain ASCII.
    static func text(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
        return String(text.flatMap { table[$0].map(Array.init) ?? [$0] })
    }

    static let table: [Character: String] = [
        "á": "a", "à": "a", "å": "a", "ä": "a", "ã": "a", "ą": "a", "ć": "c", "ç": "c", "é": "e", "è": "e",
        "ê": "e", "ë": "e", "ę": "e", "í": "i", "î": "i", "ï": "i", "ł": "l", "ñ": "n", "ń": "n", "ó": "o",
        "ô": "o", "ö": "o", "ø": "o", "ś": "s", "ú": "u", "ü": "u", "ź": "z", "ż": "z", "Å": "A", "Á": "A",
        "É": "E", "Ł": "L", "Ö": "O", "Ś": "S", "Ż": "Z", "Ü": "U", "Ø": "O",
    ]
}
