import Testing
import Timelines
import Vocabulary

/// An extract within its freshness limit may still be older than all the days that a question is about.
@Suite struct `An extract` {
    private func truth(_ text: String, madeDaysAgo: Int, of person: TestPerson = TestPerson()) throws
        -> TruthValue
    {
        try person.truth(text, supply: TestPerson.supply.map { $0.made(daysAgo: madeDaysAgo) })
    }

    @Test(arguments: [(0, TruthValue.no), (1, .no), (2, .no), (3, .unknown), (30, .unknown)])
    func `says that nothing happened in a short window only if it was made within it, or later`(
        madeDaysAgo: Int, expected: TruthValue
    ) throws {
        #expect(try truth("exists(drug_test, last 2 days)", madeDaysAgo: madeDaysAgo) == expected)
        #expect(try truth("count(drug_test, last 2 days) > 0", madeDaysAgo: madeDaysAgo) == expected)
        #expect(try truth("not exists(drug_test, last 2 days)", madeDaysAgo: madeDaysAgo) == expected.negated)
    }

    /// A drug test of 45 days ago that was negative, and supervision since 100 days ago.
    private var person: TestPerson {
        var person = TestPerson()
        person.add("drug_test", daysAgo: 45, ["opiates": .code("N")])
        person.add("supervision", daysAgo: 100)
        return person
    }

    @Test(arguments: [
        "exists(drug_test where opiates is P)", "exists(drug_test, last 40 days)",
        "exists(drug_test, next 9 days)", "exists(drug_test where opiates is P, any time)",
        "exists(drug_test, from 40 days ago)", "exists(drug_test, after first(drug_test))",
        "active(requirement)", "exists(requirement, last 90 days)",
        "exists(requirement where date <= 5 days ago)",
    ])
    func `does not say that nothing happened or began in the days since it was made`(text: String) throws {
        #expect(try truth(text, madeDaysAgo: 2, of: person) == .no)
        #expect(try truth(text, madeDaysAgo: 3, of: person) == (text.contains("5 days") ? .no : .unknown))
        #expect(try truth(text, madeDaysAgo: 30, of: person) == .unknown)
    }

    @Test(arguments: [
        "exists(drug_test where opiates is P, until 30 days ago)",
        "exists(drug_test where opiates is P, between 90 days ago and 40 days ago)",
        "active(requirement where date <= 30 days ago)", "exists(requirement where started_on < 29 days ago)",
        "exists(requirement where date within between 90 days ago and 40 days ago)",
        "exists(drug_test where opiates is P, until told(drug_test))",
        "exists(requirement, until told(requirement))",
    ])
    func `answers for the days of which it tells`(text: String) throws {
        #expect(try truth(text, madeDaysAgo: 30, of: person) == .no)
    }

    @Test func `tells of what it holds, and of states that go on`() throws {
        #expect(try truth("active(supervision)", madeDaysAgo: 30, of: person) == .yes)
        #expect(try truth("exists(drug_test, last 60 days)", madeDaysAgo: 30, of: person) == .yes)
        #expect(try truth("count(drug_test, last 60 days) >= 1", madeDaysAgo: 30, of: person) == .yes)
        #expect(try truth("count(drug_test, last 60 days) = 1", madeDaysAgo: 30, of: person) == .unknown)
        #expect(try truth("latest(drug_test).opiates is N", madeDaysAgo: 30, of: person) == .unknown)
    }

    @Test func `says until when it tells, the oldest of several first`() throws {
        let supply = TestPerson.supply.map {
            $0.made(daysAgo: $0.agency == TestPartnership.police ? 4 : 1)
        }
        let told = try person.evaluation("told(address)", supply: supply).value
        #expect(told == .day(TestPartnership.asOf.adding(days: -4)))
        let stale = TestPerson.supply.map { $0.with(.stale(ageInDays: 50)) }
        let evaluation = try person.evaluation("told(address)", supply: stale)
        #expect(evaluation.value == .unknown)
        #expect(evaluation.unknowns.count == 2)
    }

    @Test func `gives its age as the reason for what it does not tell`() throws {
        let supply = TestPerson.supply.map { $0.made(daysAgo: 30) }
        let evaluation = try TestPerson().evaluation("exists(drug_test, last 2 days)", supply: supply)
        guard case .untold(_, let agency, let type, 30) = evaluation.unknowns.first else {
            Issue.record("found \(evaluation.unknowns)")
            return
        }
        #expect(agency == TestPartnership.police)
        #expect(type == RecordType("drug_test"))
        #expect(evaluation.unknowns.first?.description.contains("tells nothing of the days since") == true)
    }
}
