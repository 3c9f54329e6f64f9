import Foundation
import Testing

/// A batch is known by its source, its date and its number in the day: it is taken in once.
@Suite struct `A batch that comes again` {
    private static let name = "police_custody_20260301_001.csv"

    @Test func `with the same contents is left where it is`() throws {
        let site = try ScratchSite.afterBothNights()
        try FileManager.default.copyItem(
            at: site.extractFile("police_custody"), to: Self.place(in: site))
        let result = try site.run(asOf: ScratchSite.second)
        #expect(result.status == 0, "\(result.errors)")
        #expect(!result.errors.contains(Self.name))
        #expect(try Self.receipts(of: Self.name, site) == [])
    }

    @Test func `with other contents is refused, and the run says so`() throws {
        let whole = try SampleNights.site()
        let site = try ScratchSite.afterBothNights()
        var extract = try Extract(site.extractFile("police_custody"))
        extract.rows.removeLast(5)
        try extract.write(to: Self.place(in: site))
        #expect(try site.run(asOf: ScratchSite.second, more: ["--dry-run"]).status == 2)
        let result = try site.run(asOf: ScratchSite.second)
        #expect(result.status == 2, "\(result.errors)")
        #expect(
            result.errors.split(separator: "\n").contains {
                $0.contains("\(Self.name): ") && $0.hasSuffix("[batch-error]")
            }, "\(result.errors)")
        #expect(try Self.receipts(of: Self.name, site) == ["ERROR"])
        #expect(
            try site.standing("police_custody", after: ScratchSite.second)
                == whole.standing("police_custody", after: ScratchSite.second))
    }

    @Test func `under two names is refused under both: which is meant can't be guessed`() throws {
        let site = try ScratchSite.afterBothNights()
        let file = site.extractFile("police_custody", of: ScratchSite.second)
        let twin = "police_custody_20260302_1.csv"
        try FileManager.default.copyItem(
            at: file, to: site.extracts(of: ScratchSite.second).appending(path: twin))
        let result = try site.run(asOf: ScratchSite.second)
        #expect(result.status == 2, "\(result.errors)")
        #expect(try Self.receipts(of: twin, site) == ["ERROR"])
        #expect(try Self.receipts(of: file.lastPathComponent, site) == ["ERROR"])
    }

    private static func place(in site: ScratchSite) -> URL {
        site.extracts(of: ScratchSite.second).appending(path: name)
    }

    /// What the second night's receipts of a file say.
    private static func receipts(of file: String, _ site: ScratchSite) throws -> [String] {
        try site.ledger.values(
            "SELECT status FROM receipt WHERE file = ? AND night = ?", [file, ScratchSite.second])
    }
}
