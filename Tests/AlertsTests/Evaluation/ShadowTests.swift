import Definitions
import Testing
import Timelines
import Vocabulary

@testable import Alerts

/// A live rule that must not stand beside an amber alert, and a rule that is tried beside it; both fire.
private func book(_ state: RuleState) throws -> RuleBook {
    let inhibition = RuleInhibition(
        .ofSeverities([.amber]), because: "something else is on the list", location: Partnership.here)
    return try Rules(rules: [
        Rule(when: "active(sentence)", notBeside: [inhibition], severity: .info),
        Rule(id: "R2", state: state, when: "active(sentence)"),
    ]).book()
}

private let sentenced = Person(sentences: [(9, nil, true)])

@Suite struct `A rule in the shadow` {
    @Test func `is evaluated where it is asked for, and not else`() throws {
        let (book, timelines) = (try book(.shadow), try sentenced.timelines())
        #expect(AlertReview(book, of: timelines).night().tallies.map(\.rule.id) == ["R1"])
        let night = AlertReview(book, of: timelines, states: [.live, .shadow]).night()
        #expect(night.tallies.map(\.rule.id) == ["R1", "R2"])
        #expect(night.firings.map(\.rule.id) == ["R1", "R2"])
    }

    @Test func `keeps no live rule from firing, as a live one would`() throws {
        let timelines = try sentenced.timelines()
        let states: Set<RuleState> = [.live, .shadow, .draft]
        for state in [RuleState.shadow, .draft] {
            let night = AlertReview(try book(state), of: timelines, states: states).night()
            #expect(night.firings.map(\.rule.id).contains("R1"))
            #expect(
                night.limited(to: ["R2"], isOfThese: false)
                    == AlertReview(try book(state), of: timelines).night())
        }
        let live = AlertReview(try book(.live), of: timelines, states: states).night()
        #expect(live.firings.map(\.rule.id) == ["R2"])
    }

    @Test func `is taken out of a night with all that it left there`() throws {
        let night = AlertReview(
            try book(.shadow), of: try sentenced.timelines(), states: [.live, .shadow]
        ).night()
        let (others, alone) = (
            night.limited(to: ["R2"], isOfThese: false), night.limited(to: ["R2"])
        )
        #expect(others.firings.count + alone.firings.count == night.firings.count)
        #expect(alone.tallies.map(\.rule.id) == ["R2"])
        #expect(alone.people == night.people)
        #expect(AlertRoll.empty.next(alone).alerts.map(\.rule.id) == ["R2"])
    }
}
