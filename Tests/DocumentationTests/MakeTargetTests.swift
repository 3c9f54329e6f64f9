import TestSupport
import Testing

@Suite struct `A call of make` {
    /// What comes after `make` in a page's code, in blocks and between backquotes.
    private static func targets(in page: String) -> [String] {
        let ends = page.split(separator: "\n").flatMap { line -> [Substring] in
            line.hasPrefix("make ")
                ? [line.dropFirst(5)]
                : line.split(separator: "`make ", omittingEmptySubsequences: false).dropFirst().map {
                    $0[...]
                }
        }
        return ends.map { String($0.prefix { $0.isLetter || $0 == "-" }) }
    }

    @Test func `that a page shows is of something that can be made`() throws {
        let makefile = try Repository.text("Makefile").split(separator: "\n")
        let known = Set(
            makefile.filter { $0.contains(":") && $0.first?.isLetter == true }.map {
                String($0.prefix { $0 != ":" && $0 != " " })
            })
        let pages =
            try Repository.paths(below: "Documentation", ending: ".md") + ["README.md", "CONTRIBUTING.md"]
        let shown = try pages.flatMap { Self.targets(in: try Repository.text($0)) }
        #expect(Set(shown).isSuperset(of: ["run", "test", "lint", "install"]))
        for target in shown { #expect(known.contains(target), "make \(target)") }
    }
}
