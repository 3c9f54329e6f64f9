import Definitions
import Store
import Testing
import Vocabulary

@testable import Nightly

@Suite struct `The explanation of an alert` {
    private let consultation: Consultation
    private let pipeline: ScratchPipeline
    private let alert: Alert

    init() throws {
        consultation = try Consultation(because: "officer asked", account: "analyst")
        pipeline = try ScratchPipeline()
        alert = pipeline.alert()
        try pipeline.analysis.keep(
            AlertRoll(asOf: ScratchPipeline.night, alerts: [alert]), on: ScratchPipeline.night)
    }

    @Test func `says why, what is missing, what protects, what it asks and who may read it`() throws {
        let lines = try AlertExplanation(of: alert.id.text, in: pipeline.site, for: consultation).lines
        for part in [
            "AMBER (RED before what protects), confidence HIGH, weakest link L2", "Why: Something to look at",
            "  two factors protect", "  Not found in the records of Police", "  Stable home: since 2025",
            "Asked of drug_worker by 2026-03-01:", "  Call", "  iom_chair: only 'Ask'",
        ] {
            #expect(lines.contains { $0.hasSuffix(part) }, "\(part)")
        }
    }

    @Test func `is in the audit log with the reason, and the chain holds`() throws {
        let clock = RunClock { 0 }
        _ = try AlertExplanation(of: alert.id.text, in: pipeline.site, for: consultation, clock: clock)
        let entry = try #require(try pipeline.ledger.auditEntries().last)
        #expect(entry.record.operation == .consultation)
        #expect(entry.record.subject == "alert \(alert.id)")
        #expect(entry.record.justification == "officer asked")
        #expect(entry.record.fields == ["police:arrest.disposal"])
        #expect(entry.record.at == clock.stamp)
        #expect(try AuditDesk(of: pipeline.site).verification().hasPrefix("the audit log is whole: 1 entry"))
    }

    @Test func `is not given while a run holds the lock`() throws {
        let lock = try RunLock(path: pipeline.site.lockPath)
        let failure = #expect(throws: RunFailure.self) {
            try AlertExplanation(of: alert.id.text, in: pipeline.site, for: consultation)
        }
        #expect(failure?.status == .locked)
        #expect(try pipeline.ledger.auditEntries().isEmpty)
        _ = consume lock
    }

    @Test func `of an alert that isn't there says which night was looked at`() throws {
        let failure = #expect(throws: RunFailure.self) {
            try AlertExplanation(of: "A99-0", in: pipeline.site, for: consultation)
        }
        #expect(
            failure?.message.hasPrefix("there is no such alert among those of the night 2026-03-01;") == true
        )
    }
}
