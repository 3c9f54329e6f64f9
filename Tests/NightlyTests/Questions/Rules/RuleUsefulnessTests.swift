import Configuration
import Definitions
import PersonalData
import Store
import Testing
import Vocabulary

@testable import Nightly

@Suite struct `The usefulness of rules` {
    private let pipeline: ScratchPipeline

    init() throws {
        pipeline = try ScratchPipeline()
        try pipeline.run(receiving: [("alert_decision", 0)])
        _ = try Vault(path: pipeline.site.vaultPath)
    }

    /// Alerts of the night, and answers that came in with it.
    private func keep(_ answers: [(digits: String, cells: [String])]) throws {
        let alerts = answers.map { pipeline.alert($0.digits) }
        try pipeline.analysis.keep(
            AlertRoll(asOf: ScratchPipeline.night, alerts: alerts), on: ScratchPipeline.night)
        let source = SourceName("alert_decision")
        let records = zip(alerts, answers).enumerated().map { place, pair in
            IngestedRecord(
                key: RecordKey(
                    agency: Agency("partnership"), recordType: RecordType("alert_decision"),
                    sourceKey: pair.0.id.text),
                provenance: Provenance(
                    source: source, file: "alert_decision.csv", line: place + 2,
                    receivedOn: ScratchPipeline.night),
                byteOffset: 0,
                cells: ([pair.0.id.text] + pair.1.cells).map { $0.isEmpty ? .missing(.blank) : .text($0) })
        }
        _ = try Vault(path: pipeline.site.vaultPath).take(
            records, from: source, isSnapshot: false, on: ScratchPipeline.night)
    }

    @Test func `is counted from the answers in the vault, for people and for programs`() throws {
        try keep([
            ("0000000000000001", ["ACCEPT", "r", "C", "2026-02-27", "", "attended", "2026-03-01", "yes"]),
            ("0000000000000002", ["ACCEPT", "r", "C", "2026-02-27", "", "", "", ""]),
            ("0000000000000003", ["REJECT", "r", "C", "2026-02-28", "", "", "", ""]),
            ("0000000000000004", ["WRONG_PERSON", "r", "C", "2025-12-28", "", "", "", ""]),
        ])
        let usefulness = try RuleUsefulness(of: pipeline.site)
        let rule = pipeline.site.configuration.alerts.rules[0].id
        let csv = String(decoding: usefulness.csv, as: UTF8.self).split(separator: "\n")
        #expect(
            csv == [
                "rule,quarter,raised,decided,accepted,useful,not_useful,not_yet_known,rejected,wrong_person,already_known,useful_share_least,useful_share_most",
                "\(rule),2026 Q1,4,3,2,1,0,1,1,0,0,0.333,0.667",
                "\(rule),2025 Q4,0,1,0,0,0,0,0,1,0,0.000,0.000",
            ])
        #expect(usefulness.lines.contains { $0.hasSuffix("33 % to 67 %") })
        #expect(usefulness.lines.first == "Until the night of 2026-03-01")
    }

    @Test func `is nothing where no alert was raised`() throws {
        #expect(
            try RuleUsefulness(of: pipeline.site).lines
                == ["no alert was raised until the night of 2026-03-01"])
    }

    @Test func `can't be asked before the first night`() throws {
        let fresh = try ScratchPipeline()
        let failure = #expect(throws: RunFailure.self) { try RuleUsefulness(of: fresh.site) }
        #expect(failure?.message.contains("no night was run yet") == true)
    }
}
