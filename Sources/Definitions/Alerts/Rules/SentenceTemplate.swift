public import Vocabulary

/// A sentence with `{name}` in the places of values, and `{name?words}` for words that stand only where a condition
/// holds.
public struct SentenceTemplate: Hashable, Sendable {
    /// A part of a sentence.
    public enum Part: Hashable, Sendable {
        /// Words as they stand.
        case words(String)
        /// A value, by its name.
        case value(String)
        /// Words that stand only where the condition of a name holds: not where it doesn't, nor where nobody knows.
        case wordsIf(String, String)
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
        parts = Self.parts(of: text)
    }

    /// The names of the values that it quotes and of the conditions that it depends on, in order, with repeats.
    public var names: [String] {
        parts.compactMap { part in
            switch part {
            case .words: nil
            case .value(let name), .wordsIf(let name, _): name
            }
        }
    }

    /// The names of the conditions that some of its words depend on, in order, with repeats.
    public var conditions: [String] {
        parts.compactMap { part in
            if case .wordsIf(let name, _) = part { return name }
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
        parts.map { part in
            switch part {
            case .words(let words): words
            case .value(let name): value(name)
            case .wordsIf(let name, let words): holds(name) ? words : ""
            }
        }.joined()
    }

    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
            parts.append(part(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.words(String(rest))) }
        return parts
    }

    /// What stands between braces.
    private static func part(_ text: Substring) -> Part {
        guard let mark = text.firstIndex(of: "?") else { return .value(String(text)) }
        return .wordsIf(String(text[..<mark]), String(text[text.index(after: mark)...]))
    }
}
