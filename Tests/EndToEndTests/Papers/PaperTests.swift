import Foundation
import TestSupport
import Testing

/// The form of what is put out.
@Suite struct `An output` {
    @Test func `in HTML stands alone: no network, no script`() throws {
        let site = try SampleNights.site()
        let pages = try site.files(in: site.latest).filter { $0.key.hasSuffix(".html") }
        #expect(pages.count > 10)
        for (name, bytes) in pages {
            let text = String(decoding: bytes, as: UTF8.self)
            let lower = text.lowercased()
            // The namespace of a drawing is a name, not an address to be fetched.
            // A pattern of the page itself is no address either.
            let addresses = lower.replacing("http://www.w3.org/2000/svg", with: "").replacing(
                "url(#", with: "")
            for foreign in [
                "http:", "https:", "<script", "javascript:", "@import", "<iframe", "<object", "<embed",
                "<link", " onclick=",
                " onload=", "url(",
            ] {
                #expect(!addresses.contains(foreign), "\(name) has \(foreign)")
            }
            for match in lower.matches(of: /(?:src|href)\s*=\s*"([^"]*)"/) {
                let target = String(match.output.1)
                #expect(
                    target.hasPrefix("#") || target.hasPrefix("data:image") || !target.contains(":"),
                    "\(name) leads to \(target)")
            }
            #expect(lower.contains("<meta name=\"viewport\""), "\(name) isn't made for a phone")
            #expect(lower.contains("lang=\"en"), "\(name) doesn't say its language")
        }
    }

    @Test func `in HTML links to outputs that are there`() throws {
        let site = try SampleNights.site()
        let files = try site.files(in: site.latest)
        for (name, bytes) in files where name.hasSuffix(".html") {
            let folder = URL(filePath: "/" + name).deletingLastPathComponent()
            for match in String(decoding: bytes, as: UTF8.self).matches(
                of: /href\s*=\s*"([^"#]+)(?:#[^"]*)?"/)
            {
                let target = folder.appending(path: String(match.output.1)).standardizedFileURL.path
                #expect(files[String(target.dropFirst())] != nil, "\(name) leads to \(match.output.1)")
            }
        }
    }

    @Test func `never lets a spreadsheet take a cell for a formula`() throws {
        let site = try ScratchSite()
        let starts = ["=", "+", "-", "@", "\t"]
        try site.editExtract("meeting_action") { extract in
            try extract.change("text") { _, row in
                "\(starts[row % starts.count])HYPERLINK(\"x\",\"action\(row)\")"
            }
        }
        try site.editExtract("probation_person") { extract in
            try extract.change("forename") { cell, _ in "=\(cell)" }
        }
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 0, "\(result.errors)")
        var guarded = 0
        for (name, bytes) in try site.files(in: site.latest) {
            if name.hasSuffix(".csv") {
                for cell in try Cells(csv: bytes).all where Self.couldBeFormula(cell) {
                    Issue.record("\(name) has a cell that begins with \(cell.prefix(1))")
                }
                guarded += try Cells(csv: bytes).all.count { $0.hasPrefix("'=") || $0.hasPrefix("'-") }
            } else if name.hasSuffix(".xlsx") {
                for (part, text) in try ZipArchive(Array(bytes)).files
                where part.hasPrefix("xl/worksheets/sheet") {
                    #expect(!text.contains("<f>") && !text.contains("<f "), "\(name) \(part) holds a formula")
                }
            }
        }
        #expect(guarded > 0)
    }

    @Test func `never shows a name as markup`() throws {
        let site = try ScratchSite()
        try site.editExtract("probation_person") { extract in
            try extract.change("surname") { _, row in "<b>O'Nought & \(row)" }
        }
        #expect(try site.run(asOf: ScratchSite.first).status == 0)
        var seen = 0
        for (name, bytes) in try site.files(in: site.latest) where name.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("<b>O'Nought") && !text.contains("<b>O"), "\(name)")
            seen += text.contains("&lt;b&gt;") ? 1 : 0
        }
        #expect(seen > 0)
    }

    /// A number may begin with a sign; anything else that begins like a formula is one.
    private static func couldBeFormula(_ cell: String) -> Bool {
        guard let first = cell.first, "=+-@\t\r".contains(first) else { return false }
        return Double(cell) == nil
    }
}
