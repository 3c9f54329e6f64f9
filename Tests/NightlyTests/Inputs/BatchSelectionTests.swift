import Configuration
import Definitions
import Ingestion
import PersonalData
import Store
import Testing
import Vocabulary

@testable import Nightly

@Suite struct `The batches that a night takes in` {
    private let source: SourceDefinition
    private static let night = ScratchPipeline.night

    init() throws {
        let sources = try ScratchPipeline(withStores: false).site.configuration.sources
        source = try #require(sources.first { $0.name == SourceName("police_custody") })
    }

    @Test func `are those that no night had before`() {
        let selection = BatchSelection([file("001", "a"), file("002", "b")], earlier: [])
        #expect(selection.fresh.count == 2)
        #expect(selection.refused.isEmpty)
    }

    @Test(arguments: [("001", "a"), ("1", "a")])
    func `are not those that a night took in, whatever their number is written like`(
        sequence: String, content: String
    ) {
        let selection = BatchSelection([file(sequence, content)], earlier: [receipt("001", "a")])
        #expect(selection.fresh.isEmpty)
        #expect(selection.refused.isEmpty)
    }

    @Test(arguments: ["001", "1"])
    func `are not others under the same number: those are refused`(sequence: String) {
        let selection = BatchSelection([file(sequence, "b")], earlier: [receipt("001", "a")])
        #expect(selection.fresh.isEmpty)
        #expect(selection.refused.map(\.finding.code) == [.batchError])
        let receipts = selection.refusals(on: Self.night)
        #expect(receipts.map(\.isReadable) == [false])
        #expect(receipts.first?.findings.first?.contains("other contents") == true)
    }

    @Test func `may come again where nothing of it could be read`() {
        let earlier = [receipt("001", "a", status: "ERROR")]
        #expect(BatchSelection([file("001", "b")], earlier: earlier).fresh.count == 1)
        // The very same file is no better than it was, and was spoken of.
        #expect(BatchSelection([file("001", "a")], earlier: earlier).fresh.isEmpty)
    }

    @Test func `are neither of two that have one number`() {
        let selection = BatchSelection([file("001", "a"), file("1", "a"), file("2", "a")], earlier: [])
        #expect(selection.fresh.map(\.name) == [file("2", "a").name])
        #expect(selection.refused.count == 2)
    }

    @Test func `are known by their names where an earlier version noted no hash`() {
        let known = receipt("001", nil)
        #expect(BatchSelection([file("001", "b")], earlier: [known]).fresh.isEmpty)
    }

    @Test func `are mended rows of one that a night took in, once`() {
        let earlier = [receipt("001", "a"), receipt("001.mended", "b")]
        let files = [
            file("001", "a"), file("001.mended", "b"), file("001.mended-2", "c"), file("001.mended-3", "d"),
            file("001.mended-03", "d"),
        ]
        let selection = BatchSelection(files, earlier: earlier)
        #expect(selection.fresh.map(\.name) == [name("001.mended-2")])
        #expect(selection.refused.map(\.file.name) == [name("001.mended-3"), name("001.mended-03")])
    }

    @Test func `are not mended rows of a snapshot that a later one replaced`() throws {
        let sources = try ScratchPipeline(withStores: false).site.configuration.sources
        let snapshot = try #require(sources.first { $0.delivery == .snapshot })
        func file(_ date: String, _ mark: String) throws -> ExtractFile {
            let name = snapshot.filePattern.replacing("{date}", with: date)
                .replacing("{sequence}.csv", with: "001\(mark).csv")
            let batch = try #require(BatchName.read(name, pattern: snapshot.filePattern))
            return ExtractFile(source: snapshot, name: name, batch: batch, bytes: Array(name.utf8))
        }
        let mended = try file("20260301", ".mended")
        #expect(BatchSelection([try file("20260301", ""), mended], earlier: []).refused.isEmpty)
        let late = BatchSelection([mended, try file("20260302", "")], earlier: [])
        #expect(late.refused.map(\.file.name) == [mended.name])
        #expect(late.fresh.count == 1)
    }

    private func name(_ sequence: String) -> String { "police_custody_20260301_\(sequence).csv" }

    private func file(_ sequence: String, _ content: String) -> ExtractFile {
        ExtractFile(
            source: source, name: name(sequence),
            batch: BatchName.read(name(sequence), pattern: source.filePattern)
                ?? BatchName.batches(of: source, among: [name("1")])[0].name, bytes: Array(content.utf8))
    }

    private func receipt(
        _ sequence: String, _ content: String?, status: String = "SUCCESSFUL"
    ) -> ExtractReceipt {
        ExtractReceipt(
            night: Self.night, source: source.name, file: name(sequence), receivedOn: Self.night,
            status: status, counts: RowCounts(read: 1, kept: 1), changes: [1, 0, 0, 0, 0], dropped: [],
            findings: [], sha256: content.map { Array($0.utf8).sha256 })
    }
}
