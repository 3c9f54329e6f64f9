import Foundation
import Testing

/// Rows that a night set aside can be put out, mended and read again.
@Suite struct `A row that was set aside` {
    private static let source = "police_custody"
    private static let file = "police_custody_20260301_001.csv"
    private static let mended = "police_custody_20260301_001.mended.csv"

    /// A first night whose custody extract has a date that isn't one and a synthetic mark that isn't allowed.
    private static func site() throws -> (site: ScratchSite, keys: [String]) {
        let site = try ScratchSite()
        var keys: [String] = []
        try site.editExtract(source) { extract in
            keys = Array(try extract.cells(of: "custody_ref").prefix(2))
            try extract.change("arrest_at") { cell, row in row == 0 ? "31/02/2026" : cell }
            try extract.change("synthetic") { cell, row in row == 1 ? "yes" : cell }
        }
        let result = try site.run(asOf: ScratchSite.first)
        guard result.status == 0 else {
            throw SampleNights.Failure(status: result.status, errors: result.errors)
        }
        return (site, keys)
    }

    private static func export(_ site: ScratchSite) throws -> Extract {
        let folder = site.root.appending(path: "mended")
        let result = try site.tributary([
            "rejects", "export", folder.path, site.nightly, "--source", source, "--because",
            "the custody desk mends them",
        ])
        #expect(result.status == 0, "\(result.errors)")
        return try Extract(folder.appending(path: mended))
    }

    /// The counts of a file's receipt.
    private static func counts(of file: String, _ site: ScratchSite) throws -> [[String]] {
        try site.ledger.rows(
            "SELECT night, rows_read, rows_kept, rows_rejected, rows_repeated FROM receipt WHERE file = ?",
            [file])
    }

    @Test func `is listed by night, source and reason, and shown with its place alone`() throws {
        let (site, keys) = try Self.site()
        let list = try site.tributary(["rejects", site.nightly])
        #expect(list.status == 0, "\(list.errors)")
        let words = list.output.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(words.contains(["2026-03-01", "police_custody", "constraint-error", "1"]), "\(list.output)")
        #expect(words.contains { $0.prefix(3) == ["2026-03-01", "police_custody", "type-error"] })
        let shown = try site.tributary(["rejects", "show", Self.source, site.nightly])
        #expect(shown.status == 0, "\(shown.errors)")
        let places = shown.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        for (line, column) in [("2", "arrest_at"), ("3", "synthetic")] {
            let place = places.first { $0.prefix(2) == [Self.file, line] }
            #expect(place?.dropFirst(3).first == column, "\(shown.output)")
        }
        for secret in keys + ["31/02/2026"] { #expect(!shown.output.contains(secret)) }
        // What shows nothing of anybody is nobody's consultation.
        #expect(
            try site.ledger.values("SELECT count(*) FROM audit WHERE operation = 'consultation'") == ["0"])
    }

    @Test
    func `is taken on a later night once it or the configuration is mended, and every row is accounted for`()
        throws
    {
        let (site, keys) = try Self.site()
        #expect(try !site.standing(Self.source, after: ScratchSite.first).contains(keys[0]))
        var extract = try Self.export(site)
        let aside = try site.vault.values("SELECT count(*) FROM rejected_row WHERE source = ?", [Self.source])
        #expect(aside == ["\(extract.rows.count)"])
        // The sample's own rows that no night can take stay out.
        let place = try extract.place(of: "custody_ref")
        extract.rows.removeAll { !keys.contains($0[place]) }
        #expect(extract.rows.count == 2)
        for column in ["medical_notes", "risk_medical", "arrest_reason_text", "appropriate_adult"] {
            #expect(!extract.header.contains(column))
        }
        // One row is mended in the file, the other by the source's file.
        try extract.change("arrest_at") { cell, _ in cell == "31/02/2026" ? "2026-02-28T09:00:00" : cell }
        try extract.write(to: site.extracts(of: ScratchSite.second).appending(path: Self.mended))
        try site.edit("Pipelines/sources/police_custody.yml") {
            $0.replacing("constraints: {enum: [\"Y\"]}", with: "constraints: {enum: [\"Y\", \"yes\"]}")
        }
        let result = try site.run(asOf: ScratchSite.second)
        #expect(result.status == 0, "\(result.errors)")
        let standing = try site.standing(Self.source, after: ScratchSite.second)
        #expect(standing.contains(keys[0]) && standing.contains(keys[1]))
        #expect(try Self.counts(of: Self.mended, site) == [["2026-03-02", "2", "2", "0", "0"]])
        // Everything that stands is what stands on a site where nothing was ever wrong.
        #expect(
            try standing == SampleNights.site().standing(Self.source, after: ScratchSite.second))
        let stages = try site.ledger.rows(
            "SELECT rows_read, rows_kept + rows_rejected + rows_repeated FROM stage")
        for counts in stages { #expect(counts[0] == counts[1]) }
    }

    @Test func `of a snapshot is taken when its night is run again, and withdraws nobody`() throws {
        let source = "police_nominal"
        let site = try ScratchSite()
        var key = ""
        try site.editExtract(source) { extract in
            key = try extract.cells(of: "nominal_id")[3]
            try extract.change("synthetic") { cell, row in row == 3 ? "yes" : cell }
        }
        // Rows that quote the person are set aside with the person's own.
        #expect([0, 2].contains(try site.run(asOf: ScratchSite.first).status))
        let folder = site.root.appending(path: "mended")
        let export = try site.tributary([
            "rejects", "export", folder.path, site.nightly, "--source", source, "--because", "try",
        ])
        #expect(export.status == 0, "\(export.errors)")
        let name = "police_nominal_20260301_001.mended.csv"
        var extract = try Extract(folder.appending(path: name))
        let place = try extract.place(of: "nominal_id")
        extract.rows.removeAll { $0[place] != key }
        try extract.change("synthetic") { _, _ in "Y" }
        try extract.write(to: site.extracts(of: ScratchSite.first).appending(path: name))
        let result = try site.run(asOf: ScratchSite.first, more: ["--replay"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            try site.standing(source, after: ScratchSite.first)
                == SampleNights.site().standing(source, after: ScratchSite.first))
        #expect(try site.standing(source, after: ScratchSite.first).contains(key))
        // The extract still has the row that nobody can take; its mended form stands beside it.
        let aside = "SELECT count(*) FROM rejected_row WHERE night = '\(ScratchSite.first)'"
        let others = try SampleNights.site().vault.values(aside).compactMap { Int($0) }
        #expect(try site.vault.values(aside).compactMap { Int($0) } == others.map { $0 + 1 })
    }

    @Test func `is put out with an entry in the audit log and for its owner alone`() throws {
        let (site, _) = try Self.site()
        let extract = try Self.export(site)
        let entry = try site.ledger.rows(
            "SELECT subject, justification, count, sources FROM audit WHERE operation = 'consultation'")
        #expect(
            entry == [
                [
                    "rows set aside of \(Self.file)", "the custody desk mends them", "\(extract.rows.count)",
                    "[\"police_custody\"]",
                ]
            ])
        let folder = site.root.appending(path: "mended")
        for name in try site.names(in: folder) {
            let attributes = try FileManager.default.attributesOfItem(
                atPath: folder.appending(path: name).path)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        }
        #expect(try site.tributary(["audit", "verify", site.nightly]).status == 0)
        let again = try site.tributary([
            "rejects", "export", folder.path, site.nightly, "--because", "again",
        ])
        #expect(again.status == 64)
    }
}
