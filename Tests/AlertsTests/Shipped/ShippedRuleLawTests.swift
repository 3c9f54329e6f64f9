import Definitions
import Testing
import Timelines
import Vocabulary

@testable import Alerts

/// Laws that hold for the shipped rules over random people.
@Suite struct `The shipped rules over random people` {
    private let shipped: ShippedRules
    private let book: RuleBook

    init() throws {
        shipped = try ShippedRules()
        book = try shipped.book()
    }

    private func people(_ seed: UInt64, count: Int = 60) -> RandomPeople {
        RandomPeople(count, seed: seed, dictionary: shipped.dictionary, supply: shipped.supply)
    }

    @Test func `come to every kind of outcome`() throws {
        let night = AlertReview(book, of: try people(1, count: 120).timelines()).night()
        #expect(night.tallies.allSatisfy { $0.people == 120 })
        #expect(night.tallies.contains { $0.fires > 0 })
        #expect(night.tallies.contains { $0.suppressed > 0 })
        #expect(night.tallies.contains { $0.blocked > 0 })
        #expect(night.tallies.contains { $0.notEvaluated > 0 })
        #expect(night.tallies.map(\.fires).reduce(0, +) == night.firings.count)
    }

    @Test func `give the same alerts for the same records in any order, whole or in parts`() throws {
        let people = people(2)
        let whole = AlertReview(book, of: try people.timelines()).night()
        let other = AlertReview(book, of: try people.timelines(shuffled: 9))
        #expect(other.night() == whole)
        let parts = [0..<20, 20..<21, 21..<60].map { other.night(of: $0) }
        #expect(AlertReview.joined(parts) == whole)
    }

    @Test func `do not depend on what serves equality monitoring alone`() throws {
        let people = people(3)
        let night = AlertReview(book, of: try people.timelines()).night()
        #expect(AlertReview(book, of: try people.withOtherMonitoring(seed: 77).timelines()).night() == night)
    }

    /// An extract that is too old may make a rule uncertain; it never silences one, and what fires without it says
    /// what is missing.
    @Test(arguments: ["police", "probation", "drug_service", "partnership"])
    func `are never silenced by an extract that is too old`(agency: String) throws {
        let people = people(4)
        let fresh = AlertReview(book, of: try people.timelines())
        let stale = AlertReview(book, of: try people.timelines { $0.agency.name == agency })
        for place in 0..<60 {
            for (one, other) in zip(fresh.outcomes(of: place), stale.outcomes(of: place)) {
                switch (one.outcome.expectation, other.outcome) {
                case (let before, .silent): #expect(before == .silent)
                case (.fires, .fires): break
                case (_, .fires(let alert)):
                    // Lasting progress may come out where the red alert beside it can't be told any more
                    let isBeside = !one.rule.trigger.notBeside.isEmpty
                    #expect(isBeside || !(alert.missingInputs + alert.staleInputs).isEmpty)
                default: break
                }
            }
        }
    }

    /// What an extract says that is too old to be used changes nothing, and nobody is told that it did.
    @Test(arguments: ["police", "probation", "drug_service", "partnership"])
    func `are not moved by an event of an agency whose extracts are too old`(agency: String) throws {
        let people = people(7)
        let more = people.withMore(of: agency, seed: 70)
        #expect(more.records.count > people.records.count)
        let isStale = { (supply: Supply) in supply.agency.name == agency }
        let before = AlertReview(book, of: try people.timelines(stale: isStale))
        let after = AlertReview(book, of: try more.timelines(stale: isStale))
        for place in 0..<60 {
            for (one, other) in zip(before.outcomes(of: place), after.outcomes(of: place)) {
                #expect(one.outcome == other.outcome, "\(one.rule.id)")
            }
        }
        // Where it isn't too old, it does move them, so that the law is not kept by chance
        let (fresh, freshMore) = (
            AlertReview(book, of: try people.timelines()), AlertReview(book, of: try more.timelines())
        )
        let moved = (0..<60).contains { place in
            zip(fresh.outcomes(of: place), freshMore.outcomes(of: place)).contains {
                $0.outcome != $1.outcome
            }
        }
        #expect(moved)
    }

    @Test func `never fire nor stay silent on what can't be told, and say what it is`() throws {
        let review = AlertReview(
            book, of: try people(8, count: 120).timelines { $0.agency.name == "drug_service" })
        var seen: [TruthValue: Int] = [:]
        for place in 0..<120 {
            for (index, (rule, outcome)) in review.outcomes(of: place).enumerated() {
                let truth = review.deciding(index, for: place).truth
                seen[truth, default: 0] += 1
                switch outcome {
                case .fires, .stands: #expect(truth == .yes, "\(rule.id)")
                case .silent: #expect(truth == .no, "\(rule.id)")
                case .notEvaluated(let inputs): #expect(!inputs.isEmpty, "\(rule.id)")
                case .suppressed(let reason): #expect(!reason.isEmpty, "\(rule.id)")
                case .blocked(let reasons): #expect(!reasons.isEmpty, "\(rule.id)")
                }
            }
        }
        #expect(TruthValue.allCases.allSatisfy { seen[$0, default: 0] > 10 }, "\(seen)")
    }

    @Test func `put provenance on every piece of evidence, and fields on every headline`() throws {
        let night = AlertReview(book, of: try people(5, count: 120).timelines()).night()
        for alert in night.firings {
            #expect(!alert.headline.reads.isEmpty)
            #expect(!alert.evidence.isEmpty || alert.rule.id == "A31")
            for evidence in alert.evidence {
                #expect(evidence.provenance.line > 1)
                #expect(evidence.reads.allSatisfy { $0.agency == evidence.agency })
                #expect(evidence.link >= .details || alert.rule.id == "A31")
            }
        }
    }

    @Test func `open nothing of a case of which nobody knows whether it is restricted`() throws {
        let known = people(6, count: 300)
        let unknown = known.withUnknownRestriction()
        let before = AlertReview(book, of: try known.timelines()).night()
        let night = AlertReview(book, of: try unknown.timelines()).night()
        #expect(!night.firings.isEmpty)
        #expect(night.firings.count < before.firings.count)
        let roles = Set(night.firings.flatMap { $0.visibility.map(\.role) })
        #expect(roles == ["probation_offender_manager"])
    }

    @Test func `show an alert on a restricted case to its own officer alone`() throws {
        let night = AlertReview(book, of: try people(6, count: 300).timelines()).night()
        let restricted = Set(people(6, count: 300).people.filter { $0.restricted == true }.map(\.person))
        let alerts = night.firings.filter { restricted.contains($0.person) }
        #expect(!alerts.isEmpty)
        #expect(alerts.allSatisfy { $0.visibility.allSatisfy { $0.role == "probation_offender_manager" } })
    }
}
