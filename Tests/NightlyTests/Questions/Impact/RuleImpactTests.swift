import Definitions
import Foundation
import Store
import Testing
import Vocabulary

@testable import Nightly

/// The file of the rule whose alerts the tests look at: in a sample of any size somebody's assessment is out of date.
private let file = "A23-assessment-out-of-date.yml"
private let rule = "A23"

@Suite struct `Rules put to past nights` {
    @Test func `make the same of them where nothing has changed, answers and mistaken links included`()
        async throws
    {
        let pipeline = try ReplayedPipeline(people: 150, nights: 3)
        let first = try await pipeline.run(pipeline.nights[0])
        let shown = first.roll.shown
        let wrong = try #require(shown.first { Set($0.evidence.map(\.agency)).count > 1 })
        let rejected = try #require(shown.first { $0.id != wrong.id && $0.person != wrong.person })
        try pipeline.add(
            answers: [
                "\(rejected.id),REJECT,r,C,\(pipeline.nights[1]),,,,",
                "\(wrong.id),WRONG_PERSON,r,C,\(pipeline.nights[1]),,,,",
            ], to: pipeline.nights[1])
        for night in pipeline.nights[1...] { try await pipeline.run(night) }
        let before = try pipeline.state()
        let impact = try await pipeline.impact()
        let total = try #require(impact.figures(of: "live rules").first)
        #expect(Int(total["kept"] ?? "") ?? 0 >= shown.count)
        for column in ["gained", "lost", "other_nights", "other_severity"] {
            #expect(total[column] == "0", "\(column)")
        }
        #expect(total["kept"] == total["replayed"])
        #expect(impact.notes == [], "\(impact.notes)")
        #expect(impact.lines.last?.hasPrefix("Every night was put together again as it was") == true)
        #expect(impact.figures(of: "night").map { $0["night"] } == pipeline.nights.map(\.description))
        // Nothing was written but that somebody looked
        #expect(try pipeline.state() == before)
        let entry = try #require(try Ledger(path: pipeline.site().ledgerPath).auditEntries().last?.record)
        #expect(entry.operation == .consultation)
        #expect(entry.justification == "a rule was changed")
        #expect(
            entry.subject
                == "impact of the rules on the nights \(pipeline.nights[0]) to \(pipeline.nights[2]) (3 nights)"
        )
        #expect(try await pipeline.impact(threads: 1).csv == impact.csv)
        let later = try await pipeline.impact(since: pipeline.nights[2])
        #expect(later.figures(of: "live rules").first?["gained"] == "0")
        #expect(later.notes == [])
    }

    @Test func `show what a change of a rule gains and loses, and what a draft would raise`() async throws {
        let pipeline = try ReplayedPipeline(people: 150, nights: 2)
        for night in pipeline.nights { try await pipeline.run(night) }
        let unchanged = try await pipeline.impact()
        let kept = try #require(unchanged.figures(of: "rule", rule: rule).first?["kept"])
        try #require(Int(kept) ?? 0 > 0, "the sample has no alert of \(rule)")
        var copy = ""
        try pipeline.changeRule(file) { text in
            copy = text.replacing("id: \(rule)\n", with: "id: A99\n").replacing(
                "state: live", with: "state: draft")
            return text.replacing("state: live", with: "state: retired")
        }
        try pipeline.add(rule: file.replacing(rule, with: "A99"), copy)
        let impact = try await pipeline.impact()
        let retired = try #require(impact.figures(of: "rule", rule: rule).first)
        #expect([retired["lost"], retired["gained"], retired["replayed"]] == [kept, "0", "0"])
        #expect(retired["state"] == "retired")
        let draft = try #require(impact.figures(of: "rule", rule: "A99").first)
        #expect([draft["gained"], draft["kept"], draft["state"]] == [kept, "0", "draft"])
        #expect(impact.figures(of: "live rules").first?["lost"] == kept)
        #expect(impact.figures(of: "live rules").first?["gained"] == "0")
        #expect(impact.figures(of: "rules not live").first?["gained"] == kept)
        let managers = impact.figures(of: "manager").compactMap { Int($0["lost"] ?? "") }.reduce(0, +)
        #expect(managers <= Int(kept) ?? 0)
        #expect(impact.notes == [], "\(impact.notes)")
    }

    @Test func `say what else changed, and which rule differs under its old version`() async throws {
        let pipeline = try ReplayedPipeline(people: 150, nights: 1)
        try await pipeline.run(pipeline.nights[0])
        try pipeline.changeRule(file) { $0.replacing("severity: AMBER", with: "severity: INFO") }
        try pipeline.changeRule("../linkage.yml") { $0 + "\n# Another comment\n" }
        let impact = try await pipeline.impact()
        #expect(
            impact.notes.contains { $0.hasPrefix("linkage.yml is not as it was on 1 night") },
            "\(impact.notes)")
        #expect(
            impact.notes.contains { $0.hasPrefix("\(rule) has the version that it had then") },
            "\(impact.notes)")
        #expect(impact.figures(of: "rule", rule: rule).first?["other_severity"] != "0")
    }

    @Test func `can't be put to nights that there are not`() async throws {
        let pipeline = try ScratchPipeline()
        try pipeline.run()
        for start in [ImpactStart.night(ScratchPipeline.night), .run(9)] {
            let failure = await #expect(throws: RunFailure.self) {
                try await RuleImpactQuestion(
                    since: start, in: pipeline.site,
                    for: Consultation(because: "a rule was changed", account: "analyst"), threads: 1)
            }
            #expect(failure?.status == .failed)
        }
        #expect(try pipeline.ledger.auditEntries().isEmpty)
    }

    @Test(arguments: ["", "yesterday", "0", "-3", "2026-02-30"])
    func `take a run or a night to begin with, and nothing else`(text: String) {
        let failure = #expect(throws: RunFailure.self) { try ImpactStart(text) }
        #expect(failure?.status == .usage)
    }
}

@Suite struct `A rule that is being tried` {
    /// How many alerts of each rule stand how: two pipelines with keys of their own give people other pseudonyms.
    private func counts(_ alerts: [Alert]) -> [String: Int] {
        Dictionary(grouping: alerts) { "\($0.rule.id) \($0.life.standing)" }.mapValues(\.count)
    }

    @Test func `is counted, kept apart and shown to nobody, and changes no other rule`() async throws {
        let live = try ReplayedPipeline(people: 150, nights: 2)
        let tried = try ReplayedPipeline(people: 150, nights: 2)
        try tried.changeRule(file) { $0.replacing("state: live", with: "state: shadow") }
        for night in live.nights {
            let (one, other) = (try await live.run(night), try await tried.run(night))
            let own = one.roll.alerts.filter { $0.rule.id == rule }
            try #require(!own.isEmpty, "the sample has no alert of \(rule)")
            #expect(counts(other.roll.alerts) == counts(one.roll.alerts.filter { $0.rule.id != rule }))
            #expect(counts(other.shadow.roll.alerts) == counts(own))
            #expect(!other.night.tallies.contains { $0.rule.id == rule })
            #expect(!other.night.withheld.contains { $0.rule == rule })
            #expect(other.shadow.night.tallies.map(\.rule.id) == [rule])
        }
        let analysis = try Analysis(path: tried.site().analysisPath)
        #expect(try !analysis.raisedAlerts(upTo: tried.nights[1]).contains { $0.rule == rule })
        let shown = try analysis.alertRoll(upTo: tried.nights[1], inclusive: true)
        #expect(!shown.alerts.contains { $0.rule.id == rule })
        let impact = try await tried.impact()
        let figures = try #require(impact.figures(of: "rule", rule: rule).first)
        #expect([figures["state"], figures["kept"]] == ["shadow", "0"])
        #expect(Int(figures["gained"] ?? "") ?? 0 > 0)
        #expect(impact.figures(of: "live rules").first?["gained"] == "0")
        #expect(impact.notes == [], "\(impact.notes)")
    }
}
