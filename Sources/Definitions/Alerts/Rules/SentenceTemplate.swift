public import Vocabulary

/// A sentence with `{name}` in the places of values, and `{name?words}` for words that stand only where a condition
/// holds; such words can quote values themselves.
public struct SentenceTemplate: Hashable, Sendable {
    /// A part of a sentence.
    public indirect enum Part: Hashable, Sendable {
        /// Words as they stand.
        case words(String)
        /// A value, by its name.
        case value(String)
        /// Parts that stand only where the condition of a name holds: not where it doesn't, nor where nobody knows.
        case partsIf(String, [Part])
    }

    /// The sentence as it is written.
    public let text: String
    /// Where it is written.
    public let location: SourceLocation
    /// Its parts in order; a brace without its partner is a word like any other.
    public let parts: [Part]

    /// A sentence at a place.
    public init(_ text: String, at location: SourceLocation) {
        self.text = text
        self.location = location
        parts = Self.parts(of: Substring(text), mayHaveConditions: true)
    }

    /// The names of the values that it quotes and of the conditions that it depends on, in order, with repeats.
    public var names: [String] { told { _ in true } }

    /// The names of the values that it quotes, and of the conditions that it depends on, where some of these hold:
    /// what the words that stand then tell something of.
    public func told(where holds: (String) -> Bool) -> [String] { Self.told(parts, holds) }

    /// The names of the conditions that some of its words depend on, in order, with repeats.
    public var conditions: [String] {
        parts.compactMap { part in
            if case .partsIf(let name, _) = part { return name }
            return nil
        }
    }

    /// The sentence with its values filled in.
    ///
    /// - Parameters:
    ///   - value: A value in words, by its name.
    ///   - holds: Whether the condition of a name is known to hold.
    /// - Returns: What people read.
    public func filled(
        _ value: (String) -> String, where holds: (String) -> Bool = { _ in false }
    ) -> String {
        Self.filled(parts, value, holds)
    }

    private static func filled(
        _ parts: [Part], _ value: (String) -> String, _ holds: (String) -> Bool
    ) -> String {
        parts.map { part in
            switch part {
            case .words(let words): words
            case .value(let name): value(name)
            case .partsIf(let name, let parts): holds(name) ? filled(parts, value, holds) : ""
            }
        }.joined()
    }

    private static func told(_ parts: [Part], _ holds: (String) -> Bool) -> [String] {
        parts.flatMap { part -> [String] in
            switch part {
            case .words: return []
            case .value(let name): return [name]
            case .partsIf(let name, let parts): return [name] + (holds(name) ? told(parts, holds) : [])
            }
        }
    }

    private static func parts(of text: Substring, mayHaveConditions: Bool) -> [Part] {
        var parts: [Part] = []
        var rest = text
        while let open = rest.firstIndex(of: "{"), let close = partner(of: open, in: rest) {
            if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
            parts.append(part(rest[rest.index(after: open)..<close], mayHaveConditions))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.words(String(rest))) }
        return parts
    }

    /// The brace that closes the one at an index.
    private static func partner(of open: Substring.Index, in text: Substring) -> Substring.Index? {
        var depth = 0
        for index in text[open...].indices {
            if text[index] == "{" { depth += 1 }
            if text[index] == "}" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// What stands between braces; a condition stands in no other's words.
    private static func part(_ text: Substring, _ mayHaveConditions: Bool) -> Part {
        guard mayHaveConditions, let mark = text.firstIndex(of: "?") else { return .value(String(text)) }
        let words = text[text.index(after: mark)...]
        return .partsIf(String(text[..<mark]), parts(of: words, mayHaveConditions: false))
    }
}
