import Definitions
import Testing
import Vocabulary

@testable import Alerts

/// Records of probation that stand apart from the person's own since tonight.
private func mistaken(_ person: String = "p1", agency: String = "probation") -> MistakenLink {
    func record(_ agency: String, _ key: String) -> RecordKey {
        RecordKey(agency: Agency(agency), recordType: RecordType("person"), sourceKey: key)
    }
    return MistakenLink(
        alert: AlertIdentifier("A01-0123456789abcdef"), person: Pseudonym(person),
        pairs: [LinkageDecision(record("police", "1"), record(agency, "2"), .different)])
}

@Suite struct `An alert that rested on another person's records` {
    private let raised = AlertRoll.empty.next(night(monday, [firing(evidence: [1, 2], protective: ["F"])]))

    @Test func `is withdrawn with all that it told`() throws {
        let roll = raised.next(night(monday + 1, []), mistaken: [mistaken()])
        let alert = try #require(roll.alerts.first)
        #expect(alert.life.standing == .withdrawn)
        #expect(alert.life.closedOn == monday + 1)
        #expect(!alert.life.isShown)
        #expect(alert.headline.text == "Withdrawn: it rested on records that are another person's")
        #expect(alert.evidence.isEmpty && alert.protective.isEmpty)
        #expect(alert.id == raised.alerts[0].id)
    }

    @Test func `is withdrawn too where nobody could tell that night whether its rule fires`() {
        let doubt = withheld(.notEvaluated([]))
        let roll = raised.next(night(monday + 1, [], withheld: [doubt]), mistaken: [mistaken()])
        #expect(roll.alerts.map(\.life.standing) == [.withdrawn])
    }

    @Test func `goes on where it still fires by the records that are left`() {
        let roll = raised.next(
            night(monday + 1, [firing(on: monday + 1, episode: "since \(monday)")]), mistaken: [mistaken()])
        #expect(roll.alerts.contains { $0.life.standing != .withdrawn && !$0.evidence.isEmpty })
    }

    @Test(arguments: [mistaken("p2"), mistaken(agency: "drug_service")])
    func `is no alert of somebody else, nor one without a record of that agency`(link: MistakenLink) {
        let roll = raised.next(night(monday + 1, []), mistaken: [link])
        #expect(roll.alerts.map(\.life.standing) == [.lapsed])
        #expect(roll.alerts[0].evidence.count == 2)
    }

    @Test func `stands as decided where it is the one that was answered, and tells nothing either`() throws {
        let answer = AlertAnswer(
            reference: raised.alerts[0].id.text, verdict: .wrongPerson, answeredBy: "an officer",
            answeredOn: monday, reason: "somebody else's arrest",
            provenance: Provenance(
                source: SourceName("alert_decision"), file: "a.csv", line: 2, receivedOn: monday + 1))
        let roll = raised.next(
            night(monday + 1, []), answers: AnswerBook([answer], asOf: monday + 1), mistaken: [mistaken()])
        let alert = try #require(roll.alerts.first)
        #expect(alert.life.standing == .decided)
        #expect(alert.evidence.isEmpty)
        #expect(alert.headline.text.hasPrefix("Withdrawn"))
    }

    @Test func `doesn't tell it again on later nights`() {
        let withdrawn = raised.next(night(monday + 1, []), mistaken: [mistaken()])
        let roll = withdrawn.next(night(monday + 2, []))
        #expect(roll.alerts.allSatisfy { $0.life.standing == .withdrawn && $0.evidence.isEmpty })
    }
}
