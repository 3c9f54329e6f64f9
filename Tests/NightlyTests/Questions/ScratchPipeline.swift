import Configuration
import Definitions
import Foundation
import Store
import TestSupport
import Vocabulary

@testable import Nightly

/// The repository's `Pipelines` copied to a folder of its own, with empty stores, gone when the test is.
final class ScratchPipeline {
    static let night = CalendarDay(dayNumber: 20_513)
    let site: NightSite
    let ledger: Ledger
    let analysis: Analysis
    private let folder: ScratchFolder

    /// A pipeline with stores, or one that no night was run of.
    init(withStores: Bool = true) throws {
        folder = try ScratchFolder("nightly")
        try FileManager.default.copyItem(
            at: Repository.url("Pipelines"), to: folder.url.appending(path: "Pipelines"))
        site = try NightSite(nightlyFile: folder.path("Pipelines/nightly.yml"))
        let state = withStores ? site.state : folder.url.path
        try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
        ledger = try Ledger(path: "\(state)/ledger.sqlite")
        analysis = try Analysis(path: "\(state)/analysis.sqlite")
    }

    /// A run of the night that ended well, with the extracts of some sources received on days before it.
    func run(receiving ages: [(source: String, days: Int)] = []) throws {
        let (run, _) = try ledger.begin(night: Self.night, identity: "i", at: "2026-03-02T01:00:00")
        try ledger.keep(
            ages.map { source, days in
                ExtractReceipt(
                    night: Self.night, source: SourceName(source), file: "\(source).csv",
                    receivedOn: Self.night.adding(days: -days), status: "SUCCESSFUL",
                    counts: RowCounts(read: 1, kept: 1), changes: [1, 0, 0, 0], dropped: [], findings: [])
            }, on: Self.night)
        try ledger.end(run: run.number, state: .finished, exitCode: 0, message: "", at: "2026-03-02T01:01:00")
    }

    /// An alert of the first shipped rule about a made-up person.
    func alert(_ digits: String = "0123456789abcdef") -> Alert {
        let rule = site.configuration.alerts.rules[0]
        let field = FieldReference(
            agency: Agency("police"), recordType: RecordType("arrest"), field: FieldName("disposal"))
        return Alert(
            id: AlertIdentifier("\(rule.id)-\(digits)"), person: Pseudonym("p\(digits)"),
            rule: AlertRule(rule),
            episode: AlertEpisode(key: digits, isContinuous: true, quietDays: 1), asOf: Self.night,
            severity: AlertSeverity(level: .amber, before: .red, reasons: ["two factors protect"]),
            confidence: AlertConfidence(level: .high), linkStrength: .details,
            headline: AlertSentence("Something to look at", reads: [field]), evidence: [],
            missingInputs: [AlertInput(kind: .notFound, sentence: "Not found in the records of Police")],
            staleInputs: [],
            protective: [
                AlertProtective(
                    id: "home", title: "Stable home", standing: .present, sentence: "since 2025",
                    evidence: [],
                    reads: [])
            ],
            request: AlertRequest(
                action: "Call", ownerRole: "drug_worker", due: DueTerm(1, .days), dueOn: Self.night),
            visibility: [
                AlertVisibility(role: "iom_chair", view: .redacted(AlertSentence("Ask", reads: [])))
            ],
            life: AlertLife(
                standing: .new, firstSeen: Self.night, lastChanged: Self.night, lastFired: Self.night,
                expiresOn: Self.night.adding(days: 28)))
    }
}
