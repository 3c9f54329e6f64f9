import Cohorts
import Definitions
import Testing
import Vocabulary

@testable import Nightly

@Suite struct `The account of the cohorts` {
    private let people = ["p1", "p2", "p3"].map(Pseudonym.init)

    private func census(asked: Int, members: [String] = []) -> CohortCensus {
        CohortCensus(
            cohort: "c", definition: "d", members: members.map(Pseudonym.init),
            undecided: ConfidentialCount(0), asked: asked)
    }

    @Test func `adds up where every cohort was asked about everybody`() {
        #expect([CohortCensus]().account(over: people).reconcile)
        #expect([census(asked: 3), census(asked: 3, members: ["p2"])].account(over: people).reconcile)
    }

    @Test func `doesn't where one cohort passed somebody over, or counted somebody twice`() {
        #expect(![census(asked: 3), census(asked: 2)].account(over: people).reconcile)
        #expect(![census(asked: 4)].account(over: people).reconcile)
    }

    @Test func `doesn't where a member is nobody of the night`() {
        #expect(![census(asked: 3, members: ["p9"])].account(over: people).reconcile)
    }
}
