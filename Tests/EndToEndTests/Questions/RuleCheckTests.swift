import Foundation
import Testing

/// What `tributary check` makes of rules, as whoever changes one finds it.
@Suite struct `The check of rules` {
    private static let lock = "Pipelines/alerts/versions.lock.yml"
    private static let arrest = "Pipelines/alerts/A03-new-arrest-under-supervision.yml"

    /// A change of a file of the pipeline, and the fault that it must give.
    struct Change: Sendable, CustomTestStringConvertible {
        let file: String
        let old: String
        let new: String
        let fault: String

        var testDescription: String { fault }
    }

    private static let refused = [
        Change(
            file: arrest, old: "where reason_offence.serious", new: "where reason_offense.serious",
            fault: "'arrest' has no field 'reason_offense'; did you mean 'reason_offence'?"),
        Change(
            file: arrest, old: "rule_owner: police integrated offender management lead\n", new: "",
            fault: "key 'rule_owner' is missing here"),
        Change(
            file: arrest, old: "\nowner: probation_offender_manager\n", new: "\n",
            fault: "key 'owner' is missing here"),
        Change(
            file: arrest, old: "    expect: silent\n", new: "    expect: fires\n",
            fault: "rule A03 has no test person with 'expect: silent'"),
        Change(
            file: arrest, old: "exists(arrest, last 2 days)\n  and",
            new: "exists(arrest, last 3 days)\n  and",
            fault: "rule A03 has changed and its version has not"),
        Change(
            file: "Pipelines/alerts/shared.yml", old: "type in [RHRH, RVRH]", new: "type in [RHRH]",
            fault: "rule A09 has changed and its version has not"),
        Change(
            file: "Pipelines/dictionary.yml", old: "weight: 273.5,", new: "weight: 270,",
            fault: "rule A09 has changed and its version has not"),
        Change(
            file: arrest, old: "\nversion: 2\n", new: "\nversion: 1\n",
            fault: "version 1 of rule A03 is lower than version 2, which was recorded"),
        Change(
            file: arrest, old: "\nversion: 2\n", new: "\nversion: 3\n",
            fault: "version 3 of rule A03 is not recorded"),
        Change(
            file: arrest, old: "status: OPEN}", new: "status: CLOSED}",
            fault:
                "exception 'exists(enforcement_step where status.open)': no test person of A03 shows it true; "
                + "add one of whom it holds"),
        // Equality monitoring, wherever a rule could read it
        Change(
            file: arrest, old: "and active(supervision)", new: "and exists(nominal where ethnicity is W1)",
            fault: "'ethnicity' serves equality monitoring only; no expression may read it"),
        Change(
            file: arrest, old: "when: exists(arrest where reason_offence.serious",
            new: "when: exists(nominal where sex is F) and exists(arrest where reason_offence.serious",
            fault: "'sex' serves equality monitoring only; no expression may read it"),
        Change(
            file: arrest, old: "values:\n",
            new: "values:\n  group: count(nominal where ethnicity is known)\n",
            fault: "'ethnicity' serves equality monitoring only; no expression may read it"),
        Change(
            file: "Pipelines/alerts/shared.yml", old: "when: in_custody",
            new: "when: exists(nominal where ethnicity is W1)",
            fault: "'ethnicity' serves equality monitoring only; no expression may read it"),
        Change(
            file: "Pipelines/alerts/protective-factors.yml",
            old: "active(treatment_episode where",
            new: "active(treatment_client where ethnicity is W1) or active(treatment_episode where",
            fault: "'ethnicity' serves equality monitoring only; no expression may read it"),
        Change(
            file: "Pipelines/alerts/A01-disengaging-and-positive-test.yml",
            old: "\"probation:supervision.in_breach\"", new: "\"probation:supervised_person.ethnicity\"",
            fault: "'ethnicity' serves equality monitoring only; no rule may tell of it"),
        Change(
            file: arrest, old: "      crime_involvement: [{days_ago: 1, role: VICTIM}",
            new: "      nominal: {ethnicity: W1}\n      crime_involvement: [{days_ago: 1, role: VICTIM}",
            fault: "no field of 'nominal' is called 'ethnicity'"),
    ]

    @Test(arguments: refused)
    func `refuses what it must, with the place`(change: Change) throws {
        let site = try ScratchSite()
        try site.edit(change.file) { text in
            #expect(text.contains(change.old))
            return text.replacing(change.old, with: change.new)
        }
        let result = try site.tributary(["check", "Pipelines/nightly.yml"], in: site.root)
        #expect(result.status == 3)
        let fault = result.errors.split(separator: "\n").first { $0.contains(change.fault) }
        let line = try #require(fault, "\(result.errors)")
        #expect(line.contains(#/^Pipelines/[A-Za-z0-9/._-]+:\d+:\d+: /#))
    }

    @Test func `says of every rule how much of it its test people show, also where that is too little`()
        throws
    {
        let site = try ScratchSite()
        let sound = try site.tributary(["check", site.nightly])
        #expect(sound.status == 0)
        let lines = sound.output.split(separator: "\n")
        #expect(lines.filter { $0.hasSuffix("100 % covered") }.count == 32)
        #expect(
            lines.contains("A03 New arrest under supervision: 27 test people, 14 clauses, 100 % covered"))
        #expect(try #require(lines.last).contains("is sound: 33 sources"))
        try site.edit(Self.arrest) { $0.replacing("status: OPEN}", with: "status: CLOSED}") }
        let short = try site.tributary(["check", site.nightly])
        #expect(
            short.output.contains(
                "A03 New arrest under supervision: 27 test people, 14 clauses, 97 % covered"))
        #expect(!short.output.contains("is sound"))
    }

    @Test func `takes a changed rule once it has a version of its own, which is recorded once`() throws {
        let site = try ScratchSite()
        let before = try site.text(Self.lock)
        try site.edit(Self.arrest) { $0.replacing("Arrested on {arrested}", with: "Arrested {arrested}") }
        // The version is recorded as something else: nothing is written.
        let refused = try site.tributary(["rules", "record", site.nightly])
        #expect(refused.status == 3)
        #expect(refused.errors.contains("rule A03 has changed and its version has not"))
        #expect(try site.text(Self.lock) == before)

        try site.edit(Self.arrest) { $0.replacing("\nversion: 2\n", with: "\nversion: 3\n") }
        #expect(try site.tributary(["check", site.nightly]).status == 3)
        let recorded = try site.tributary(["rules", "record", site.nightly])
        #expect(recorded.status == 0, "\(recorded.errors)")
        #expect(recorded.output.hasPrefix("recorded version 3 of rule A03 in "))
        let after = try site.text(Self.lock)
        let lines = after.split(separator: "\n")
        #expect(before.split(separator: "\n").allSatisfy(lines.contains))
        #expect(lines.count == before.split(separator: "\n").count + 1)
        #expect(try site.tributary(["check", site.nightly]).status == 0)

        #expect(
            try site.tributary(["rules", "record", site.nightly]).output.hasPrefix(
                "every version is recorded"))
        #expect(try site.text(Self.lock) == after)
    }

    @Test func `records nothing while anything else is wrong`() throws {
        let site = try ScratchSite()
        try FileManager.default.removeItem(at: site.root.appending(path: Self.lock))
        try site.edit(Self.arrest) { $0.replacing("status: OPEN}", with: "status: CLOSED}") }
        let result = try site.tributary(["rules", "record", site.nightly])
        #expect(result.status == 3)
        #expect(result.errors.contains("exception 'exists(enforcement_step where status.open)'"))
        #expect(!result.errors.contains("not recorded"))
        #expect(
            !FileManager.default.fileExists(
                atPath: site.root.appending(path: Self.lock).path(percentEncoded: false)))
    }

    @Test func `stops a night too`() throws {
        let site = try ScratchSite()
        try site.edit(Self.arrest) { $0.replacing("Arrested on {arrested}", with: "Arrested {arrested}") }
        let result = try site.run(asOf: ScratchSite.first)
        #expect(result.status == 3)
        #expect(result.errors.contains("rule A03 has changed and its version has not"))
    }
}
