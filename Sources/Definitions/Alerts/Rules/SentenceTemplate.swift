public import Vocabulary

/// A sentence with `{name}` in the places of values.
public struct SentenceTemplate: Hashable, Sendable {
    /// A part of a sentence.
    public enum Part: Hashable, Sendable {
        /// Words as they stand.
        case words(String)
        /// A value, by its name.
        case value(String)
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

    /// The names of the values that it quotes, in order, with repeats.
    public var names: [String] {
        parts.compactMap { part in
            if case .value(let name) = part { return name }
            return nil
        }
    }

    /// The sentence with its values filled in.
    public func filled(_ value: (String) -> String) -> String {
        parts.map { part in
            switch part {
            case .words(let words): words
            case .value(let name): value(name)
            }
        }.joined()
    }

    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
            parts.append(.value(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.words(String(rest))) }
        return parts
    }
}
