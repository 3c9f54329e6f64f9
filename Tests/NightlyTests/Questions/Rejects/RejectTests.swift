import Configuration
import Definitions
import Ingestion
import PersonalData
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Nightly

@Suite struct `The rows that a night set aside` {
    private let pipeline: ScratchPipeline
    private let source: SourceDefinition

    /// A night whose custody extract had a row with a word for a date and one without its key.
    init() throws {
        pipeline = try ScratchPipeline()
        try pipeline.run(receiving: [("police_custody", 0)])
        source = try #require(
            pipeline.site.configuration.sources.first { $0.name == SourceName("police_custody") })
        let batch = try Self.batch(of: source)
        try Vault(path: pipeline.site.vaultPath).setAside(
            batch.rejected, of: [batch.form].compactMap(\.self), on: ScratchPipeline.night)
    }

    /// The first rows of the sample's extract: one with a word where a date belongs, one without its key.
    private static func batch(of source: SourceDefinition) throws -> SourceBatch {
        let file = "police_custody_20260301_001.csv"
        let lines = try Repository.text("SampleData/2026-03-01/\(file)").split(separator: "\r\n").prefix(3)
        var rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let place = try #require(rows[0].firstIndex(of: "arrest_at"))
        rows[1][place] = "Quxley"
        rows[2][0] = ""
        let text = rows.map { $0.joined(separator: ",") + "\r\n" }.joined()
        return Ingester(source: source, withheld: []).ingest(
            Array(text.utf8), file: file, receivedOn: ScratchPipeline.night)
    }

    @Test func `are counted by night, source and reason`() throws {
        let lines = try RejectList(of: RejectSelection(), in: pipeline.site).lines
        #expect(lines.first?.hasPrefix("night") == true)
        #expect(
            lines.contains { $0.contains("police_custody") && $0.contains("type-error") && $0.hasSuffix("1") }
        )
        #expect(lines.contains { $0.contains("constraint-error") && $0.hasSuffix("1") })
        let none = try RejectList(
            of: RejectSelection(night: ScratchPipeline.night.adding(days: -1)), in: pipeline.site)
        #expect(none.lines == ["no row was set aside"])
    }

    @Test func `are shown with place and reason, and without what is in them`() throws {
        let account = try RejectAccount(
            of: RejectSelection(source: "police_custody", code: "type-error"), in: pipeline.site)
        #expect(account.lines.count == 3)
        #expect(account.lines.last?.contains("police_custody_20260301_001.csv     2") == true)
        #expect(account.lines.last?.contains("type-error") == true)
        #expect(!account.lines.joined().contains("Quxley"))
    }

    @Test(arguments: [
        RejectSelection(source: "police_custardy"), RejectSelection(code: "type-eror"),
    ])
    func `are not asked for by names that nothing has`(selection: RejectSelection) throws {
        let failure = #expect(throws: RunFailure.self) { try RejectAccount(of: selection, in: pipeline.site) }
        #expect(failure?.status == .usage)
        #expect(failure?.message.contains("did you mean") == true)
    }

    @Test func `are put out with their header for their owner alone, and the audit log says so first`() throws
    {
        let scratch = try ScratchFolder("mended")
        let folder = scratch.path("out")
        let export = try RejectExport(
            of: RejectSelection(), to: folder, in: pipeline.site,
            for: Consultation(because: "custody desk mends its dates", account: "analyst"))
        let file = "police_custody_20260301_001.mended.csv"
        #expect(export.lines.first == "\(folder)/\(file): 2 rows")
        #expect(try scratch.permissions("out") == 0o700)
        for name in [file, "reasons.csv"] { #expect(try scratch.permissions("out/\(name)") == 0o600) }
        let text = String(decoding: try scratch.bytes("out/\(file)"), as: UTF8.self)
        #expect(text.contains("Quxley"))
        #expect(text.split(separator: "\r\n").count == 3)
        let reasons = String(decoding: try scratch.bytes("out/reasons.csv"), as: UTF8.self)
        #expect(reasons.contains("police_custody_20260301_001.csv,2,"))
        #expect(!reasons.contains("Quxley"))
        let entry = try #require(try pipeline.ledger.auditEntries().last?.record)
        #expect(entry.operation == .consultation)
        #expect(entry.subject == "rows set aside of police_custody_20260301_001.csv")
        #expect(entry.count == 2)
        #expect(entry.sources == ["police_custody"])
        #expect(entry.fields.contains { $0.hasPrefix("police:arrest.") })
    }

    @Test func `are not put out over something that is there already`() throws {
        let scratch = try ScratchFolder("mended")
        let consultation = try Consultation(because: "try", account: "analyst")
        func export() throws -> RejectExport {
            try RejectExport(
                of: RejectSelection(), to: scratch.path("out"), in: pipeline.site, for: consultation)
        }
        _ = try export()
        let failure = #expect(throws: RunFailure.self) { try export() }
        #expect(failure?.status == .usage)
        #expect(try pipeline.ledger.auditEntries().count == 1)
    }

    @Test func `are not put out where there are none, and nobody looked at anything`() throws {
        let scratch = try ScratchFolder("mended")
        let failure = #expect(throws: RunFailure.self) {
            try RejectExport(
                of: RejectSelection(source: "police_crime"), to: scratch.path("out"), in: pipeline.site,
                for: Consultation(because: "try", account: "analyst"))
        }
        #expect(failure?.status == .failed)
        #expect(try scratch.contents() == [])
        #expect(try pipeline.ledger.auditEntries() == [])
    }
}
