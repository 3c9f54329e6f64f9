import Definitions
import Testing
import Timelines
import Vocabulary

@testable import Alerts

@Suite struct `A night` {
    @Test func `counts everybody once for every rule, with reasons`() throws {
        let rules = Rules(rules: [Rule(id: "R1"), Rule(id: "R2", agencies: ["probation", "police"])])
        let person = Person(links: [(Partnership.probation, .identifier)])
        let night = AlertReview(try rules.book(), of: try person.timelines()).night()
        #expect(night.tallies.map(\.rule.id) == ["R1", "R2"])
        #expect(night.tallies.map(\.people) == [1, 1])
        #expect(night.tallies.map(\.fires) == [1, 0])
        #expect(
            night.tallies[1].reasons
                == [.init(outcome: .notEvaluated, reason: "Not found in the records of Police", people: 1)])
        #expect(night.withheld.map(\.rule) == ["R2"])
        #expect(night.people == [Partnership.person])
    }

    @Test func `names the stale extracts of every rule`() throws {
        let night = AlertReview(try Rules().book(), of: try Person(stale: ["appointments"]).timelines())
            .night()
        #expect(night.tallies.map { $0.staleSources.map(\.source?.name) } == [["appointments"]])
        #expect(night.firings.isEmpty)
        #expect(night.tallies[0].notEvaluated == 1)
    }

    @Test func `without parts is none`() {
        #expect(AlertReview.joined([]) == nil)
    }
}
