import FoundationEssentials

/// The project's own files, which tests hold to their word.
enum Documentation {
    private static var root: String {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(3).joined(separator: "/")
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    }

    /// The files of a folder, with what they hold.
    static func files(under folder: String) throws -> [(name: String, text: String)] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)")
        return try paths.filter { $0.hasSuffix(".swift") }.sorted()
            .map { ($0, try text("\(folder)/\($0)")) }
    }

    /// The blocks fenced as `tributary-expression`.
    static func examples() throws -> [String] {
        let parts = try text("Documentation/expressions.md").split(separator: "```tributary-expression\n")
        return parts.dropFirst().map { part in
            String(part.prefix(upTo: part.firstRange(of: "```")?.lowerBound ?? part.endIndex))
        }
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
