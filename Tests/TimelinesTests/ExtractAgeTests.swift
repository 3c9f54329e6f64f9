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
    func `says that nothing happened in a window only if it was made within it, or later`(
        madeDaysAgo: Int, expected: TruthValue
    ) throws {
        #expect(try truth("exists(drug_test, last 2 days)", madeDaysAgo: madeDaysAgo) == expected)
        #expect(try truth("count(drug_test, last 2 days) > 0", madeDaysAgo: madeDaysAgo) == expected)
        #expect(try truth("not exists(drug_test, last 2 days)", madeDaysAgo: madeDaysAgo) == expected.negated)
    }

    @Test(arguments: [
        "exists(drug_test)", "exists(drug_test, last 40 days)", "exists(drug_test, next 9 days)",
    ])
    func `answers for a window that reaches back before it, or ahead`(text: String) throws {
        #expect(try truth(text, madeDaysAgo: 30) == .no)
    }

    @Test func `tells of states that go on`() throws {
        var person = TestPerson()
        person.add("supervision", daysAgo: 100)
        #expect(try truth("active(supervision)", madeDaysAgo: 30, of: person) == .yes)
        #expect(try truth("active(requirement)", madeDaysAgo: 30, of: person) == .no)
    }

    @Test func `gives its age as the reason for what it does not tell`() throws {
        let supply = TestPerson.supply.map { $0.made(daysAgo: 30) }
        let evaluation = try TestPerson().evaluation("exists(drug_test, last 2 days)", supply: supply)
        guard case .stale(_, let agency, let type, 30) = evaluation.unknowns.first else {
            Issue.record("found \(evaluation.unknowns)")
            return
        }
        #expect(agency == TestPartnership.police)
        #expect(type == RecordType("drug_test"))
    }
}
