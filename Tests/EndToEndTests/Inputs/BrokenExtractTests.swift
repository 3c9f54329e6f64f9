import Foundation
import Testing

/// The broken extracts that come with the sample, one at a time in the place of sound ones.
@Suite struct `A broken extract` {
    /// Something that a run must report: `expected.csv` has a line for each.
    struct Expected: Sendable {
        let file: String
        let line: Int
        let field: String
        let code: String

        /// Whether a row of a table or a sentence tells all of it: file, line, field and code.
        ///
        /// Codes that nobody mapped have a table of their own, whose rows begin with the source.
        func isTold(in part: String) -> Bool {
            if part.contains(place), part.contains("[\(code)]") { return true }
            let words = Set(part.split { " ,()[]\n".contains($0) }.map(String.init))
            if code == "unmapped-code" { return words.isSuperset(of: ["\(file):\(line)", field]) }
            let needed = [file, code] + (line > 0 ? ["\(line)"] : []) + (field.isEmpty ? [] : [field])
            return words.isSuperset(of: needed)
        }

        /// The beginning of the sentence that reports it.
        var place: String {
            (line > 0 ? "\(file):\(line)" : file) + (field.isEmpty ? "" : " (\(field))")
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let expected: [Expected]
        var testDescription: String { name }
    }

    static let cases: [Case] = {
        let file = ScratchSite.repository.appending(path: "SampleData/broken/expected.csv")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n").dropFirst() ?? []
        let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        return Dictionary(grouping: rows) { $0[0] }.sorted { $0.key < $1.key }.map { name, rows in
            Case(
                name: name,
                expected: rows.map {
                    Expected(file: $0[1], line: Int($0[2]) ?? 0, field: $0[3], code: $0[4])
                })
        }
    }()

    @Test func `of every kind is there to be tried`() {
        #expect(Self.cases.count >= 24)
        let codes = Set(Self.cases.flatMap { $0.expected.map(\.code) })
        #expect(codes.count >= 18)
    }

    @Test(arguments: cases)
    func `is reported with its code, file, line and field, and every row is accounted for`(broken: Case)
        throws
    {
        let site = try Self.site(of: broken)
        let dry = try site.run(asOf: ScratchSite.first, more: ["--dry-run"])
        let result = try site.run(asOf: ScratchSite.first)
        // Nobody else sent anything, so most inputs are missing.
        #expect(result.status == 4, "\(result.errors)")
        #expect([0, 2].contains(dry.status), "\(dry.errors)")
        let parts = try Self.parts(of: Self.report(of: site))
        let told = dry.errors.split(separator: "\n")
        for expected in broken.expected {
            #expect(
                told.contains { $0.hasPrefix(expected.place) && $0.contains("[\(expected.code)]") },
                "\(expected.place) [\(expected.code)] isn't in:\n\(dry.errors)")
            #expect(
                parts.contains { expected.isTold(in: $0) },
                "the run report doesn't tell of \(expected.place) [\(expected.code)] in one row")
        }
        try Self.reconcile(site, broken)
    }

    /// A site with nothing but the broken extracts and those that they quote.
    private static func site(of broken: Case) throws -> ScratchSite {
        let site = try ScratchSite()
        try site.requireNoExtract()
        let folder = site.extracts(of: ScratchSite.first)
        for name in try site.names(in: folder) {
            try FileManager.default.removeItem(at: folder.appending(path: name))
        }
        let source = ScratchSite.repository.appending(path: "SampleData/broken/\(broken.name)")
        for name in try site.names(in: source) {
            try FileManager.default.copyItem(
                at: source.appending(path: name), to: folder.appending(path: name))
        }
        return site
    }

    /// The texts of a page's table rows, paragraphs and items, each by itself.
    private static func parts(of page: String) -> [String] {
        var parts: [String] = []
        var text = ""
        for piece in page.split(separator: "<") {
            let tag = piece.prefix { $0 != ">" && $0 != " " && $0 != "\n" }
            if ["tr", "p", "li", "/tr", "/p", "/li"].contains(tag) {
                parts.append(text)
                text = ""
            }
            text += " " + piece.drop { $0 != ">" }.dropFirst()
        }
        return parts + [text]
    }

    private static func report(of site: ScratchSite) throws -> String {
        let file = site.latest.appending(path: "run-report.html")
        return try String(contentsOf: file, encoding: .utf8)
    }

    /// Read = kept + set aside + repeated for each extract and each stage, and what was set aside can be read again.
    private static func reconcile(_ site: ScratchSite, _ broken: Case) throws {
        let receipts = try site.ledger.rows(
            "SELECT file, rows_read, rows_kept, rows_rejected, rows_repeated FROM receipt")
        #expect(!receipts.isEmpty || broken.name == "batch-error")
        for receipt in receipts {
            let counts = receipt.dropFirst().compactMap(Int.init)
            #expect(counts[0] == counts[1] + counts[2] + counts[3])
            let bytes = try Data(contentsOf: site.extracts(of: ScratchSite.first).appending(path: receipt[0]))
            let lines = bytes.split(separator: 10).count - 1
            // No cell of these files holds a line end, but for a quote that is never closed.
            if broken.name != "source-error" { #expect(counts[0] == lines, "\(receipt[0])") }
            let rejects = try site.vault.values(
                "SELECT count(*) FROM rejected_row WHERE file = ?", [receipt[0]])
            #expect(rejects == ["\(counts[2])"])
        }
        for stage in try site.ledger.rows(
            "SELECT rows_read, rows_kept, rows_rejected, rows_repeated, name FROM stage")
        {
            let counts = stage.prefix(4).compactMap(Int.init)
            #expect(counts[0] == counts[1] + counts[2] + counts[3], "\(stage[4])")
        }
    }
}
