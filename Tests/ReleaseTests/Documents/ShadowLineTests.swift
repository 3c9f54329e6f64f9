import Definitions
import Release
import Testing
import Vocabulary

@Suite struct `What a rule that is being tried would have raised` {
    private static let night = CalendarDay(dayNumber: 20_514)

    private func rule(_ id: String) -> AlertRule {
        AlertRule(
            id: id, version: 1, title: "Title", kind: .compliance, purpose: "P", lawfulBasis: "Law",
            falsePositives: [])
    }

    private func alert(_ number: Int, _ person: String, _ standing: AlertLife.Standing) -> Alert {
        Alert(
            id: AlertIdentifier("A35-\(number)"), person: Pseudonym(person), rule: rule("A35"),
            episode: AlertEpisode(key: "\(number)", isContinuous: false, quietDays: 1), asOf: Self.night,
            severity: AlertSeverity(level: .amber, before: .amber), confidence: AlertConfidence(level: .high),
            linkStrength: .details, headline: AlertSentence("Something", reads: []), evidence: [],
            missingInputs: [], staleInputs: [], protective: [],
            request: AlertRequest(
                action: "Call", ownerRole: "officer", due: DueTerm(1, .days), dueOn: Self.night),
            visibility: [],
            life: AlertLife(
                standing: standing, firstSeen: Self.night, lastChanged: Self.night, lastFired: Self.night,
                expiresOn: Self.night))
    }

    @Test func `is counted in alerts, in new ones and in people, of every rule that is tried`() {
        let night = AlertNight(
            asOf: Self.night,
            tallies: ["A35", "A36"].map {
                RuleTally(
                    rule: rule($0), fires: 3, silent: 1, suppressed: 0, blocked: 0, notEvaluated: 0,
                    reasons: [], staleSources: [])
            }, firings: [], withheld: [], people: [])
        let roll = AlertRoll(
            asOf: Self.night,
            alerts: [
                alert(1, "p1", .new), alert(2, "p1", .open), alert(3, "p2", .changed),
                alert(4, "p3", .lapsed),
            ])
        let lines = ShadowLine.lines(of: night, roll)
        #expect(lines.map(\.tally.rule.id) == ["A35", "A36"])
        #expect(lines.map(\.shown) == [3, 0])
        #expect(lines.map(\.new) == [1, 0])
        #expect(lines.map(\.people) == [2, 0])
    }
}
