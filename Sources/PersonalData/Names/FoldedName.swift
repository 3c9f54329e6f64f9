/// A name as comparisons see it: upper case, without diacritics, cut at everything that isn't a letter.
///
/// Storage keeps the name as written; this form is for comparison only (domain reference 9.1).
public struct FoldedName: PersonalValue {
    /// All parts of the name, without titles unless there is nothing else.
    public let tokens: [String]

    /// The folded form of a name as written.
    ///
    /// - Complexity: O(length)
    public init(_ name: some StringProtocol) {
        let all = Self.split(name)
        let untitled = all.filter { !Self.titles.contains($0) }
        tokens = untitled.isEmpty ? all : untitled
    }

    /// The parts of at least two letters, or all of them if the whole name is initials.
    public var comparisonTokens: [String] {
        let long = tokens.filter { $0.unicodeScalars.count > 1 }
        return long.isEmpty ? tokens : long
    }

    /// The comparison tokens with a space between; personal data.
    public var text: String { comparisonTokens.joined(separator: " ") }

    /// The first letter of the name.
    public var initial: Character? { tokens.first?.first }

    /// Whether the name has no letter.
    public var isEmpty: Bool { tokens.isEmpty }

    private static let titles: Set<String> = [
        "DR", "MISS", "MR", "MRS", "MS", "MX", "PROF", "PROFESSOR", "REV", "REVEREND", "SIR",
    ]

    private static func split(_ name: some StringProtocol) -> [String] {
        var tokens: [String] = []
        var token = ""
        for scalar in String(name).unicodeScalars {
            switch LatinFold.fold(scalar) {
            case .letter(let letter): token.unicodeScalars.append(letter)
            case .letters(let letters): token += letters
            case .mark: break
            case .boundary:
                if !token.isEmpty { tokens.append(token) }
                token = ""
            }
        }
        if !token.isEmpty { tokens.append(token) }
        return tokens
    }
}
