import Definitions
import Testing
import Timelines
import Vocabulary

@testable import Alerts

@Suite struct `A rule's test people` {
    private static func record(_ type: String, _ entries: [(String, String)]) -> TestRecord {
        TestRecord(
            recordType: RecordType(type),
            entries: entries.map {
                .init(key: $0.0, keyLocation: Partnership.here, text: $0.1, location: Partnership.here)
            }, location: Partnership.here)
    }

    private static func missed(_ daysAgo: Int...) -> [TestRecord] {
        daysAgo.map { record("appointment", [("days_ago", "\($0)"), ("outcome", "MISSED")]) }
    }

    private static func test(
        _ name: String, _ records: [TestRecord], expect: RuleTest.Expectation, severity: Severity? = nil,
        because: String? = nil, facts: TestFacts = TestFacts()
    ) -> RuleTest {
        RuleTest(
            name: name, records: records, facts: facts, expectation: expect, severity: severity,
            because: because, location: Partnership.here)
    }

    private static let sound = [
        test("two", missed(1, 28), expect: .fires, severity: .amber, because: "two missed"),
        test("one", missed(1, 29), expect: .silent),
        test("unknown", [], expect: .notEvaluated, facts: TestFacts(knownTo: [])),
    ]

    private func results(_ tests: [RuleTest], _ rule: Rule = Rule()) throws -> [Fault] {
        var rule = rule
        rule.tests = Self.sound + tests
        let book = try Rules(rules: [rule]).book()
        return try book.tester(supply: Partnership.supply).trial().faults
    }

    @Test func `that come out as they should are no faults`() throws {
        #expect(try results([]).isEmpty)
    }

    @Test(arguments: [
        (
            test("wrong", missed(1, 29), expect: .fires),
            "R1-rule, 'wrong': expected fires, found silent: R1 is silent: 'count(appointment where outcome is "
                + "MISSED, last 28 days) >= 2' does not hold (found: 1)"
        ),
        (
            test("wrong", missed(1, 2), expect: .fires, severity: .red),
            "R1-rule, 'wrong': expected severity RED, found AMBER"
        ),
        (
            test("wrong", missed(1, 2), expect: .fires, because: "three"),
            "R1-rule, 'wrong': expected a reason with 'three', found: R1 fires: Two missed"
        ),
    ])
    func `that come out otherwise are faults`(test: RuleTest, fault: String) throws {
        #expect(try results([test]).map(\.message) == [fault])
    }

    @Test(arguments: [
        ([("days_ago", "x")], "expected a number of days from 0 to 36525, found 'x'"),
        ([("days_ago", "3000000000")], "expected a number of days from 0 to 36525, found '3000000000'"),
        (
            [("days_ago", "-9223372036854775808")],
            "expected a number of days from 0 to 36525, found '-9223372036854775808'"
        ),
        ([("in_days", "2147483647")], "expected a number of days from 0 to 36525, found '2147483647'"),
        (
            [("on", "12345678901 days ago")],
            "expected a day: 'today', '5 days ago', '12 days ahead' or YYYY-MM-DD, found '12345678901 days ago'"
        ),
        ([("outcome", "MISSD")], "expected one of KEPT, MISSED, found 'MISSD'"),
        (
            [("outcom", "KEPT")],
            "no field of 'appointment' is called 'outcom'; did you mean 'outcome'?"
        ),
        (
            [("on", "3 weeks ago")],
            "expected a day: 'today', '5 days ago', '12 days ahead' or YYYY-MM-DD, found '3 weeks ago'"
        ),
        ([("agency", "police")], "no supplier of 'appointment' is called 'police'; known: probation"),
    ])
    func `whose records can't be read are faults`(entries: [(String, String)], fault: String) throws {
        let test = Self.test("unreadable", [Self.record("appointment", entries)], expect: .silent)
        #expect(throws: Faults.self) { try results([test]) }
        do { _ = try results([test]) } catch let faults as Faults {
            #expect(faults.all.map(\.message) == [fault])
        }
    }

    @Test(arguments: ["today", "0 days ago", "0 days ahead", "2026-03-01"])
    func `may write a day in several ways`(day: String) throws {
        let test = Self.test(
            "days", Self.missed(5) + [Self.record("appointment", [("on", day), ("outcome", "MISSED")])],
            expect: .fires)
        #expect(try results([test]).isEmpty)
        #expect(RuleTester.asOf == CalendarDay(iso: "2026-03-01"))
    }
}
