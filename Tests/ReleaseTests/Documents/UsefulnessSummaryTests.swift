import Definitions
import Release
import Testing
import Vocabulary

@Suite struct `Outcomes that are waited for` {
    @Test func `are counted by rule and manager, with the day since which the longest waits`() {
        func awaited(_ number: Int, _ rule: String, since day: Int32) -> AwaitedOutcome {
            AwaitedOutcome(
                RaisedAlert(
                    id: AlertIdentifier("\(rule)-\(number)"), person: Pseudonym("p\(number % 2)"), rule: rule,
                    firstSeen: CalendarDay(dayNumber: 1)), since: CalendarDay(dayNumber: day))
        }
        let summary = UsefulnessSummary(
            quarters: [], findings: [],
            awaited: [
                awaited(1, "A02", since: 12), awaited(2, "A02", since: 9), awaited(3, "A02", since: 10),
                awaited(4, "A03", since: 11),
            ], terms: UsefulnessTerms()
        ) { $0 == Pseudonym("p0") ? "officer A" : "nobody allocated" }
        #expect(
            summary.awaited == [
                .init(rule: "A02", manager: "officer A", alerts: 1, since: CalendarDay(dayNumber: 9)),
                .init(rule: "A02", manager: "nobody allocated", alerts: 2, since: CalendarDay(dayNumber: 10)),
                .init(rule: "A03", manager: "officer A", alerts: 1, since: CalendarDay(dayNumber: 11)),
            ])
    }
}
