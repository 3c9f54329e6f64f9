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

    @Test func `of its own leaves the pipeline's and all that was put out as it is`() throws {
        let site = try ScratchSite.afterBothNights()
        let before = try site.files(in: site.out)
        let latest = try Self.destination(of: site.latest)
        try site.edit("Pipelines/nightly.yml") {
            $0.replacing("name: Tribury", with: "name: Trial of Tribury")
        }
        let trial = site.root.appending(path: "trial")
        let folder = trial.path(percentEncoded: false)
        let result = try site.run(asOf: ScratchSite.first, more: ["--state", folder])
        #expect(result.status == 0, "\(result.errors)")
        #expect(try site.files(in: site.out) == before)
        #expect(try Self.destination(of: site.latest) == latest)
        // Its own are below it, and it says where.
        #expect(Set(Self.files).isSubset(of: try site.names(in: trial)))
        #expect(result.output.contains("\(folder)/out/\(ScratchSite.first)/index.html"))
        let index = try site.files(in: trial.appending(path: "out/latest"))["index.html"]
        #expect(String(decoding: try #require(index), as: UTF8.self).contains("Trial of Tribury"))
        let status = try site.tributary(["status", site.nightly, "--state", folder])
        #expect(status.output.contains("\(folder)/out/\(ScratchSite.first)"), "\(status.errors)")
    }

    @Test func `of its own may not put its nights where the pipeline's are`() throws {
        let site = try ScratchSite.afterBothNights()
        let before = try site.files(in: site.out)
        let trial = ["--state", site.root.appending(path: "trial").path(percentEncoded: false)]
        let outputs = ["--outputs", site.out.path(percentEncoded: false)]
        let result = try site.run(asOf: ScratchSite.first, more: trial + outputs)
        #expect(result.status == 3, "\(result.errors)")
        #expect(result.errors.contains("--outputs"), "\(result.errors)")
        #expect(try site.files(in: site.out) == before)
    }

    @Test func `of its own lends its place to the pipeline's nights, and gets it back no more`() throws {
        let site = try ScratchSite()
        let trial = ["--state", site.root.appending(path: "trial").path(percentEncoded: false)]
        let outputs = ["--outputs", site.out.path(percentEncoded: false)]
        // As `make run` does on a fresh machine, twice.
        for _ in 1...2 {
            let tried = try site.run(asOf: ScratchSite.first, more: trial + outputs)
            #expect(tried.status == 0, "\(tried.errors)")
        }
        #expect(try site.run(asOf: ScratchSite.second).status == 0)
        #expect(try site.names(in: site.out).contains(ScratchSite.second))
        #expect(try !site.names(in: site.out).contains(ScratchSite.first))
        #expect(try site.run(asOf: ScratchSite.first, more: trial + outputs).status == 3)
    }

    @Test func `that others may look into is refused`() throws {
        let site = try ScratchSite.afterBothNights()
        let before = try site.files(in: site.latest)
        for folder in [site.state, site.out] {
            let path = folder.path(percentEncoded: false)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
            let result = try site.run(asOf: ScratchSite.second)
            #expect(result.status == 1, "\(result.errors)")
            #expect(result.errors.contains("chmod 700"), "\(result.errors)")
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        }
        #expect(try site.files(in: site.latest) == before)
    }

    @Test func `that was only prepared by some stages says so, and explains nothing`() throws {
        let site = try ScratchSite.afterBothNights()
        let before = try site.files(in: site.latest)
        #expect(try site.run(asOf: ScratchSite.second, more: ["--only", "ingestion"]).status == 0)
        let list = try site.tributary(["runs", "list", site.nightly]).output
        let line = try #require(list.split(separator: "\n").dropFirst().first)
        #expect(line.contains("stopped") && !line.contains("done") && !line.contains("finished"), "\(line)")
        #expect(
            try site.tributary(["status", site.nightly]).output.contains("nothing was put out"))
        let person = try #require(try site.analysis.values("SELECT person FROM alert").first)
        let explanation = try site.tributary(
            ["explain", "rule", "A02", "--person", person, site.nightly, "--because", "asked in a test"])
        #expect(explanation.status == 1, "\(explanation.errors)")
        #expect(explanation.errors.contains("run the night again"), "\(explanation.errors)")
        #expect(try site.files(in: site.latest) == before)
        // The night as a whole makes it good.
        #expect(try site.run(asOf: ScratchSite.second).status == 0)
        #expect(try site.files(in: site.latest) == before)
    }

    private static func destination(of link: URL) throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: link.path(percentEncoded: false))
    }
}
