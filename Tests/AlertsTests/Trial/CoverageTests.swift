import Definitions
import Testing
import Timelines
import Vocabulary

@testable import Alerts

@Suite struct `The coverage of a rule` {
    private static func record(_ type: String, _ entries: [String: String]) -> TestRecord {
        TestRecord(
            recordType: RecordType(type),
            entries: entries.sorted { $0.key < $1.key }.map {
                .init(key: $0.key, keyLocation: Partnership.here, text: $0.value, location: Partnership.here)
            }, location: Partnership.here)
    }

    private static func missed(_ daysAgo: Int...) -> [TestRecord] {
        daysAgo.map { record("appointment", ["days_ago": "\($0)", "outcome": "MISSED"]) }
    }

    private static func test(
        _ records: [TestRecord], _ expectation: RuleTest.Expectation, facts: TestFacts = TestFacts(),
        stale: String...
    ) -> RuleTest {
        RuleTest(
            name: "\(records.count) \(expectation.rawValue) \(stale)", records: records, facts: facts,
            stale: stale.map { .init($0, at: Partnership.here) }, expectation: expectation,
            location: Partnership.here)
    }

    /// Shows the plain rule's condition and the agency that it needs in every way.
    private static let plain = [
        test(missed(1, 28), .fires), test(missed(1, 29), .silent),
        test([], .notEvaluated, facts: TestFacts(knownTo: [])),
    ]

    private static let sentence = record("sentence", ["days_ago": "5", "serious": "yes"])
    private static let mild = record("sentence", ["days_ago": "5", "serious": "no"])

    private func trial(_ rules: Rules) throws -> RuleTrial {
        try rules.book().tester(supply: Partnership.supply).trial()
    }

    private func trial(_ rule: Rule, _ more: [RuleTest] = []) throws -> RuleTrial {
        var rule = rule
        rule.tests = Self.plain + more
        return try trial(Rules(rules: [rule]))
    }

    @Test func `is whole where every clause is seen true, false and unknown`() throws {
        let trial = try trial(Rule())
        #expect(trial.faults.isEmpty)
        #expect(
            trial.coverage.map(\.summary) == ["R1 Rule R1: 3 test people, 2 clauses, 100 % covered"])
    }

    @Test func `counts each clause's own value, whatever decides the whole`() throws {
        // The arrest decides for everybody; the sentence beside it is still to be shown.
        let rule = Rule(when: "exists(arrest) or active(sentence where serious)", agencies: ["police"])
        let arrest = Self.record("arrest", ["days_ago": "1"])
        var shown = rule
        shown.tests = [
            Self.test(
                [arrest], .fires, facts: TestFacts(knownTo: [.init("probation", at: Partnership.here)])),
            Self.test(
                [], .silent,
                facts: TestFacts(knownTo: [
                    .init("probation", at: Partnership.here), .init("police", at: Partnership.here),
                ])),
            Self.test([], .notEvaluated, facts: TestFacts(knownTo: [])),
        ]
        let faults = try trial(Rules(rules: [shown])).faults
        #expect(faults.count == 1)
        #expect(faults.first?.location.column == 19)
        #expect(
            faults.first?.message
                == "condition 'active(sentence where serious)': no test person of R1 shows it true; "
                + "add one of whom it holds")
        shown.tests?.append(Self.test([Self.sentence, arrest], .fires))
        #expect(try trial(Rules(rules: [shown])).faults.isEmpty)
    }

    @Test(
        arguments: [
            ([], ["true"]), ([test(missed(1, 2) + [sentence], .suppressed)], []),
        ] as [([RuleTest], [String])])
    func `asks for every exception, whole and in its parts`(more: [RuleTest], missing: [String]) throws {
        let rule = Rule(
            unless: [
                RuleException(
                    when: Partnership.text("active(sentence where serious)"), because: "serious",
                    ifUnknown: .fires)
            ])
        #expect(
            try trial(rule, more).faults.map(\.message)
                == missing.map {
                    "exception 'active(sentence where serious)': no test person of R1 shows it \($0); "
                        + "add one of whom it holds"
                })
    }

    @Test func `asks for escalations, shifts of confidence and words of the sentence too`() throws {
        let rule = Rule(
            values: [("serious", "count(sentence where serious) >= 1")],
            because: "Two missed{serious?, though serious}",
            escalations: [
                RuleEscalation(
                    severity: .red, when: Partnership.text("active(sentence where serious)"),
                    because: "serious")
            ],
            confidence: [
                ConfidenceShift(
                    .raises, when: Partnership.text("exists(sentence where serious)"), because: "serious")
            ])
        #expect(
            try trial(rule).faults.map { $0.message.split(separator: "'")[0] }.sorted() == [
                "confidence ", "escalation ", "words of the sentence ",
            ])
        #expect(try trial(rule, [Self.test(Self.missed(1, 2) + [Self.sentence], .fires)]).faults.isEmpty)
    }

    @Test func `asks for what must be so before the rule may be asked`() throws {
        var rule = Rule(agencies: ["probation", "police"])
        rule.tests = [
            Self.test(Self.missed(1, 2), .fires), Self.test(Self.missed(1), .silent),
            Self.test(Self.missed(1, 2), .notEvaluated, stale: "appointment"),
        ]
        let stops = [stop("dead", "not person.alive"), stop("closed", "person.restricted")]
        let faults = try trial(Rules(rules: [rule], stops: stops)).faults
        #expect(
            Set(faults.map(\.message)) == [
                "precondition 'needs probation, linked by L2 or better': no test person of R1 shows it false; "
                    + "add one of whom it surely does not hold",
                "precondition 'needs police, linked by L2 or better': no test person of R1 shows it false; "
                    + "add one of whom it surely does not hold",
                "stop 'dead' 'not person.alive': no test person of R1 shows it true; add one of whom it holds",
                "stop 'closed' 'person.restricted': no test person of R1 shows it true or unknown; "
                    + "add one of whom it holds, and one of whom nobody can tell, by "
                    + "'facts: {restricted: unknown}'",
                "clause 'person.alive': no test person of any rule that uses it shows it false; "
                    + "add one of whom it surely does not hold",
                "clause 'person.restricted': no test person of any rule that uses it shows it true or unknown; "
                    + "add one of whom it holds, and one of whom nobody can tell, by "
                    + "'facts: {restricted: unknown}'",
            ])
        rule.tests? += [
            Self.test(Self.missed(1, 2), .blocked, facts: TestFacts(diedDaysAgo: 1)),
            Self.test(Self.missed(1, 2, 3), .blocked, facts: TestFacts(restricted: .yes)),
            Self.test(Self.missed(1, 2, 3, 4), .notEvaluated, facts: TestFacts(restricted: .unknown)),
            Self.test([], .notEvaluated, facts: TestFacts(knownTo: [])),
        ]
        #expect(try trial(Rules(rules: [rule], stops: stops)).faults.isEmpty)
    }

    @Test func `does not ask for a stop that the rule allows and that hides its alerts from nobody`() throws {
        var rule = Rule(allows: ["dead"])
        rule.tests = Self.plain
        let trial = try trial(Rules(rules: [rule], stops: [stop("dead", "not person.alive")]))
        #expect(trial.coverage[0].clauses.map(\.role) == ["precondition", "condition"])
    }

    @Test func `takes what stands in the rule's own values for the rule's own`() throws {
        let rule = Rule(
            when: "count(appointment where outcome is MISSED, last 28 days) >= 2 and not grave",
            unless: [
                RuleException(when: Partnership.text("grave"), because: "grave", ifUnknown: .fires)
            ],
            values: [("grave", "active(sentence where serious) or exists(arrest where reason is known)")],
            because: "Two missed{grave?, though grave}")
        let faults = try trial(rule).faults.map(\.message)
        // Once each, though three parts of the rule use it
        for clause in ["active(sentence where serious)", "exists(arrest where reason is known)"] {
            #expect(faults.count { $0.hasPrefix("condition '\(clause)': no test person of R1") } == 1)
        }
        #expect(!faults.contains { $0.contains("any rule that uses it") })
    }

    @Test func `asks for a certain answer, and for what it is made of`() throws {
        let rule = Rule(
            when: "count(appointment where outcome is MISSED, last 28 days) >= 2 and not "
                + "surely (active(sentence where serious) or exists(arrest))", agencies: ["probation"])
        let clauses = try trial(rule).coverage[0].clauses
        let surely = try #require(clauses.first { $0.text.hasPrefix("surely") })
        #expect(surely.possible == [.yes, .no])
        #expect(surely.missing == [.yes])
        let within = clauses.filter {
            ["active(sentence where serious)", "exists(arrest)"].contains($0.text)
        }
        #expect(within.count == 2)
        #expect(within.allSatisfy { $0.possible.count == 3 })
    }

    @Test func `of a shared definition may be shown by any rule's people, its whole by each rule's`() throws {
        let definitions = [("risky", "active(sentence where serious) or exists(arrest)")]
        let arrest = Self.record("arrest", ["days_ago": "1"])
        let known = TestFacts(
            knownTo: ["probation", "police"].map { .init($0, at: Partnership.here) })
        func rule(_ id: String, _ holds: [TestRecord]) -> Rule {
            var rule = Rule(id: id, when: "risky and yes")
            rule.tests = [
                Self.test(holds, .fires, facts: known), Self.test([Self.mild], .silent, facts: known),
                Self.test([], .notEvaluated, facts: TestFacts(knownTo: [])),
            ]
            return rule
        }
        let first = rule("R1", [Self.sentence])
        let alone = try trial(Rules(rules: [first], definitions: definitions))
        #expect(
            alone.faults.map(\.message) == [
                "clause 'exists(arrest)': no test person of any rule that uses it shows it true; "
                    + "add one of whom it holds"
            ])
        #expect(alone.coverage.map(\.percent) == [100, 83])
        let both = try trial(Rules(rules: [first, rule("R2", [arrest])], definitions: definitions))
        #expect(both.faults.isEmpty)
        #expect(both.coverage.map(\.name) == ["R1", "R2", "r.yml"])
    }

    @Test func `asks for no value that a clause can't come to by its type`() throws {
        var rule = Rule(when: "person.link_check in [weak] and 2 > 1 and known to probation", agencies: [])
        rule.tests = [
            Self.test(
                [], .fires,
                facts: TestFacts(
                    knownTo: [.init("probation", at: Partnership.here)],
                    linkChecks: [.init("weak", at: Partnership.here)])),
            Self.test([], .silent, facts: TestFacts(knownTo: [])),
        ]
        let trial = try trial(Rules(rules: [rule]))
        #expect(trial.faults.isEmpty)
        #expect(
            trial.coverage[0].clauses.map(\.possible) == [
                [.yes, .no], [.yes, .no], [.yes], [.yes, .no],
            ])
    }

    @Test func `is never rounded up to the whole`() {
        let clause = ClauseCoverage(
            role: "clause", text: "x", location: Partnership.here, possible: [.yes, .no, .unknown],
            seen: [.yes, .no, .unknown])
        let short = ClauseCoverage(
            role: "clause", text: "y", location: Partnership.here, possible: [.yes, .no, .unknown],
            seen: [.yes, .no])
        let clauses = [ClauseCoverage](repeating: clause, count: 300) + [short]
        let coverage = RuleCoverage(name: "R1", title: "Rule", testPeople: 2, clauses: clauses)
        #expect(coverage.percent == 99)
        #expect(coverage.faults.count == 1)
    }
}
