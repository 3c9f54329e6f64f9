import Testing
import Timelines
import Vocabulary

@Suite struct `Windows` {
    /// Two ways to say the same days.
    static let pairs = [
        ("last 7 days", "between 7 days ago and today"), ("next 7 days", "between today and 7 days ahead"),
        ("last 0 days", "on today"), ("last 1 week", "last 7 days"),
        ("before 3 days ago", "until 4 days ago"),
        ("after 3 days ago", "from 2 days ago"), ("on 3 days ago", "between 3 days ago and 3 days ago"),
        ("3 days after 5 days ago", "between 5 days ago and 2 days ago"),
        ("3 days before 5 days ago", "between 8 days ago and 5 days ago"),
        ("between 2 days ago and 5 days ago", "between today and 1 days ago"),
    ]

    /// The same window, and the days that are in it, as days before today.
    static let table: [(window: String, first: Int?, last: Int?)] = [
        ("last 7 days", 7, 0), ("next 7 days", 0, -7), ("before 3 days ago", nil, 4),
        ("until 3 days ago", nil, 3), ("after 3 days ago", 2, nil), ("from 3 days ago", 3, nil),
        ("on 3 days ago", 3, 3), ("between 5 days ago and 3 days ago", 5, 3),
        ("3 days after 5 days ago", 5, 2), ("3 days before 5 days ago", 8, 5), ("any time", nil, nil),
    ]

    private func event(_ daysAgo: Int) -> TestPerson {
        var person = TestPerson()
        person.add("drug_test", daysAgo: daysAgo)
        return person
    }

    private func state(from: Int, until: Int?) -> TestPerson {
        var person = TestPerson()
        let end = until.map { FieldValue.day(TestPartnership.asOf.adding(days: -$0)) }
        person.add("supervision", daysAgo: from, ["ended_on": end ?? .missing(.blank)])
        return person
    }

    @Test(arguments: Self.pairs)
    func `that say the same hold the same`(one: String, other: String) throws {
        for daysAgo in -10...12 {
            let person = event(daysAgo)
            let truth = try person.truth("exists(drug_test, \(one))")
            #expect(try truth == person.truth("exists(drug_test, \(other))"), "\(daysAgo) days ago")
        }
    }

    @Test(arguments: Self.table)
    func `hold both of their ends, and no day beyond`(window: String, first: Int?, last: Int?) throws {
        for daysAgo in -10...12 {
            let inside = daysAgo <= first ?? .max && daysAgo >= last ?? .min
            let person = event(daysAgo)
            #expect(try person.truth("exists(drug_test, \(window))") == TruthValue(inside), "\(daysAgo)")
            guard window != "any time" else { continue }
            let within = "exists(drug_test where date within \(window), any time)"
            #expect(try person.truth(within) == TruthValue(inside), "\(daysAgo)")
        }
    }

    /// A state holds from its first day to the day before its end.
    @Test(arguments: Self.table)
    func `meet a state if it holds on any of their days`(window: String, first: Int?, last: Int?) throws {
        for from in -9...11 {
            for until in [nil, from - 1, from - 4] {
                let days = (until.map { $0 + 1 } ?? -1_000)...from
                let meets = days.contains { $0 <= first ?? .max && $0 >= last ?? .min }
                let person = state(from: from, until: until)
                let truth = try person.truth("exists(supervision, \(window))")
                #expect(truth == TruthValue(meets), "\(from) to \(until.map { "\($0)" } ?? "open")")
            }
        }
    }

    @Test(arguments: [MissingReason.blank, .invalid, .refused])
    func `don't know of a day that is missing, unless they hold every day or none`(reason: MissingReason)
        throws
    {
        var person = TestPerson()
        person.add("drug_test", ["tested_on": .missing(reason)])
        for (window, _, _) in Self.table {
            let truth = try person.truth("exists(drug_test, \(window))")
            #expect(truth == (window == "any time" ? .yes : .unknown), "\(window)")
        }
    }
}
