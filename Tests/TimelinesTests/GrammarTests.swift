import TestSupport
import Testing
import Vocabulary

@testable import Timelines

@Suite struct `The grammar in the documentation` {
    /// Words that stand for others, and some that may stand there.
    private static let terminals = [
        "number": ["1", "28", "2.5"], "whole": ["1"], "word": ["missed", "UAAB", "outcome"],
        "text": ["\"a b\""],
        "name": ["field", "row"], "record-type": ["arrest", "drug_test"], "table": ["harm"],
        "agency": ["police"], "YYYY-MM-DD": ["2026-03-01"], "…": ["21st"],
    ]

    @Test(arguments: [UInt64(91), 92, 93])
    func `derives nothing that the parser does not read`(seed: UInt64) throws {
        let grammar = try DocumentedGrammar()
        var source = SplitMix(seed: seed)
        for _ in 0..<600 {
            let text = grammar.derive("expression", &source, depth: 9) { name, source in
                guard let words = Self.terminals[name] else { return nil }
                return words[source.below(words.count)]
            }
            #expect(throws: Never.self, "\(text)") { try Parser.syntax(of: text) }
        }
    }

    @Test func `names every word that the parser takes`() throws {
        let grammar = try DocumentedGrammar()
        let calls =
            Parser.Call.allCases.map(\.rawValue) + QuerySyntax.Kind.allCases.map(\.rawValue)
            + Function.allCases.map(\.rawValue) + Modality.allCases.map(\.rawValue)
            + Comparison.allCases.map(\.rawValue) + Arithmetic.allCases.map(\.rawValue)
        for word in calls { #expect(grammar.words.contains(word), "\(word)") }
        for (name, text) in try Documentation.files(under: "Sources/Timelines/Expressions/Syntax") {
            for found in text.matches(of: /(?:take|expect)\("([a-z]+)"\)/) {
                #expect(grammar.words.contains(String(found.1)), "\(found.1) in \(name)")
            }
        }
    }
}

/// The grammar that the documentation states, in the notation of the page.
private struct DocumentedGrammar {
    /// What stands on the right of a rule.
    indirect enum Part {
        case word(String)
        case name(String)
        case sequence([Part])
        case choice([Part])
        case optional(Part)
        case repeated(Part)
    }

    private var rules: [String: Part] = [:]
    /// The words within quotes.
    private(set) var words: Set<String> = []

    init() throws {
        let text = try Repository.text("Documentation/expressions.md")
        let section = text.split(separator: "## Grammar").last ?? ""
        let block = try #require(FencedBlock.all(in: String(section), file: "expressions.md").first).text
        var tokens: [String] = []
        for line in block.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            if words.count > 1, words[1] == "=", !line.hasPrefix(" ") { tokens.append("\n") }
            tokens += words
        }
        for rule in tokens.split(separator: "\n").map(Array.init) {
            var rest = rule.dropFirst(2)
            rules[rule[0]] = Self.choice(&rest)
        }
        words = Set(
            tokens.filter { $0.hasPrefix("\"") }.map { String($0.dropFirst().dropLast()) })
    }

    private static func choice(_ tokens: inout ArraySlice<String>) -> Part {
        var alternatives = [sequence(&tokens)]
        while tokens.first == "|" {
            tokens.removeFirst()
            alternatives.append(sequence(&tokens))
        }
        return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
    }

    private static func sequence(_ tokens: inout ArraySlice<String>) -> Part {
        var parts: [Part] = []
        while let token = tokens.first, !["|", ")", "]", "}"].contains(token) {
            tokens.removeFirst()
            switch token {
            case "(", "[", "{":
                let inner = choice(&tokens)
                tokens = tokens.dropFirst()
                parts.append(token == "(" ? inner : token == "[" ? .optional(inner) : .repeated(inner))
            case let word where word.hasPrefix("\""): parts.append(.word(String(word.dropFirst().dropLast())))
            default: parts.append(.name(token))
            }
        }
        return .sequence(parts)
    }

    /// A random text that a rule derives, the plainer the deeper.
    func derive(
        _ name: String, _ source: inout SplitMix, depth: Int,
        _ terminal: (String, inout SplitMix) -> String?
    ) -> String {
        guard let rule = rules[name] else { return terminal(name, &source) ?? name }
        if name == "primary", depth <= 0 { return terminal("word", &source) ?? "" }
        if let plain = Self.plain[name] { return plain }
        return derive(rule, &source, depth: depth - 1, terminal)
    }

    private static let plain = ["days": "4 weeks", "ordinal": "2nd"]

    private func derive(
        _ part: Part, _ source: inout SplitMix, depth: Int, _ terminal: (String, inout SplitMix) -> String?
    ) -> String {
        switch part {
        case .word(let word): return word
        case .name(let name): return derive(name, &source, depth: depth, terminal)
        case .sequence(let parts):
            return parts.map { derive($0, &source, depth: depth, terminal) }.joined(separator: " ")
        case .choice(let parts):
            return derive(parts[source.below(parts.count)], &source, depth: depth, terminal)
        case .optional(let part), .repeated(let part):
            guard depth > 0, source.chance(30) else { return "" }
            return derive(part, &source, depth: depth, terminal)
        }
    }
}
