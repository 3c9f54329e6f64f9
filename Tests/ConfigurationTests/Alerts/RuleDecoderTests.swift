import Definitions
import Testing
import Vocabulary

@testable import Configuration

@Suite struct `A rule's file` {
    private static let sound = """
        id: A02
        slug: missed
        title: Missed
        version: 1
        state: live
        kind: compliance
        question: Missed?
        needs:
          agencies: [probation, drug_service]
          allows: [in_custody]
        when: |
          count(appointment) >= 2
            and exists(test)
        unless:
          - {when: exists(cancelled), because: it was cancelled, if_unknown: fires}
        values: {count: count(appointment)}
        because: "{count} missed"
        episode: {anchor: latest(appointment), quiet_days: 28}
        severity: AMBER
        escalations:
          - {to: RED, when: exists(order), because: an order is in force, due: {days: 0}}
        confidence:
          - {shift: raises, when: exists(client), because: another agency agrees}
        action: Call
        owner: officer
        due: {working_days: 3}
        expires_after_days: 28
        visibility:
          - role: officer
          - {role: police, sentence: Ask the officer, discloses: ["probation:supervision.state"]}
        purpose: CASES
        lawful_basis: Law
        false_positives: [a mistake]
        rule_owner: head
        review_due: 2026-09-30
        tests:
          - name: two
            person:
              appointment: [{days_ago: 1, outcome: MISSED}, {days_ago: 2}]
              order: {days_ago: 3}
            facts: {age: 30, restricted: unknown, known_to: [probation], links: {drug_service: weak}, link_checks: weak}
            stale: [test]
            expect: fires
            severity: RED
            because: missed
        """

    private func read(_ text: String = sound) -> (value: RuleDeclaration?, faults: [String]) {
        decoded(text, RuleDecoder(roles: ["officer", "police"], purposes: ["CASES"]).rule)
    }

    @Test func `says to which other rules it gives way, and within which it is shown`() throws {
        let plain = try #require(read().value)
        #expect(
            plain.trigger.notBeside.isEmpty && plain.response.foldedInto.isEmpty
                && !plain.response.standsFirst)
        let more = """

            not_beside:
              - {severity: [RED, WELFARE], because: something urgent is open}
              - {rule: A31, because: the link needs checking}
            folded_into: {rule: A01, because: one conversation answers both}
            stands_first: yes
            """
        let (value, faults) = read(Self.sound + more)
        let rule = try #require(value)
        #expect(faults.isEmpty)
        #expect(rule.trigger.notBeside.map(\.alerts) == [.ofSeverities([.red, .welfare]), .ofRule("A31")])
        #expect(
            rule.trigger.notBeside.map(\.because) == ["something urgent is open", "the link needs checking"])
        #expect(rule.response.foldedInto.map(\.rule) == ["A01"])
        #expect(rule.response.foldedInto.map(\.because) == ["one conversation answers both"])
        let lines = Self.sound.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(rule.response.foldedInto.map(\.location.line) == [lines + 4])
        #expect(rule.response.standsFirst)
    }

    @Test(arguments: [
        ("not_beside: {because: nothing named}", "expected either 'rule' or 'severity'"),
        ("not_beside: {rule: A31, severity: RED, because: both}", "expected either 'rule' or 'severity'"),
        ("not_beside: {rule: A31}", "because"), ("folded_into: {rule: A31}", "because"),
        ("folded_into: [{because: nothing named}]", "rule"),
    ])
    func `says what is wrong with what it says of others`(line: String, words: String) {
        let faults = read(Self.sound + "\n" + line).faults
        #expect(faults.count == 1)
        #expect(faults.allSatisfy { $0.contains(words) })
    }

    private func read(replacing old: String, with new: String) -> [String] {
        var lines = Self.sound
        if let range = lines.firstRange(of: old) { lines.replaceSubrange(range, with: new) }
        return read(lines).faults
    }

    @Test func `gives all that it says`() throws {
        let (value, faults) = read()
        let rule = try #require(value)
        #expect(faults.isEmpty)
        #expect(rule.name == "A02-missed")
        #expect(rule.trigger.preconditions.agencies == [Agency("probation"), Agency("drug_service")])
        #expect(rule.trigger.preconditions.allows.map(\.name) == ["in_custody"])
        #expect(rule.trigger.preconditions.minimumLink == .details)
        #expect(rule.trigger.when.location == Place(file: "x.yml", line: 12, column: 3))
        #expect(rule.trigger.unless.map(\.ifUnknown) == [.fires])
        #expect(rule.trigger.because.names == ["count"])
        #expect(rule.response.escalations.map(\.severity) == [.red])
        #expect(rule.response.escalations.map(\.due) == [DueTerm(0, .days)])
        #expect(rule.response.due == DueTerm(3, .workingDays))
        #expect(rule.response.visibility.map(\.role) == ["officer", "police"])
        #expect(rule.response.visibility.first?.view == .full)
        #expect(rule.governance.reviewDue == CalendarDay(year: 2026, month: 9, day: 30))
    }

    @Test func `gives test people with the place of every word`() throws {
        let test = try #require(read().value?.tests.first)
        #expect(test.records.map(\.recordType.name) == ["appointment", "appointment", "order"])
        #expect(test.records[0].entries.map(\.key) == ["days_ago", "outcome"])
        #expect(test.records[0].entries.map(\.text) == ["1", "MISSED"])
        #expect(test.records[0].entries[1].location == Place(file: "x.yml", line: 39, column: 44))
        #expect(test.facts.restricted == .unknown)
        #expect(test.facts.knownTo?.map(\.name) == ["probation"])
        #expect(test.facts.links.map(\.strength) == [.weak])
        #expect(test.stale.map(\.name) == ["test"])
        #expect(test.expectation == .fires)
        #expect(test.severity == .red)
    }

    @Test(arguments: [
        ("severity: AMBER", "severity: AMBR", "x.yml:19:11: unknown severity 'AMBR'; did you mean 'AMBER'?"),
        ("owner: officer", "owner: oficer", "x.yml:25:8: unknown role 'oficer'; did you mean 'officer'?"),
        ("purpose: CASES", "purpose: CASE", "x.yml:31:10: unknown purpose 'CASE'; did you mean 'CASES'?"),
        ("due: {working_days: 3}", "due: {}", "x.yml:26:6: expected either 'days' or 'working_days'"),
        (
            "probation:supervision.state", "supervision.state",
            "x.yml:30:59: 'supervision.state' names no field; write agency:record_type.field"
        ),
        (
            "facts: {age: 30", "facts: {died_days_ago: 3000000000",
            "3000000000 is out of bounds; expected a whole number from 0 to 36525"
        ),
        (
            "stale: [test]", "made_days_ago: {test: -1}",
            "-1 is out of bounds; expected a whole number from 0 to 36525"
        ),
        ("quiet_days: 28", "quiet_day: 28", "unknown key 'quiet_day'; did you mean 'quiet_days'?"),
    ])
    func `names what is wrong, where, and what would be right`(old: String, new: String, fault: String) {
        let faults = read(replacing: old, with: new)
        #expect(faults.contains { $0.contains(fault) }, "\(faults)")
    }

    @Test func `reports every missing key at once`() {
        let faults = read("id: A02").faults
        #expect(faults.count > 10)
        #expect(faults.contains { $0.hasSuffix("key 'lawful_basis' is missing here") })
        #expect(faults.contains { $0.hasSuffix("key 'tests' is missing here") })
    }
}
