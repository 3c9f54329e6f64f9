import Definitions
import TestSupport
import Testing
import Vocabulary

@testable import Alerts

private func roll(_ night: CalendarDay, _ alerts: [Alert]) -> AlertRoll {
    AlertRoll(asOf: night, alerts: alerts)
}

/// The impact of some nights from Monday on, each with what was and what would have been on lists.
private func impact(
    _ nights: [(kept: [Alert], replayed: [Alert])], trial: Set<String> = []
) -> RuleImpact {
    var impact = RuleImpact(trial: trial)
    for (place, night) in nights.enumerated() {
        let day = monday + place
        impact.add(day, kept: roll(day, night.kept), replayed: roll(day, night.replayed)) {
            "officer of \($0)"
        }
    }
    return impact
}

/// An alert with an episode of its own, which is the same on every night.
private func alert(
    _ person: String = "p1", rule: String = "A02", episode: String = "e", severity: Severity = .amber,
    version: Int = 1
) -> Alert { firing(person, rule: rule, version: version, episode: episode, severity: severity) }

extension ImpactCount {
    /// Kept, replayed, gained, lost, on other nights, of another severity.
    fileprivate var all: [Int] { [kept, replayed, gained, lost, otherNights, otherSeverity] }
}

@Suite struct `The impact of rules on past nights` {
    @Test func `is nothing where they make the same of them`() {
        let alerts = [alert(), alert("p2"), alert(rule: "A03")]
        let impact = impact([(alerts, alerts), (alerts, alerts)])
        #expect(impact.counts.map(\.count.isUnchanged) == [true, true, true])
        #expect(impact.counts.map(\.count.all) == Array(repeating: [1, 1, 0, 0, 0, 0], count: 3))
        #expect(impact.nights.map(\.count.all) == Array(repeating: [3, 3, 0, 0, 0, 0], count: 2))
    }

    @Test func `counts an alert once over all nights, and on each night`() {
        let (old, new) = (alert(), alert("p2"))
        let impact = impact([([old], [new]), ([old], [new])])
        #expect(impact.counts.map(\.group.manager) == ["officer of p1", "officer of p2"])
        #expect(impact.counts.map(\.count.all) == [[1, 0, 0, 1, 0, 0], [0, 1, 1, 0, 0, 0]])
        #expect(impact.nights.map(\.count.all) == Array(repeating: [1, 1, 1, 1, 0, 0], count: 2))
    }

    @Test func `tells an alert that begins on another night from one that is gained and one that is lost`() {
        #expect(
            impact([([alert()], []), ([alert()], [alert()])]).counts.map(\.count.all) == [[1, 1, 0, 0, 1, 0]])
        let begunLater = impact([([alert(episode: "since 1")], [alert(episode: "since 2")])])
        #expect(begunLater.counts.map(\.count.all) == [[1, 1, 0, 0, 1, 0]])
    }

    @Test func `tells an alert that asks for an answer sooner`() {
        let impact = impact([([alert()], [alert(severity: .red)]), ([alert()], [alert()])])
        #expect(impact.counts.map(\.count.all) == [[1, 1, 0, 0, 0, 1]])
        #expect(impact.nights.map(\.count.otherSeverity) == [1, 0])
    }

    @Test func `leaves out what is on no list`() {
        let decided = AlertRoll.empty.next(
            night(monday, [alert()]),
            answers: AnswerBook(
                [
                    AlertAnswer(
                        reference: alert().id.text, verdict: .reject, answeredBy: "C", answeredOn: monday,
                        reason: "r",
                        provenance: Provenance(
                            source: SourceName("s"), file: "f", line: 2, receivedOn: monday))
                ], asOf: monday))
        #expect(impact([(decided.alerts, [])]).counts.isEmpty)
    }

    @Test func `counts rules that aren't live for themselves alone`() {
        let impact = impact(
            [([alert()], [alert(), alert(rule: "A99"), alert("p2", rule: "A99")])], trial: ["A99"])
        #expect(impact.nights[0].count.all == [1, 1, 0, 0, 0, 0])
        #expect(impact.nights[0].notLive == 2)
        #expect(impact.counts.filter { $0.group.rule == "A99" }.map(\.count.gained) == [1, 1])
    }

    @Test func `counts what was shown of a rule as lost where it is no longer live`() {
        let impact = impact([([alert()], [alert()])], trial: ["A02"])
        #expect(impact.counts.map(\.group.isLive) == [true, false])
        #expect(impact.counts.map(\.count.all) == [[1, 0, 0, 1, 0, 0], [0, 1, 1, 0, 0, 0]])
        #expect(impact.nights[0].count.all == [1, 0, 0, 1, 0, 0])
    }

    @Test func `knows of which rules all alerts were of one version`() {
        let impact = impact([
            ([alert(version: 2), alert(rule: "A03"), alert("p2", rule: "A03", version: 2)], [])
        ])
        #expect(impact.keptVersions == ["A02": 2])
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `accounts for every alert, and is the reverse the other way round`(seed: UInt64) {
        var chance = SplitMix(seed: seed)
        func alerts() -> [Alert] {
            let all = (0..<30).map { number in
                alert(
                    "p\(number % 7)", rule: "A0\(number % 3)", episode: "\(number)",
                    severity: chance.chance(50) ? .red : .amber)
            }
            return all.filter { _ in chance.chance(50) }
        }
        let nights = (0..<5).map { _ in (kept: alerts(), replayed: alerts()) }
        let there = impact(nights)
        let back = impact(nights.map { (kept: $0.replayed, replayed: $0.kept) })
        for (count, reverse) in zip(there.counts.map(\.count), back.counts.map(\.count)) {
            #expect(count.kept - count.lost == count.replayed - count.gained)
            #expect([count.kept, count.gained] == [reverse.replayed, reverse.lost])
            #expect(
                [count.otherNights, count.otherSeverity] == [reverse.otherNights, reverse.otherSeverity])
        }
        for (night, (kept, replayed)) in zip(there.nights, nights) {
            #expect([night.count.kept, night.count.replayed] == [kept.count, replayed.count])
        }
        #expect(there.counts.reduce(0) { $0 + $1.count.kept } == Set(nights.flatMap(\.kept).map(\.id)).count)
    }
}
