import Definitions
import TestSupport
import Testing
import Vocabulary

@testable import Alerts

@Suite struct `A roll of alerts` {
    @Test func `holds a first firing as new`() {
        let roll = AlertRoll.empty.next(night(monday, [firing()]))
        #expect(roll.alerts == [firing()])
        #expect(roll.alerts.map(\.life.standing) == [.new])
        #expect(roll.asOf == monday)
    }

    @Test(arguments: [nil, "2026-02-28"])
    func `raises nothing new on a second night over the same inputs`(episode: String?) {
        let first = AlertRoll.empty.next(night(monday, [firing(episode: episode)]))
        let second = first.next(night(monday + 1, [firing(on: monday + 1, episode: episode)]))
        #expect(second.alerts.map(\.life.standing) == [.open])
        #expect(second.alerts.map(\.id) == first.alerts.map(\.id))
        #expect(second.alerts.map(\.life.firstSeen) == [monday])
        #expect(second.alerts.map(\.life.lastChanged) == [monday])
        #expect(second.alerts.map(\.request.dueOn) == first.alerts.map(\.request.dueOn))
    }

    @Test func `gives the same roll for the same night again`() {
        let before = AlertRoll.empty.next(night(monday, [firing(), firing("p2")], people: ["p1", "p2"]))
        let tonight = night(
            monday + 1, [firing("p2", on: monday + 1, evidence: [1, 2])], people: ["p1", "p2"])
        #expect(before.next(tonight) == before.next(tonight))
    }

    @Test func `raises only the change of a changed night`() {
        let people = ["p1", "p2", "p3"]
        let before = AlertRoll.empty.next(night(monday, [firing("p1"), firing("p2")], people: people))
        let tonight = [
            firing("p1", on: monday + 1), firing("p2", on: monday + 1, evidence: [1, 2]),
            firing("p3", on: monday + 1),
        ]
        let after = before.next(night(monday + 1, tonight, people: people))
        #expect(after.alerts.map(\.life.standing) == [.open, .changed, .new])
        #expect(after.alerts[1].life.changes == [.evidence(added: 1)])
    }

    @Test(arguments: [
        (firing(on: monday + 1, severity: .red), AlertChange.severity(from: .amber, to: .red)),
        (firing(on: monday + 1, evidence: [1, 2, 3]), .evidence(added: 2)),
        (firing(on: monday + 1, protective: ["Work"]), .protectiveGained("Work")),
        (firing(on: monday + 1, link: .details), .link(from: .identifier, to: .details)),
        (firing(version: 2, on: monday + 1), .rule(from: 1, to: 2)),
    ])
    func `says what changed`(tonight: Alert, change: AlertChange) {
        let after = AlertRoll.empty.next(night(monday, [firing()])).next(night(monday + 1, [tonight]))
        #expect(after.alerts.map(\.life.standing) == [.changed])
        #expect(after.alerts.map(\.life.changes) == [[change]])
        #expect(after.alerts.map(\.life.lastChanged) == [monday + 1])
    }

    @Test func `does not call evidence that aged out a change`() {
        let first = AlertRoll.empty.next(night(monday, [firing(evidence: [1, 2, 3])]))
        let after = first.next(night(monday + 1, [firing(on: monday + 1, evidence: [2, 3])]))
        #expect(after.alerts.map(\.life.standing) == [.open])
    }

    @Test func `calls new records no change for a rule that doesn't notice them`() {
        let first = AlertRoll.empty.next(night(monday, [firing(noticesNewRecords: false)]))
        let tonight = firing(on: monday + 1, evidence: [1, 2], noticesNewRecords: false)
        #expect(first.next(night(monday + 1, [tonight])).alerts.map(\.life.standing) == [.open])
    }

    @Test func `says that a protective factor is gone`() {
        let first = AlertRoll.empty.next(night(monday, [firing(protective: ["Work"])]))
        let after = first.next(night(monday + 1, [firing(on: monday + 1)]))
        #expect(after.alerts.map(\.life.changes) == [[.protectiveLost("Work")]])
    }

    @Test func `brings the day on which an answer is due forward, never back`() {
        let first = AlertRoll.empty.next(night(monday, [firing()]))
        let worse = first.next(night(monday + 1, [firing(on: monday + 1, severity: .red)]))
        #expect(worse.alerts[0].request.dueOn == first.alerts[0].request.dueOn)
    }

    @Test func `keeps what a person decided`() {
        let decision = AlertDecision(
            verdict: .alreadyKnown, decidedBy: "officer", decidedOn: monday, reason: "spoke on Friday")
        let decided = AlertRoll(asOf: monday, alerts: [firing().deciding(decision)])
        let after = decided.next(night(monday + 1, [firing(on: monday + 1)]))
        #expect(after.alerts.map(\.decision) == [decision])
    }
}

@Suite struct `An alert whose rule no longer fires` {
    @Test func `lapses, and says why`() {
        let after = AlertRoll.empty.next(night(monday, [firing()])).next(night(monday + 1, []))
        #expect(after.alerts.map(\.life.standing) == [.lapsed])
        #expect(after.alerts.map(\.life.closedOn) == [monday + 1])
        #expect(after.alerts[0].life.closedBecause == "The rule's condition no longer holds")
        #expect(after.shown.isEmpty)
    }

    @Test(arguments: [
        (WithheldOutcome.Cause.suppressed("a substitute is prescribed"), "a substitute is prescribed"),
        (.blocked(["the person has died"]), "the person has died"),
    ])
    func `lapses for the reason that keeps the rule from firing`(
        cause: WithheldOutcome.Cause, reason: String
    ) {
        let after = AlertRoll.empty.next(night(monday, [firing()]))
            .next(night(monday + 1, [], withheld: [withheld(cause)]))
        #expect(after.alerts.map(\.life.closedBecause) == [reason])
    }

    @Test func `stays open where nobody can tell, and says so`() {
        let input = AlertInput(kind: .stale, sentence: "Too old to be used, 9 days: contact")
        let after = AlertRoll.empty.next(night(monday, [firing()]))
            .next(night(monday + 1, [], withheld: [withheld(.notEvaluated([input]))]))
        #expect(after.alerts.map(\.life.standing) == [.open])
        #expect(after.alerts.map(\.life.notEvaluated) == [[input]])
        #expect(after.alerts.map(\.asOf) == [monday])
    }

    @Test func `lapses when the rule or the person is gone`() {
        let first = AlertRoll.empty.next(night(monday, [firing()]))
        #expect(
            first.next(night(monday + 1, [], rules: [])).alerts[0].life.closedBecause
                == "The rule is no longer in use")
        #expect(
            first.next(night(monday + 1, [], people: [])).alerts[0].life.closedBecause
                == "The person's records are now held otherwise")
    }

    @Test func `is the same matter if it fires again before it is forgotten`() {
        let lapsed = AlertRoll.empty.next(night(monday, [firing()])).next(night(monday + 1, []))
        let again = lapsed.next(night(monday + 28, [firing(on: monday + 28)]))
        #expect(again.alerts.map(\.id) == [firing().id])
        #expect(again.alerts.map(\.life.standing) == [.changed])
        #expect(again.alerts[0].life.changes.first == .firesAgain)
        #expect(again.alerts.map(\.life.firstSeen) == [monday])
    }

    @Test func `is a new matter once it is forgotten`() {
        let lapsed = AlertRoll.empty.next(night(monday, [firing()])).next(night(monday + 1, []))
        let again = lapsed.next(night(monday + 29, [firing(on: monday + 29)]))
        #expect(again.alerts.map(\.life.standing) == [.new])
        #expect(again.alerts.map(\.id) != [firing().id])
    }
}

@Suite struct `A matter that its trigger tells` {
    @Test func `is new with a new trigger, which takes the place of the one before`() {
        let first = AlertRoll.empty.next(night(monday, [firing(episode: "2026-02-28")]))
        let after = first.next(night(monday + 1, [firing(on: monday + 1, episode: "2026-03-02")]))
        #expect(after.alerts.map(\.life.standing) == [.lapsed, .new])
        #expect(after.alerts[0].life.closedBecause == "A later event took its place")
        #expect(Set(after.alerts.map(\.id)).count == 2)
    }

    @Test func `is not opened again by the same trigger after it expired`() {
        var roll = AlertRoll.empty.next(night(monday, [firing(episode: "e", expiresAfter: 2)]))
        for day in 1...60 {
            roll = roll.next(night(monday + day, [firing(on: monday + day, episode: "e", expiresAfter: 2)]))
            #expect(roll.alerts.map(\.life.standing) == [day < 2 ? .open : .expired])
        }
        #expect(roll.alerts.map(\.life.closedOn) == [monday + 2])
        let next = roll.next(night(monday + 61, [firing(on: monday + 61, episode: "f", expiresAfter: 2)]))
        #expect(next.shown.map(\.life.standing) == [.new])
    }

    @Test func `has an identifier of person, rule and trigger alone`() {
        let id = firing(episode: "e").id
        #expect(id == firing(version: 7, on: monday + 9, episode: "e", severity: .red).id)
        let others = [
            firing("p2", episode: "e"), firing(rule: "A01", episode: "e"), firing(episode: "f"),
        ]
        #expect(Set(others.map(\.id) + [id]).count == 4)
        #expect(id.text.hasPrefix("A02-"))
    }
}

@Suite struct `A matter that stands` {
    private func standing(_ day: Int) -> Alert {
        firing(on: monday + day, episode: "e", lastFired: monday)
    }

    @Test func `stays open on the list it is on`() {
        let first = AlertRoll.empty.next(night(monday, [firing(episode: "e")]))
        let after = first.next(night(monday + 3, [], standing: [standing(3)]))
        #expect(after.alerts.map(\.life.standing) == [.open])
        #expect(after.alerts.map(\.life.lastFired) == [monday])
        #expect(after.next(night(monday + 4, [])).alerts.map(\.life.standing) == [.lapsed])
    }

    @Test func `is not raised by a night after the one it missed`() {
        let roll = AlertRoll(asOf: monday + 1, alerts: [])
        #expect(roll.next(night(monday + 2, [], standing: [standing(2)])).alerts.isEmpty)
        #expect(AlertRoll.empty.next(night(monday + 2, [], standing: [standing(2)])).alerts.isEmpty)
    }

    @Test func `is raised where the night on which it fired was not run`() {
        let roll = AlertRoll(asOf: monday + -1, alerts: [])
        let after = roll.next(night(monday + 2, [], standing: [standing(2)]))
        #expect(after.alerts.map(\.life.standing) == [.new])
    }
}

@Suite struct `Any sequence of nights` {
    /// A law over random histories: every alert that is shown fired tonight, could not be told or comes and goes; what is new
    /// was not there before; and no identifier is on the roll twice.
    @Test(arguments: 0..<20)
    func `keeps a roll sound`(seed: UInt64) {
        var random = SplitMix(seed: seed)
        var roll = AlertRoll.empty
        for day in 0..<40 {
            let today = monday + day
            var firings: [Alert] = []
            var outcomes: [WithheldOutcome] = []
            for rule in ["A01", "A02"] {
                switch random.below(4) {
                case 0: firings.append(firing(rule: rule, on: today, evidence: [random.below(3)]))
                case 1: firings.append(firing(rule: rule, on: today, episode: "e\(random.below(3))"))
                case 2: outcomes.append(withheld(.notEvaluated([]), rule: rule))
                default: break
                }
            }
            let next = roll.next(
                night(today, firings, withheld: outcomes, rules: ["A01", "A02"]))
            let known = Set(roll.alerts.map(\.id))
            let unsure = Set(outcomes.map(\.rule))
            #expect(Set(next.alerts.map(\.id)).count == next.alerts.count)
            #expect(next.alerts == next.alerts.sorted())
            for alert in next.shown {
                #expect(
                    alert.life.lastFired == today || unsure.contains(alert.rule.id)
                        || alert.life.comesAndGoes)
                if alert.life.standing == .new { #expect(!known.contains(alert.id)) }
            }
            #expect(next.alerts.count { $0.life.lastFired == today } == firings.count)
            roll = next
        }
    }
}

extension Alert {
    fileprivate func deciding(_ decision: AlertDecision) -> Alert {
        Alert(
            id: id, person: person, rule: rule, episode: episode, asOf: asOf, severity: severity,
            confidence: confidence, linkStrength: linkStrength, headline: headline, evidence: evidence,
            missingInputs: missingInputs, staleInputs: staleInputs, protective: protective, request: request,
            visibility: visibility, life: life, decision: decision)
    }
}
