import Definitions
import Testing
import Vocabulary

@testable import Alerts

/// An answer to the usual alert, stating only what matters to a test.
private func answer(
    _ verdict: AlertDecision.Verdict?, on day: CalendarDay = monday, reason: String? = "spoke to them",
    until: CalendarDay? = nil, outcome: String? = nil, of alert: Alert = firing(), line: Int = 2,
    received: CalendarDay? = nil
) -> AlertAnswer {
    AlertAnswer(
        reference: alert.id.text, verdict: verdict, answeredBy: "an officer", answeredOn: day, reason: reason,
        until: until, outcome: outcome,
        provenance: Provenance(
            source: SourceName("alert_decision"), file: "alert_decision_1.csv", line: line,
            receivedOn: received ?? day))
}

/// The rolls of some nights from Monday on, each with what fires and all answers.
private func rolls(_ firings: [[Alert]], _ answers: [AlertAnswer]) -> [AlertRoll] {
    var roll = AlertRoll.empty
    return firings.enumerated().map { place, firings in
        let day = monday + place
        roll = roll.next(
            night(day, firings), answers: AnswerBook(answers.filter { $0.answeredOn <= day }, asOf: day))
        return roll
    }
}

/// The usual alert fires on so many nights.
private func nights(_ count: Int, severity: (Int) -> Severity = { _ in .amber }) -> [[Alert]] {
    (0..<count).map { [firing(on: monday + $0, episode: "since \(monday)", severity: severity($0))] }
}

@Suite struct `An alert that somebody decided` {
    @Test(arguments: AlertDecision.Verdict.allCases.filter { $0 != .defer })
    func `leaves the list, stands as decided on the night that learnt of it, and doesn't come back`(
        verdict: AlertDecision.Verdict
    ) {
        let rolls = rolls(nights(5), [answer(verdict, on: monday + 1)])
        #expect(rolls.map { $0.alerts[0].life.standing } == [.new, .decided, .decided, .decided, .decided])
        #expect(rolls.map(\.shown.count) == [1, 0, 0, 0, 0])
        #expect(Set(rolls.dropFirst().map { $0.alerts[0].life.closedOn }) == [monday + 1])
        #expect(rolls[4].alerts[0].decision?.verdict == verdict)
    }

    @Test func `stays decided when it gets worse, and when new records come`() {
        var firings = nights(4) { $0 < 2 ? .amber : .red }
        firings[3] = [
            firing(on: monday + 3, episode: "since \(monday)", severity: .red, evidence: [1, 2, 3])
        ]
        #expect(rolls(firings, [answer(.reject, on: monday + 1)])[3].shown.isEmpty)
    }

    @Test func `leaves a new matter of the same rule alone`() {
        let old = firing(episode: "arrest 1")
        let new = firing(on: monday + 1, episode: "arrest 2")
        let rolls = rolls([[old], [new]], [answer(.reject, of: old)])
        #expect(rolls[1].shown.map(\.id) == [new.id])
    }

    @Test func `is remembered after its rule stopped firing`() {
        let rolls = rolls(nights(1) + [[], []], [answer(.accept, on: monday + 1)])
        #expect(rolls.map { $0.alerts[0].life.standing } == [.new, .decided, .decided])
    }

    @Test func `takes the later of two decisions, and keeps an outcome that came after`() {
        let answers = [
            answer(.reject), answer(.accept, on: monday + 1, line: 3),
            answer(nil, on: monday + 2, outcome: "attended", line: 4),
        ]
        let decision = rolls(nights(3), answers.reversed())[2].alerts[0].decision
        #expect(decision?.verdict == .accept)
        #expect(decision?.outcome == "attended")
        #expect(decision?.outcomeOn == monday + 2)
    }

    @Test func `is found by its digits alone`() {
        let digits = String(firing().id.text.split(separator: "-")[1])
        let quoted = AlertAnswer(
            reference: digits.uppercased(), verdict: .reject, answeredBy: "an officer", answeredOn: monday,
            reason: "known", provenance: answer(nil).provenance)
        #expect(rolls(nights(1), [quoted])[0].shown.isEmpty)
    }

    @Test func `is open again where the answer turns out not to be there`() {
        let decided = rolls(nights(2), [answer(.reject)])[1]
        let next = decided.next(night(monday + 2, [firing(on: monday + 2, episode: "since \(monday)")]))
        #expect(next.shown.count == 1)
    }
}

@Suite struct `An alert that was put off` {
    @Test func `stays on the list apart until its day, and then asks for an answer again`() {
        let rolls = rolls(nights(5), [answer(.defer, on: monday + 1, until: monday + 3)])
        #expect(rolls.map { $0.alerts[0].life.standing } == [.new, .deferred, .deferred, .changed, .open])
        #expect(rolls[3].alerts[0].life.changes == [.deferralEnded])
        #expect(rolls.allSatisfy { $0.shown.count == 1 })
    }

    @Test func `comes back at once where it asks for an answer sooner, and stays`() {
        let firings = nights(5) { $0 < 2 ? .amber : .red }
        let rolls = rolls(firings, [answer(.defer, until: monday + 20)])
        #expect(rolls.map { $0.alerts[0].life.standing } == [.deferred, .deferred, .changed, .open, .open])
        #expect(rolls[2].alerts[0].life.changes.contains(.deferralEnded))
    }

    @Test func `doesn't expire meanwhile`() {
        let firings = (0..<8).map {
            [firing(on: monday + $0, episode: "since \(monday)", expiresAfter: 3)]
        }
        let rolls = rolls(firings, [answer(.defer, on: monday + 1, until: monday + 6)])
        #expect(rolls[3...5].allSatisfy { $0.alerts[0].life.standing == .deferred })
        #expect(rolls[6].alerts[0].life.standing == .changed)
        #expect(rolls[7].alerts[0].life.standing == .open)
        #expect(rolls[6].alerts[0].life.expiresOn > monday + 7)
    }

    @Test func `lapses where its rule no longer fires`() {
        let rolls = rolls(nights(1) + [[]], [answer(.defer, until: monday + 9)])
        #expect(rolls[1].alerts[0].life.standing == .lapsed)
    }

    @Test func `is decided by a later answer`() {
        let answers = [answer(.defer, until: monday + 9), answer(.accept, on: monday + 1, line: 3)]
        #expect(rolls(nights(2), answers)[1].alerts[0].life.standing == .decided)
    }
}

@Suite struct `An answer to an alert` {
    @Test func `that decides nothing says that somebody has seen it`() {
        let rolls = rolls(nights(3), [answer(nil, on: monday + 1, reason: nil)])
        #expect(rolls.map { $0.alerts[0].life.acknowledgedOn } == [nil, monday + 1, monday + 1])
        #expect(rolls[2].alerts[0].life.standing == .open)
        #expect(rolls[2].alerts[0].decision == nil)
    }

    @Test(arguments: [
        (answer(.accept, reason: nil), "needs a reason"),
        (answer(.accept, reason: ""), "needs a reason"),
        (answer(.defer), "needs the day until which"),
        (answer(.defer, until: monday), "a later day"),
        (answer(.reject, until: monday + 3), "only what is put off"),
        (answer(.reject, on: monday + 9), "dated after the night"),
        (answer(nil, outcome: "attended"), "that nobody decided"),
    ])
    func `that lacks what a decision needs is not taken, and it is said what to do`(
        answer: AlertAnswer, words: String
    ) throws {
        let book = AnswerBook([answer], asOf: monday)
        let refusal = try #require(book.refusals.first)
        #expect(refusal.sentence.contains(words))
        #expect(!refusal.sentence.contains("spoke"))
        #expect(book.taken.isEmpty)
        let roll = AlertRoll.empty.next(night(monday, [firing()]), answers: book)
        #expect(roll.shown.map(\.life.standing) == [.new])
    }

    @Test func `to no alert that is known is told on the night that received it`() {
        let known = answer(.reject)
        let stray = answer(.reject, of: firing("somebody else"), line: 3)
        let book = AnswerBook([known, stray], asOf: monday + 1)
        let roll = rolls(nights(1), [])[0]
        #expect(book.strayed(from: [roll], on: monday) == [stray])
        #expect(book.strayed(from: [roll], on: monday + 1) == [])
    }

    @Test func `counts the same in whatever order answers came`() {
        let answers = [
            answer(.defer, until: monday + 2), answer(.reject, on: monday + 1, line: 3),
            answer(nil, on: monday + 2, reason: nil, outcome: "moved", line: 4), answer(.accept, line: 5),
        ]
        let forward = rolls(nights(4), answers)
        #expect(rolls(nights(4), answers.reversed()) == forward)
        #expect(forward[3].alerts[0].decision?.verdict == .reject)
    }
}
