import Configuration
import Definitions
import Store
import Testing
import Vocabulary

@testable import Nightly

@Suite struct `The status of a night` {
    @Test func `is refused where no night was run, and makes no store`() throws {
        let pipeline = try ScratchPipeline(withStores: false)
        let failure = #expect(throws: RunFailure.self) { try NightStatus(of: pipeline.site) }
        #expect(failure?.message.contains("no night was run yet") == true)
        #expect(!Files.exists(pipeline.site.ledgerPath))
    }

    @Test func `tells fresh sources from stale ones and from those that never came`() throws {
        let pipeline = try ScratchPipeline()
        try pipeline.run(receiving: [("police_nominal", 0), ("probation_person", 40)])
        let status = try NightStatus(of: pipeline.site)
        let states = Dictionary(uniqueKeysWithValues: status.sources.map { ($0.name.name, $0) })
        #expect(states["police_nominal"]?.isFresh == true)
        #expect(states["probation_person"]?.isFresh == false)
        #expect(states["probation_person"]?.ageInDays == 40)
        #expect(states["drug_client"]?.receivedOn == nil)
        #expect(states["drug_client"]?.isFresh == false)
        #expect(status.sources.count == pipeline.site.configuration.sources.count)
        #expect(status.outputs == nil)
    }

    @Test func `counts the open alerts by severity, most urgent first, and names nobody`() throws {
        let pipeline = try ScratchPipeline()
        try pipeline.run()
        let alerts = [pipeline.alert(), pipeline.alert("fedcba9876543210")]
        try pipeline.analysis.keep(
            AlertRoll(asOf: ScratchPipeline.night, alerts: alerts), on: ScratchPipeline.night)
        let status = try NightStatus(of: pipeline.site)
        #expect(status.open.map(\.alerts).reduce(0, +) == 2)
        #expect(status.open.first { $0.severity == .amber }?.new == 2)
        #expect(status.open.map(\.severity.rank) == status.open.map(\.severity.rank).sorted())
        #expect(!status.lines.contains { line in alerts.contains { line.contains($0.person.text) } })
    }
}
