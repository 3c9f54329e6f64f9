import Configuration
import Definitions
import Ingestion
import Store
import Testing
import Vocabulary

@testable import Nightly

@Suite struct `What a snapshot does to the rows that stand` {
    /// New, changed, unchanged, withdrawn and gone without being withdrawn; against a tolerance of 20%.
    @Test(arguments: [
        ([0, 0, 100, 0, 0], false, false), ([0, 0, 80, 20, 0], false, false),
        ([0, 0, 79, 0, 21], true, false),
        ([0, 0, 0, 0, 100], true, false), ([20, 0, 100, 0, 0], false, false),
        ([21, 0, 100, 0, 0], false, true),
        ([100, 0, 0, 0, 0], false, false), ([100, 0, 0, 0, 100], true, false), ([], false, false),
    ])
    func `is beyond a tolerance or within it`(changes: [Int], loses: Bool, grows: Bool) {
        let change = PopulationChange(receipt(changes))
        #expect(change.loses(beyond: 0.2) == loses)
        #expect(change.grows(beyond: 0.2) == grows)
    }

    @Test func `makes its source age where it can't be believed`() throws {
        let source = try #require(
            try ScratchPipeline(withStores: false).site.configuration.sources
                .first { $0.name == SourceName("police_nominal") })
        let believed = receipt([0, 0, 100, 0, 0], daysAgo: 5)
        let lost = receipt([0, 0, 10, 0, 90])
        let night = ScratchPipeline.night
        let state = Freshness(sources: [source], receipts: [believed, lost], asOf: night).states.first
        #expect(state?.ageInDays == 5)
        let cautions = ExtractCautions([believed, lost], sources: [source], night: night)
        #expect(cautions.areRowsMissing)
        #expect(cautions.sentences.count == 1)
        #expect(cautions.sentences.first?.contains("lacks 90 of the 100 rows") == true)
    }

    private func receipt(_ changes: [Int], daysAgo days: Int = 0) -> ExtractReceipt {
        let night = ScratchPipeline.night.adding(days: -days)
        return ExtractReceipt(
            night: night, source: SourceName("police_nominal"), file: "police_nominal.csv",
            receivedOn: night, status: "SUCCESSFUL", counts: RowCounts(), changes: changes, dropped: [],
            findings: [])
    }
}
