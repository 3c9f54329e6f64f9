import Testing
import Timelines
import Vocabulary

@Suite struct `A window` {
    @Test(arguments: [(0, true), (27, true), (28, true), (29, false), (-1, false)])
    func `of the last 28 days holds today and the 28 days before it`(daysAgo: Int, inside: Bool) throws {
        var person = TestPerson()
        person.add("drug_test", daysAgo: daysAgo)
        #expect(try person.truth("exists(drug_test, last 28 days)") == TruthValue(inside))
        #expect(try person.truth("exists(drug_test, last 4 weeks)") == TruthValue(inside))
        #expect(try person.truth("exists(drug_test, 28 days before today)") == TruthValue(inside))
        #expect(
            try person.truth("exists(drug_test where date within last 28 days, any time)")
                == TruthValue(inside))
    }

    @Test(arguments: [(0, true), (-42, true), (-43, false), (1, false)])
    func `of the next 42 days holds today and the 42 days after it`(daysAgo: Int, inside: Bool) throws {
        var person = TestPerson()
        person.add("drug_test", daysAgo: daysAgo)
        #expect(try person.truth("exists(drug_test, next 42 days)") == TruthValue(inside))
    }

    @Test(arguments: [
        ("before 10 days ago", [11]), ("until 10 days ago", [11, 10]), ("after 10 days ago", [9, 0]),
        ("from 10 days ago", [10, 9, 0, -5]), ("on 10 days ago", [10]),
        ("between 10 days ago and today", [10, 9, 0]),
        ("between today and 10 days ago", []), ("any time", [11, 10, 9, 0, -5]),
        ("1 day after 10 days ago", [10, 9]), ("1 day before 2026-02-19", [11, 10]),
    ])
    func `says with its words which ends it includes`(window: String, inside: [Int]) throws {
        for daysAgo in [11, 10, 9, 0, -5] where !(window.hasPrefix("after") && daysAgo < 0) {
            var person = TestPerson()
            person.add("drug_test", daysAgo: daysAgo)
            let truth = try person.truth("exists(drug_test, \(window))")
            #expect(truth == TruthValue(inside.contains(daysAgo)), "\(daysAgo) days ago")
        }
    }

    @Test func `that is not stated ends today`() throws {
        var person = TestPerson()
        person.add("drug_test", daysAgo: 4000)
        person.add("drug_test", daysAgo: -1)
        #expect(try person.evaluation("count(drug_test)").value == .number(1))
        #expect(
            try person.evaluation("latest(drug_test)").value == .day(TestPartnership.asOf.adding(days: -4000))
        )
    }

    @Test(arguments: [
        ("2024-02-29", "2024-02-28", 1, true), ("2024-03-01", "2024-02-28", 1, false),
        ("2024-03-01", "2024-02-29", 1, true), ("2025-03-01", "2025-02-28", 1, true),
        ("2025-02-28", "2024-02-29", 365, true), ("2025-02-28", "2024-02-28", 365, false),
    ])
    func `counts a leap day as a day`(asOf: String, event: String, days: Int, inside: Bool) throws {
        var person = TestPerson()
        person.add("drug_test", ["tested_on": .day(TestPartnership.day(event))])
        let bound = try expression("exists(drug_test, last \(days) days)")
            .bound(to: person.timelines(asOf: TestPartnership.day(asOf)))
        #expect(bound.truth(of: 0) == TruthValue(inside))
    }

    @Test func `ends on another day if the expression is bound to one`() throws {
        var person = TestPerson()
        person.add("drug_test", daysAgo: 91)
        let bound = try expression("exists(drug_test, last 0 days)")
            .bound(to: person.timelines(), asOf: TestPartnership.asOf.adding(days: -91))
        #expect(bound.truth(of: 0) == .yes)
    }
}

@Suite struct `A state` {
    private static let cases: [(Int, Int?, String, TruthValue)] = [
        (10, 5, "active(supervision)", .no), (10, 0, "active(supervision)", .no),
        (10, -1, "active(supervision)", .yes), (0, nil, "active(supervision)", .yes),
        (-1, nil, "active(supervision)", .no), (10, 5, "active(supervision, on 10 days ago)", .yes),
        (10, 5, "active(supervision, on 6 days ago)", .yes),
        (10, 5, "active(supervision, on 5 days ago)", .no),
        (10, 5, "exists(supervision, last 6 days)", .yes), (10, 5, "exists(supervision, last 5 days)", .no),
        (10, 5, "exists(supervision, before 10 days ago)", .no), (-3, nil, "exists(supervision)", .no),
        (-3, nil, "exists(supervision, next 3 days)", .yes),
        (10, nil, "exists(supervision where until <= 4000 days ahead)", .no),
        (10, nil, "exists(supervision where until is missing)", .yes),
        (10, 5, "exists(supervision where days since until = 5 days and days since date = 10 days)", .yes),
    ]

    @Test(arguments: Self.cases)
    func `holds from its first day to the day before its end`(
        began: Int, ended: Int?, text: String, truth: TruthValue
    ) throws {
        var person = TestPerson()
        let end = ended.map { FieldValue.day(TestPartnership.asOf.adding(days: -$0)) }
        person.add("supervision", daysAgo: began, ["ended_on": end ?? .missing(.blank)])
        #expect(try person.truth(text) == truth)
    }

    @Test(arguments: [
        (MissingReason.blank, TruthValue.yes), (.absentColumn, .yes), (.invalid, .unknown),
        (.unmapped, .unknown),
        (.refused, .unknown),
    ])
    func `is open if its end is blank and unknown if its end is missing otherwise`(
        reason: MissingReason, truth: TruthValue
    ) throws {
        var person = TestPerson()
        person.add("supervision", daysAgo: 10, ["ended_on": .missing(reason)])
        #expect(try person.truth("active(supervision)") == truth)
    }

    @Test func `that has not begun is not active whatever its end`() throws {
        var person = TestPerson()
        person.add("supervision", daysAgo: -1, ["ended_on": .missing(.invalid)])
        #expect(try person.truth("active(supervision)") == .no)
    }

    /// A state of one day, and one that ended some days ago, of a type that holds on its last day and of one that
    /// doesn't.
    @Test(arguments: [("supervision", false), ("treatment_episode", true)])
    func `holds a state on its last day where the dictionary says so`(type: String, includesLastDay: Bool)
        throws
    {
        var person = TestPerson()
        let end = includesLastDay ? "discharged_on" : "ended_on"
        person.add(type, daysAgo: 30, [end: .day(TestPartnership.asOf)])
        #expect(try person.truth("active(\(type))") == TruthValue(includesLastDay))
        #expect(try person.truth("active(\(type), on 1 days ago)") == .yes)
        var brief = TestPerson()
        brief.add(type, daysAgo: 5, [end: .day(TestPartnership.asOf.adding(days: -5))])
        #expect(try brief.truth("exists(\(type), on 5 days ago)") == TruthValue(includesLastDay))
        #expect(try brief.truth("exists(\(type), on 4 days ago)") == .no)
    }
}
