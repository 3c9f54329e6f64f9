import Alerts
import Configuration
import Definitions
import Testing
import Vocabulary

@testable import Nightly

@Suite struct `The versions of rules` {
    private static let arrest = "alerts/A03-new-arrest-under-supervision.yml"
    private static let lock = "alerts/versions.lock.yml"

    private func check(_ pipeline: ShippedPipeline) throws -> RuleVersionCheck {
        let compiler = NightCompiler(pipeline.survey, asOf: RuleTester.asOf)
        return RuleVersionCheck(try #require(compiler.rules, "\(compiler.faults)"))
    }

    @Test func `are recorded as they are shipped`() throws {
        let check = try check(ShippedPipeline())
        #expect(check.faults.isEmpty)
        #expect(check.unrecorded.isEmpty)
    }

    @Test func `stay where only comments, layout, test people or the review change`() throws {
        let changed = try ShippedPipeline()
            .replacing(
                "when: |\n  exists(arrest, last 2 days)", with: "when: |\n    exists( arrest, last 2 days)",
                in: Self.arrest
            )
            .replacing("  and active(supervision)", with: "    and active(supervision)", in: Self.arrest)
            .replacing("# An alert stays", with: "# It stays", in: Self.arrest)
            .replacing(
                "agencies: [police, probation]", with: "agencies: [probation, police]", in: Self.arrest
            )
            .replacing("name: arrested for robbery", with: "name: robbed", in: Self.arrest)
            .replacing("review_due: 2026-09-30", with: "review_due: 2027-09-30", in: Self.arrest)
            .replacing("rule_owner: police", with: "rule_owner: probation", in: Self.arrest)
        #expect(changed.line(of: "robbed", in: Self.arrest) != nil)
        let check = try check(changed)
        #expect(check.faults.isEmpty)
        #expect(check.unrecorded.isEmpty)
    }

    @Test(arguments: [
        (arrest, "exists(arrest, last 2 days)\n  and", "exists(arrest, last 3 days)\n  and", ["A03"]),
        (arrest, "because: Arrested on", "because: Taken on", []),
        (arrest, "because: \"Arrested on", "because: \"Taken on", ["A03"]),
        (arrest, "  - role: iom_chair\n", "", ["A03"]),
        (
            "alerts/shared.yml", "date <= 7 days ago) and not attended",
            "date <= 8 days ago) and not attended", ["A02"]
        ),
        ("alerts/shared.yml", "type in [RHRH, RVRH]", "type in [RHRH]", ["A09"]),
        ("alerts/shared.yml", "because: the person has died", "because: died", []),
        (
            "alerts/protective-factors.yml", "lowers_severity_at: 2", "lowers_severity_at: 3",
            ["A01", "A02", "A06"]
        ),
        (
            "alerts/protective-factors.yml", "date <= 84 days ago", "date <= 85 days ago",
            ["A01", "A02", "A06", "A30"]
        ),
        ("dictionary.yml", "weight: 273.5,", "weight: 270,", ["A05", "A09", "A32", "A33"]),
    ])
    func `must change with what a rule means, wherever that is written`(
        file: String, old: String, new: String, rules: [String]
    ) throws {
        let shipped = try ShippedPipeline()
        let changed = shipped.replacing(old, with: new, in: file)
        let faults = try check(changed).faults.map(\.message)
        let found = faults.compactMap { message in
            message.contains("has changed and its version has not")
                ? message.split(separator: " ").dropFirst().first.map(String.init) : nil
        }
        // Every rule says of the dead why it is not raised.
        let all = try #require(shipped.survey.alerts).rules.map(\.id)
        #expect(found == (file.hasSuffix("shared.yml") && old.contains("died") ? all : rules))
        #expect(faults.count == found.count)
    }

    @Test func `say what else a rule takes its meaning from`() throws {
        let changed = try ShippedPipeline().replacing(
            "lowers_severity_at: 2", with: "lowers_severity_at: 3", in: "alerts/protective-factors.yml")
        let fault = try #require(try check(changed).faults.first { $0.message.contains("rule A02") })
        #expect(fault.location.file == "Pipelines/alerts/A02-missed-and-missed.yml")
        #expect(fault.message.contains("Say 'version: 3', or undo the change"))
        for used in ["missed_supervision", "contact_outcome.complied", "compliance", "in_custody"] {
            #expect(fault.message.contains(used), "\(fault)")
        }
    }

    @Test func `that are new must be recorded, unless the rule is a draft`() throws {
        let raised = try ShippedPipeline().replacing("version: 2", with: "version: 3", in: Self.arrest)
        let check = try check(raised)
        #expect(check.faults.isEmpty)
        #expect(check.unrecorded.map(\.entry.rule) == ["A03"])
        #expect(check.unrecorded.map(\.entry.version) == [3])
        #expect(
            raised.faults == [
                "Pipelines/\(Self.arrest):2:1: version 3 of rule A03 is not recorded; record it with "
                    + "'tributary rules record' once the rule is as it should be"
            ])
        let draft = try self.check(raised.replacing("state: live", with: "state: draft", in: Self.arrest))
        #expect(draft.unrecorded.isEmpty)
    }

    @Test func `never fall below one that was recorded`() throws {
        let lowered = try ShippedPipeline().replacing("version: 2", with: "version: 1", in: Self.arrest)
        #expect(
            try check(lowered).faults.map(\.description) == [
                "Pipelines/\(Self.arrest):2:1: version 1 of rule A03 is lower than version 2, which was recorded; "
                    + "a rule's versions only rise: say 'version: 3'"
            ])
    }

    @Test func `are all unrecorded without the lock`() throws {
        let check = try check(ShippedPipeline().without(Self.lock))
        #expect(check.faults.isEmpty)
        #expect(check.unrecorded.count == 30)
    }
}
