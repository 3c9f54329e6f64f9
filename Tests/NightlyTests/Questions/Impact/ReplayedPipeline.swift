import Configuration
import Definitions
import Foundation
import Store
import SyntheticExtracts
import TestSupport
import Vocabulary

@testable import Nightly

/// The repository's `Pipelines` with made-up people of its own, of whom nights are run as far as the alerts; gone when the
/// test is.
final class ReplayedPipeline {
    private let folder: ScratchFolder
    let nights: [CalendarDay]

    /// A pipeline with the extracts of some nights.
    init(people: Int, nights: Int) throws {
        folder = try ScratchFolder("replay")
        try FileManager.default.copyItem(
            at: Repository.url("Pipelines"), to: folder.url.appending(path: "Pipelines"))
        let extracts = SyntheticExtracts(people: people, nights: nights, seed: 7)
        self.nights = extracts.nights
        for night in 0..<nights {
            for file in extracts.files(forNight: night) {
                let place = folder.url.appending(path: "SampleData/\(file.name)")
                try FileManager.default.createDirectory(
                    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: place)
            }
        }
    }

    /// The pipeline as its files are now.
    func site() throws -> NightSite { try NightSite(nightlyFile: folder.path("Pipelines/nightly.yml")) }

    /// Changes a file of the rules.
    func changeRule(_ file: String, _ change: (String) -> String) throws {
        let place = folder.url.appending(path: "Pipelines/alerts/\(file)")
        let text = try String(contentsOf: place, encoding: .utf8)
        try change(text).write(to: place, atomically: true, encoding: .utf8)
    }

    /// Puts a file of the rules beside the others.
    func add(rule file: String, _ text: String) throws {
        try text.write(
            to: folder.url.appending(path: "Pipelines/alerts/\(file)"), atomically: true, encoding: .utf8)
    }

    /// Puts answers to alerts among the extracts of a night.
    func add(answers rows: [String], to night: CalendarDay) throws {
        let header = AnswerColumn.allCases.map(\.name).joined(separator: ",")
        let name = "alert_decision_\(night.description.replacing("-", with: ""))_001.csv"
        try ([header] + rows).map { $0 + "\n" }.joined().write(
            to: folder.url.appending(path: "SampleData/\(night)/\(name)"), atomically: true, encoding: .utf8)
    }

    /// Runs the stages of a night as far as the alerts.
    @discardableResult
    func run(_ night: CalendarDay) async throws -> ReviewedNight {
        let site = try site()
        let compiled = try CompiledNight(ConfigurationSurvey(site.configuration), asOf: night)
        try Files.makeFolder(site.state)
        let extracts = try ExtractFolder(
            site.extractsFolder(asOf: night), sources: site.configuration.sources, asOf: night)
        let under = try Night(
            site: site, folder: extracts, decisions: nil,
            options: NightlyOptions(
                nightlyFile: folder.path("Pipelines/nightly.yml"), asOf: night, threads: 2),
            clock: RunClock { 0 }, progress: .silent)
        var reviewed: ReviewedNight?
        _ = try await under.closing {
            _ = try await under.ingested()
            let batch = try await under.standardised(by: compiled.standardiser)
            let linked = try await under.linked(batch)
            let lives = try await under.timelines(batch, linked)
            reviewed = try await under.alerts(batch, lives, compiled.rules, linked.mistaken)
            return under.stopped
        }
        guard let reviewed else { throw CocoaError(.featureUnsupported) }
        return reviewed
    }

    /// Every file of the state folder but the ledger and the empty lock, with its bytes.
    func state() throws -> [String: Data] {
        let state = try site().state
        let names = try FileManager.default.contentsOfDirectory(atPath: state)
        return Dictionary(
            uniqueKeysWithValues: try names.filter { !$0.hasPrefix("ledger.sqlite") && $0 != "run.lock" }.map
            {
                ($0, try Data(contentsOf: URL(filePath: "\(state)/\($0)")))
            })
    }

    /// What the rules as they are now would have made of the nights since the first.
    func impact(since night: CalendarDay? = nil, threads: Int = 2) async throws -> RuleImpactQuestion {
        try await RuleImpactQuestion(
            since: .night(night ?? nights[0]), in: try site(),
            for: Consultation(because: "a rule was changed", account: "analyst"), threads: threads)
    }
}

extension RuleImpactQuestion {
    /// The figures of the CSV's lines about something, each by its column.
    func figures(of what: String, rule: String? = nil) -> [[String: String]] {
        let rows = String(decoding: csv, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let header = rows.first else { return [] }
        return rows.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
            .filter { row in row["of"] == what && (rule == nil || row["rule"] == rule) }
    }
}
