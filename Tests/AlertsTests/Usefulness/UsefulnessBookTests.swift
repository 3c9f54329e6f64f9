import Definitions
import TestSupport
import Testing
import Vocabulary

@testable import Alerts

/// A day in the middle of a quarter of 2026: the first, and those before it for 0 and less.
private func day(inQuarter quarter: Int) -> CalendarDay {
    CalendarDay(dayNumber: 20_499).adding(months: (quarter - 1) * 3)
}

/// A night of the third quarter of 2026: the first two are over.
private let tonight = day(inQuarter: 3)

/// An alert of a rule, by number.
private func raised(_ number: Int, rule: String = "A02", on day: CalendarDay = day(inQuarter: 1))
    -> RaisedAlert
{
    let person = Pseudonym("p\(number)")
    return RaisedAlert(
        id: AlertIdentifier(person: person, rule: rule, episode: "\(number)"), person: person, rule: rule,
        firstSeen: day)
}

/// An answer to an alert.
private func answer(
    _ verdict: AlertDecision.Verdict?, to alert: RaisedAlert, on day: CalendarDay, useful: Bool? = nil,
    outcome: String? = nil, line: Int = 2
) -> AlertAnswer {
    AlertAnswer(
        reference: alert.id.text, verdict: verdict, answeredBy: "an officer", answeredOn: day,
        reason: "spoke to them", until: verdict == .defer ? day.adding(days: 7) : nil, outcome: outcome,
        useful: useful,
        provenance: Provenance(
            source: SourceName("alert_decision"), file: "a.csv", line: line, receivedOn: day))
}

/// So many alerts of a rule raised and answered in a quarter, and what was answered.
private func answered(
    _ count: Int, _ verdict: AlertDecision.Verdict, useful: Bool? = nil, quarter: Int, first: Int = 0,
    rule: String = "A02"
) -> [(RaisedAlert, AlertAnswer)] {
    (0..<count).map { place in
        let day = day(inQuarter: quarter)
        let alert = raised(1_000 * quarter + first + place, rule: rule, on: day)
        return (alert, answer(verdict, to: alert, on: day, useful: useful))
    }
}

private func book(
    _ alerts: [(RaisedAlert, AlertAnswer)], terms: UsefulnessTerms = UsefulnessTerms()
) -> UsefulnessBook {
    UsefulnessBook(
        alerts.map(\.0), answers: AnswerBook(alerts.map(\.1), asOf: tonight), asOf: tonight, terms: terms)
}

@Suite struct `A quarter` {
    @Test(arguments: [
        ("2026-01-01", "2026 Q1"), ("2026-03-31", "2026 Q1"), ("2026-04-01", "2026 Q2"),
        ("2025-12-31", "2025 Q4"),
    ])
    func `is that of the calendar year`(day: String, quarter: String) throws {
        #expect("\(CalendarQuarter(of: try #require(CalendarDay(iso: day))))" == quarter)
    }

    @Test func `follows the one before it over the turn of a year`() throws {
        let first = CalendarQuarter(of: try #require(CalendarDay(iso: "2026-02-01")))
        #expect("\(first.earlier(by: 1))" == "2025 Q4")
        #expect("\(first.earlier(by: 5))" == "2024 Q4")
        #expect(first.earlier(by: 1) < first)
    }
}

@Suite struct `The usefulness of a rule` {
    @Test func `counts an alert as raised in its quarter and as decided in that of the decision`() throws {
        let alert = raised(1, on: day(inQuarter: 1))
        let book = book([(alert, answer(.accept, to: alert, on: day(inQuarter: 2), useful: true))])
        try #require(book.quarters.map { "\($0.quarter)" } == ["2026 Q2", "2026 Q1"])
        #expect(book.quarters.map(\.raised) == [0, 1])
        #expect(book.quarters.map(\.decided) == [1, 0])
        #expect(book.quarters.map(\.useful) == [1, 0])
    }

    @Test func `tells each kind of answer apart`() throws {
        let book = book(
            answered(3, .accept, useful: true, quarter: 1)
                + answered(2, .accept, useful: false, quarter: 1, first: 100)
                + answered(4, .accept, quarter: 1, first: 200) + answered(5, .reject, quarter: 1, first: 300)
                + answered(6, .alreadyKnown, quarter: 1, first: 400)
                + answered(7, .wrongPerson, quarter: 1, first: 500)
                + answered(8, .defer, quarter: 1, first: 600))
        let quarter = try #require(book.quarters.first)
        #expect(book.quarters.count == 1)
        #expect(quarter.raised == 35)
        #expect(
            [quarter.useful, quarter.notUseful, quarter.unknown, quarter.rejected, quarter.alreadyKnown]
                == [3, 2, 4, 5, 6])
        #expect(quarter.wrongPerson == 7)
        #expect(quarter.accepted == 9)
        #expect(quarter.decided == 27)
        #expect(quarter.usefulShare == 3.0 / 27...7.0 / 27)
    }

    @Test func `takes the latest decision, and what was said to be useful before or after it`() {
        let alert = raised(1)
        let first = day(inQuarter: 1)
        let answers = [
            answer(.reject, to: alert, on: first),
            answer(.accept, to: alert, on: day(inQuarter: 2), line: 3),
            answer(nil, to: alert, on: day(inQuarter: 2).adding(days: 9), useful: true, line: 4),
        ]
        let book = UsefulnessBook([alert], answers: AnswerBook(answers, asOf: tonight), asOf: tonight)
        #expect(book.quarters.map(\.useful) == [1, 0])
        #expect(book.quarters.map(\.decided) == [1, 0])
    }

    @Test func `leaves out answers to alerts that were never raised`() {
        let stranger = raised(7)
        let answers = AnswerBook([answer(.reject, to: stranger, on: tonight)], asOf: tonight)
        #expect(UsefulnessBook([], answers: answers, asOf: tonight).quarters.isEmpty)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `counts every decided alert once, in whatever order alerts and answers come`(seed: UInt64) {
        var chance = SplitMix(seed: seed)
        let rules = ["A02", "A03", "A20"]
        let alerts = (0..<60).map { number in
            raised(
                number, rule: rules[Int.random(in: 0..<3, using: &chance)],
                on: day(inQuarter: Int.random(in: -1...3, using: &chance)))
        }
        let answers = (0..<90).map { line in
            let alert = alerts[Int.random(in: 0..<60, using: &chance)]
            let verdict = AlertDecision.Verdict.allCases.randomElement(using: &chance)
            return answer(
                Bool.random(using: &chance) ? verdict : nil, to: alert,
                on: day(inQuarter: Int.random(in: -1...3, using: &chance))
                    .adding(days: -Int.random(in: 0...30, using: &chance)),
                useful: [nil, true, false].randomElement(using: &chance) ?? nil, line: line)
        }
        let answerBook = AnswerBook(answers, asOf: tonight)
        let book = UsefulnessBook(alerts, answers: answerBook, asOf: tonight)
        let decided = alerts.filter { alert in
            answerBook.decision(of: alert.id).map { $0.verdict != .defer } ?? false
        }
        #expect(book.quarters.reduce(0) { $0 + $1.raised } == alerts.count)
        #expect(book.quarters.reduce(0) { $0 + $1.decided } == decided.count)
        for rule in rules {
            let own = book.quarters.filter { $0.rule == rule }
            #expect(own.reduce(0) { $0 + $1.decided } == decided.count { $0.rule == rule })
        }
        let other = UsefulnessBook(
            alerts.shuffled(using: &chance) + alerts.prefix(20),
            answers: AnswerBook(answers.shuffled(using: &chance), asOf: tonight), asOf: tonight)
        #expect(other.quarters == book.quarters)
        #expect(other.findings == book.findings)
        #expect(other.awaited == book.awaited)
    }
}

@Suite struct `A rule of which answers tell too little good` {
    /// Ten decisions a quarter, so many of them useful, and so many of which nobody has said so.
    private func quarter(_ quarter: Int, useful: Int, unknown: Int = 0) -> [(RaisedAlert, AlertAnswer)] {
        answered(useful, .accept, useful: true, quarter: quarter)
            + answered(unknown, .accept, quarter: quarter, first: 100)
            + answered(10 - useful - unknown, .reject, quarter: quarter, first: 200)
    }

    @Test(arguments: [
        (1, 1, UsefulnessFinding.Kind?.some(.retire)), (2, 1, nil), (1, 2, nil), (0, 0, .retire),
    ])
    func `is proposed for retirement after two whole quarters below a fifth`(
        first: Int, second: Int, kind: UsefulnessFinding.Kind?
    ) {
        let book = book(quarter(1, useful: first) + quarter(2, useful: second))
        #expect(book.findings.map(\.kind) == [kind].compactMap(\.self))
        #expect(book.findings.allSatisfy { $0.quarters.map { "\($0.quarter)" } == ["2026 Q2", "2026 Q1"] })
    }

    @Test func `isn't judged by the quarter that goes on, nor by quarters with a gap between`() {
        #expect(book(quarter(2, useful: 0) + quarter(3, useful: 0)).findings.isEmpty)
        #expect(book(quarter(0, useful: 0) + quarter(2, useful: 0)).findings.isEmpty)
    }

    @Test func `isn't judged by fewer decisions than it takes to tell`() {
        let few = quarter(1, useful: 0).dropLast() + quarter(2, useful: 0)
        #expect(book(Array(few)).findings.isEmpty)
        #expect(
            book(Array(few), terms: UsefulnessTerms(decisionsAtLeast: 9)).findings.map(\.kind) == [.retire])
    }

    @Test func `isn't condemned for what nobody has said, and it is asked for`() {
        let book = book(quarter(1, useful: 1, unknown: 1) + quarter(2, useful: 1, unknown: 8))
        #expect(book.findings.map(\.kind) == [.outcomesMissing])
    }

    @Test func `is condemned where what nobody has said would not save it`() {
        let book = book(quarter(1, useful: 0, unknown: 1) + quarter(2, useful: 1))
        #expect(book.findings.map(\.kind) == [.retire])
    }

    @Test(arguments: [(20, 0, true), (38, 2, false), (40, 2, true), (9, 0, false)])
    func `is looked at where more than nineteen in twenty of the last quarter were accepted`(
        accepted: Int, rejected: Int, isFound: Bool
    ) {
        let book = book(
            answered(accepted, .accept, useful: true, quarter: 2)
                + answered(rejected, .reject, quarter: 2, first: 500))
        #expect(book.findings.map(\.kind) == (isFound ? [.rubberStamp] : []))
    }

    @Test func `says nothing of another rule`() {
        let bad = quarter(1, useful: 0) + quarter(2, useful: 0)
        let good =
            answered(10, .accept, useful: true, quarter: 1, rule: "A03")
            + answered(8, .accept, useful: true, quarter: 2, rule: "A03")
            + answered(2, .reject, quarter: 2, first: 50, rule: "A03")
        #expect(book(bad + good).findings.map(\.rule) == ["A02"])
    }
}

@Suite struct `An accepted alert without an outcome` {
    private func awaited(
        daysAgo: Int, _ verdict: AlertDecision.Verdict = .accept, useful: Bool? = nil, outcome: String? = nil
    ) -> [AwaitedOutcome] {
        let alert = raised(1, on: day(inQuarter: 1))
        let answer = answer(
            verdict, to: alert, on: tonight.adding(days: -daysAgo), useful: useful, outcome: outcome)
        return book([(alert, answer)]).awaited
    }

    @Test(arguments: [(56, false), (57, true), (100, true)])
    func `is waited for beyond its term, since the day on which it was accepted`(days: Int, isAwaited: Bool) {
        #expect(awaited(daysAgo: days).map(\.since) == (isAwaited ? [tonight.adding(days: -days)] : []))
    }

    @Test(arguments: [AlertDecision.Verdict.reject, .alreadyKnown, .wrongPerson, .defer])
    func `is another matter than one that was answered otherwise`(verdict: AlertDecision.Verdict) {
        #expect(awaited(daysAgo: 100, verdict).isEmpty)
    }

    @Test func `is no longer waited for once somebody told an outcome or whether it was useful`() {
        #expect(awaited(daysAgo: 100, outcome: "attended").isEmpty)
        #expect(awaited(daysAgo: 100, useful: false).isEmpty)
    }
}
