import TestSupport

/// The project's own files, which tests hold to their word.
enum Documentation {
    private static func text(_ path: String) throws -> String { try Repository.text(path) }

    /// The files of a folder, with what they hold.
    static func files(under folder: String) throws -> [(name: String, text: String)] {
        try Repository.paths(below: folder, ending: ".swift").map { ($0, try text($0)) }
    }

    /// The blocks fenced as `tributary-expression`.
    static func examples() throws -> [String] {
        FencedBlock.all(in: try text("Documentation/expressions.md"), file: "expressions.md")
            .filter { $0.kind == "tributary-expression" }.map(\.text)
    }

    /// The rows of the truth table under the heading of an operation.
    static func truthTable(of operation: String) throws -> [[String]] {
        let lines = try text("Documentation/expressions.md").split(separator: "\n")
        let section = lines.drop { $0 != "#### `\(operation)`" }.dropFirst()
            .prefix { !$0.hasPrefix("#") }.filter { $0.hasPrefix("|") }
        return section.dropFirst(2).map { line in
            line.split(separator: "|").map { String($0.filter { $0 != " " }) }
        }
    }
}
