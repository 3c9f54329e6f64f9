import Foundation
import Testing

/// The stores and the key belong together: without one of them a night would take everybody for new.
@Suite struct `A state folder` {
    private static let files = ["vault.sqlite", "analysis.sqlite", "ledger.sqlite", "pseudonym.key"]

    @Test(arguments: files)
    func `that lost a part stops the night with code 6, and nothing is made in its place`(file: String) throws
    {
        let site = try ScratchSite.afterBothNights()
        let before = try site.files(in: site.latest)
        let place = site.state.appending(path: file)
        try FileManager.default.removeItem(at: place)
        let result = try site.run(asOf: ScratchSite.second)
        #expect(result.status == 6, "\(result.errors)")
        #expect(
            result.errors.contains(file) && result.errors.contains("back from its copy"), "\(result.errors)")
        #expect(try site.files(in: site.latest) == before)
        if file != "ledger.sqlite" {
            #expect(!FileManager.default.fileExists(atPath: place.path(percentEncoded: false)))
        }
        if file == "vault.sqlite" {
            #expect(try site.run(asOf: ScratchSite.second, more: ["--dry-run"]).status == 6)
        }
        // Asking once more doesn't make it whole.
        #expect(try site.run(asOf: ScratchSite.second).status == 6)
    }

    @Test(arguments: ["vault.sqlite", "analysis.sqlite", "pseudonym.key"])
    func `with another folder's part stops the night with code 6`(file: String) throws {
        let other = try ScratchSite()
        #expect(try other.run(asOf: ScratchSite.first, more: ["--only", "ingestion"]).status == 0)
        let site = try ScratchSite.afterBothNights()
        let place = site.state.appending(path: file)
        try FileManager.default.removeItem(at: place)
        try FileManager.default.copyItem(at: other.state.appending(path: file), to: place)
        let result = try site.run(asOf: ScratchSite.second)
        #expect(result.status == 6, "\(result.errors)")
        #expect(result.errors.contains(file))
    }

    @Test(arguments: ["vault.sqlite", "analysis.sqlite", "ledger.sqlite"], ["run", "status"])
    func `with a store that is no database any more is damaged: code 6, in a sentence`(
        file: String, command: String
    ) throws {
        // Status has no need of the vault.
        if command == "status", file == "vault.sqlite" { return }
        let site = try ScratchSite.afterBothNights()
        try Data(repeating: 0x41, count: 8192).write(to: site.state.appending(path: file))
        let more = command == "run" ? ["--as-of", ScratchSite.second] : []
        let result = try site.tributary([command, site.nightly] + more)
        #expect(result.status == 6, "\(result.errors)")
        #expect(result.errors.contains("\(file): "), "\(result.errors)")
        #expect(!result.errors.contains("unexpected"))
    }

    @Test func `of its own leaves the pipeline's as it is`() throws {
        let site = try ScratchSite()
        let folder = site.root.appending(path: "trial").path(percentEncoded: false)
        let result = try site.run(asOf: ScratchSite.first, more: ["--state", folder, "--only", "ingestion"])
        #expect(result.status == 0, "\(result.errors)")
        let names = try site.names(in: URL(filePath: folder))
        #expect(Set(Self.files).isSubset(of: names), "\(names)")
        #expect(!FileManager.default.fileExists(atPath: site.state.path(percentEncoded: false)))
        #expect(try site.tributary(["status", site.nightly, "--state", folder]).status == 0)
        #expect(try site.tributary(["status", site.nightly]).status != 0)
    }
}
