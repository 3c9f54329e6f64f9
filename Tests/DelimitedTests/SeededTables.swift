/// A small seeded generator of numbers (SplitMix64), so that a failing table can be made again.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Tables of troublesome text.
enum SeededTables {
    private static let pieces: [String] = [
        "a", "b", "Smith", "7", "", " ", "\t", ",", ";", "\"", "\"\"", "\n", "\r", "\r\n", "é", "Ł", "’",
        "日本", "👩‍👧",
        "\u{0}", "\u{FEFF}", "\u{FFFD}", "e\u{301}", "=1+1", "'", "\\", "\u{2028}", "\u{85}",
    ]

    static func table(seed: UInt64) -> [[String]] {
        var numbers = SeededNumbers(seed: seed)
        return (0..<Int.random(in: 0...8, using: &numbers)).map { _ in
            (0..<Int.random(in: 0...5, using: &numbers)).map { _ in text(&numbers) }
        }
    }

    static func text(_ numbers: inout SeededNumbers) -> String {
        (0..<Int.random(in: 0...6, using: &numbers)).reduce(into: "") { text, _ in
            text += pieces.randomElement(using: &numbers) ?? ""
        }
    }

    /// Bytes that need not be a well-written file.
    static func noise(seed: UInt64) -> [UInt8] {
        var numbers = SeededNumbers(seed: seed)
        let alphabet: [UInt8] = [34, 34, 44, 10, 13, 97, 98, 32, 0, 0xC3, 0xA9, 0xFF, 0xED, 0xA0]
        return (0..<Int.random(in: 0...60, using: &numbers)).compactMap { _ in
            alphabet.randomElement(using: &numbers)
        }
    }
}
