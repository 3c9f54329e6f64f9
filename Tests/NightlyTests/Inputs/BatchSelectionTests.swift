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
    private let snapshot: SourceDefinition?
    private static let night = ScratchPipeline.night

    init() throws {
        let sources = try ScratchPipeline(withStores: false).site.configuration.sources
        source = try #require(sources.first { $0.name == SourceName("police_custody") })
        snapshot = sources.first { $0.name == SourceName("police_nominal") && $0.delivery == .snapshot }
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

    @Test(arguments: ["ERROR", "FAILED"], ["a", "b"])
    func `come again where nothing of them could be used: the mapping may have been mended`(
        status: String, content: String
    ) {
        let earlier = [receipt("001", "a", status: status)]
        let selection = BatchSelection([file("001", content)], earlier: earlier)
        #expect(selection.fresh.count == 1)
        #expect(selection.refused.isEmpty)
    }

    @Test func `are refused again while another stands under the same number`() {
        let earlier = [receipt("001", "a"), receipt("001", "b", status: "ERROR")]
        #expect(BatchSelection([file("001", "b")], earlier: earlier).refused.count == 1)
        #expect(BatchSelection([file("001", "a")], earlier: earlier).fresh.isEmpty)
    }

    @Test func `are the one of two with one number that was left when the other was taken away`() {
        let twins = BatchSelection([file("001", "a"), file("1", "b")], earlier: [])
        #expect(twins.refused.count == 2)
        let next = BatchSelection([file("1", "b")], earlier: twins.refusals(on: Self.night))
        #expect(next.fresh.map(\.name) == [file("1", "b").name])
    }

    @Test func `are no snapshot older than one that was taken in`() throws {
        let nominals = try #require(snapshot)
        let old = file("001", "a", of: nominals)
        let newer = receipt("002", "b", of: nominals)
        let selection = BatchSelection([old], earlier: [newer])
        #expect(selection.fresh.isEmpty)
        #expect(selection.refused.map(\.finding.code) == [.batchError])
        // One that could not be used when it came was spoken of then.
        let known = BatchSelection(
            [old], earlier: [receipt("001", "a", status: "ERROR", of: nominals), newer])
        #expect(known.fresh.isEmpty && known.refused.isEmpty)
        // A newer one that could not be used itself is no reason.
        let unusable = receipt("002", "b", status: "ERROR", of: nominals)
        #expect(BatchSelection([old], earlier: [unusable]).fresh.count == 1)
        // What a source sends besides what it sent before is never too old.
        #expect(BatchSelection([file("001", "a")], earlier: [receipt("002", "b")]).fresh.count == 1)
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
        #expect(selection.fresh.map(\.name) == [name("001.mended-2", source)])
        #expect(
            selection.refused.map(\.file.name) == [
                name("001.mended-3", source), name("001.mended-03", source),
            ])
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

    private func name(_ sequence: String, _ source: SourceDefinition) -> String {
        "\(source.name)_20260301_\(sequence).csv"
    }

    private func file(
        _ sequence: String, _ content: String, of other: SourceDefinition? = nil
    ) -> ExtractFile {
        let source = other ?? source
        return ExtractFile(
            source: source, name: name(sequence, source),
            batch: BatchName.read(name(sequence, source), pattern: source.filePattern)
                ?? BatchName.batches(of: source, among: [name("1", source)])[0].name,
            bytes: Array(content.utf8))
    }

    private func receipt(
        _ sequence: String, _ content: String?, status: String = "SUCCESSFUL",
        of other: SourceDefinition? = nil
    ) -> ExtractReceipt {
        let source = other ?? source
        let isUsable = status == "SUCCESSFUL"
        return ExtractReceipt(
            night: Self.night, source: source.name, file: name(sequence, source), receivedOn: Self.night,
            status: status, counts: RowCounts(read: 1, kept: isUsable ? 1 : 0, rejected: isUsable ? 0 : 1),
            changes: [1, 0, 0, 0, 0], dropped: [],
            findings: [], sha256: content.map { Array($0.utf8).sha256 })
    }
}
