import TestSupport

/// Tables of troublesome text.
enum SeededTables {
    private static let pieces: [String] = [
        "a", "b", "Smith", "7", "", " ", "\t", ",", ";", "\"", "\"\"", "\n", "\r", "\r\n", "é", "Ł", "’",
        "日本", "👩‍👧",
        "\u{0}", "\u{FEFF}", "\u{FFFD}", "e\u{301}", "=1+1", "'", "\\", "\u{2028}", "\u{85}",
    ]

    static func table(seed: UInt64) -> [[String]] {
        var numbers = SplitMix(seed: seed)
        return (0..<Int.random(in: 0...8, using: &numbers)).map { _ in
            (0..<Int.random(in: 0...5, using: &numbers)).map { _ in text(&numbers) }
        }
    }

    static func text(_ numbers: inout SplitMix) -> String {
        (0..<Int.random(in: 0...6, using: &numbers)).reduce(into: "") { text, _ in
            text += pieces.randomElement(using: &numbers) ?? ""
        }
    }

    /// Bytes that need not be a well-written file.
    static func noise(seed: UInt64) -> [UInt8] {
        var numbers = SplitMix(seed: seed)
        let alphabet: [UInt8] = [34, 34, 44, 10, 13, 97, 98, 32, 0, 0xC3, 0xA9, 0xFF, 0xED, 0xA0]
        return (0..<Int.random(in: 0...60, using: &numbers)).compactMap { _ in
            alphabet.randomElement(using: &numbers)
        }
    }
}
