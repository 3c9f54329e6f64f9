import Definitions
import TestSupport
import Testing
import Vocabulary

@testable import Alerts

/// What a rule of one person came to on a night.
private enum Told: CaseIterable {
    case fires
    case silent
    case suppressed
    case unknown

    func night(_ day: CalendarDay, _ term: FlappingTerm, _ firing: Alert) -> AlertNight {
        let outcomes: [WithheldOutcome] =
            switch self {
            case .fires, .silent: []
            case .suppressed: [withheld(.suppressed("another stands"))]
            case .unknown: [withheld(.notEvaluated([]))]
            }
        return night(day, self == .fires ? [firing] : [], outcomes, term)
    }

    private func night(
        _ day: CalendarDay, _ firings: [Alert], _ withheld: [WithheldOutcome], _ term: FlappingTerm
    ) -> AlertNight {
        let plain = AlertsTests.night(day, firings, withheld: withheld)
        return AlertNight(
            asOf: day, tallies: plain.tallies, firings: firings, withheld: withheld, people: plain.people,
            flapping: term)
    }
}

/// The rolls of some nights, one after the other; `+` fires, `-` is silent, `x` suppressed, `?` can't be told.
private func rolls(
    _ nights: String, _ term: FlappingTerm = .standard, answers: AnswerBook = .empty,
    firing: (CalendarDay) -> Alert = { firing(on: $0, episode: "e") }
) -> [AlertRoll] {
    let told: [Told] = nights.map {
        $0 == "+" ? .fires : $0 == "-" ? .silent : $0 == "x" ? .suppressed : .unknown
    }
    var roll = AlertRoll.empty
    return told.enumerated().map { index, told in
        let day = monday + index
        roll = roll.next(told.night(day, term, firing(day)), answers: answers)
        return roll
    }
}

/// How the one alert of each roll stands: `n` new, `o` open, `c` changed, `d` deferred, `l` lapsed, `e` expired; a capital
/// letter where it comes and goes.
private func standings(_ rolls: [AlertRoll]) -> String {
    rolls.map { roll in
        let letters = roll.alerts.map { alert in
            let letter = String(alert.life.standing.rawValue.prefix(1))
            return alert.life.comesAndGoes ? letter.uppercased() : letter
        }
        return letters.isEmpty ? "." : letters.joined()
    }.joined()
}

@Suite struct `An alert that comes and goes` {
    @Test(arguments: [
        // Twice it may come back and be news; from the third time on it stays
        ("+-+-+-+-+-+", "nlclclOOOOO"),
        ("+--+--+--+--+", "nllcllcllOOOO"),
        // Nights on which nobody could tell don't count
        ("+?-?+??-+-?+-", "nollcoolcllOO"),
    ])
    func `stays on its list as one, and is news no more`(nights: String, expected: String) {
        #expect(standings(rolls(nights)) == expected)
    }

    @Test func `says since when and how often`() throws {
        let all = rolls("+-+-+-+-")
        let back = try #require(all[6].alerts.first?.life.rhythm)
        #expect(back.since == monday + 2)
        #expect(back.returns == 3)
        #expect(back.sentence == "Comes and goes: back 3 times since \((monday + 2).inWords)")
        let gone = try #require(all[7].alerts.first?.life.rhythm)
        #expect(gone.sentence?.hasSuffix("; its condition does not hold at the moment") == true)
        #expect(all[4].alerts.first?.life.rhythm?.sentence == nil)
    }

    @Test func `is calm again once it was steady for long enough`() {
        let term = FlappingTerm(times: 2, nights: 6)
        #expect(standings(rolls("+-+-+-+++++++", term)) == "nlclclOOooooo")
        #expect(rolls("+-+-+-++++++++", term).last?.alerts.first?.life.rhythm == nil)
        #expect(standings(rolls("+-+-+-+-----", term)) == "nlclclOOllll")
        // The next time begins anew
        #expect(standings(rolls("+-+-+-+--------+-+", term)).hasSuffix("clc"))
    }

    @Test func `is shown where it may be wrong, not where an exception or a later event took it off`() {
        #expect(standings(rolls("+-+-+-+x+")) == "nlclclOLO")
        var roll = rolls("+-+-+-+")[6]
        roll = roll.next(night(monday + 7, [firing(on: monday + 7, episode: "f")]))
        #expect(roll.shown.map(\.episode.key) == ["f"])
    }

    @Test func `is still a change where it asks for an answer sooner, or a record is new`() {
        let all = rolls("+-+-+-+-+-+") { day in
            firing(
                on: day, episode: "e", severity: day >= monday + 8 ? .red : .amber,
                evidence: day >= monday + 10 ? [1, 2] : [1])
        }
        #expect(standings(all) == "nlclclOOCOC")
        #expect(all[8].alerts[0].life.changes == [.severity(from: .amber, to: .red)])
        #expect(all[10].alerts[0].life.changes == [.evidence(added: 1)])
    }

    @Test func `is shown for as long again each time it comes back, as one that lapsed in between`() {
        let nights = String(repeating: "+-", count: 20)
        let all = rolls(nights) { firing(on: $0, episode: "e", expiresAfter: 5) }
        #expect(all.enumerated().allSatisfy { $0.offset % 2 == 1 || !$0.element.shown.isEmpty })
        // Gone for longer than it may be shown, it lapses; and may come back
        let gone = rolls("+-+-+-+-------+") { firing(on: $0, episode: "e", expiresAfter: 5) }
        #expect(standings(gone) == "nlclclOOOOOLLLO")
    }

    @Test func `waits for its answer as long as any, and can be put off and decided`() {
        func answers(_ verdict: AlertDecision.Verdict, until: CalendarDay?) -> AnswerBook {
            AnswerBook(
                [
                    AlertAnswer(
                        reference: firing(episode: "e").id.text, verdict: verdict, answeredBy: "TRB01",
                        answeredOn: monday, reason: "known", until: until,
                        provenance: Provenance(
                            source: SourceName("decisions"), file: "d.csv", line: 2, receivedOn: monday))
                ], asOf: monday + 20)
        }
        let nights = "+-+-+-+-+-+"
        let due = rolls(nights).compactMap { $0.shown.first?.request.dueOn }
        #expect(due.suffix(5).allSatisfy { $0 == due.dropLast(4).last })
        #expect(standings(rolls(nights, answers: answers(.defer, until: monday + 9))) == "dldldlDDDCO")
        #expect(rolls(nights, answers: answers(.accept, until: nil)).allSatisfy { $0.shown.isEmpty })
    }
}

@Suite struct `Any coming and going` {
    private func random(_ seed: UInt64) -> String {
        var random = SplitMix(seed: seed)
        let letters = Array("++--x?")
        return "+" + String((1..<60).map { _ in letters[random.below(letters.count)] })
    }

    private let term = FlappingTerm(times: 2, nights: 14)
    /// A term that no alert ever exceeds: what a roll does without damping.
    private let never = FlappingTerm(times: 10_000, nights: 14)

    /// It is news when it is raised, and then at most so often within so many nights that can be told.
    @Test(arguments: 0..<60)
    func `is told as news no more often than its term says`(seed: UInt64) {
        let nights = random(seed)
        let all = rolls(nights, term) { firing(on: $0, episode: "e", quietDays: 366, expiresAfter: 366) }
        let news = all.map { $0.alerts.contains { [.new, .changed].contains($0.life.standing) } }
        let told = zip(nights, news).filter { $0.0 != "?" }.map(\.1)
        for first in told.indices.dropFirst() {
            #expect(told[first...].prefix(term.nights).count { $0 } <= term.times)
        }
        #expect(told.count { $0 } <= 1 + term.times * (told.count / term.nights + 1))
    }

    /// Damping takes nothing off a list, with whatever answers and expiry: on every night on which it fires it is where it
    /// would be without damping, and it is there on more nights, not on fewer.
    @Test(arguments: 0..<60)
    func `is never off its list where it would have been on it`(seed: UInt64) {
        let nights = random(seed)
        var generator = SplitMix(seed: seed &+ 1000)
        let (quiet, expires) = (generator.below(30), 1 + generator.below(30))
        let isContinuous = generator.below(2) == 0
        let make = { (day: CalendarDay) in
            firing(on: day, episode: isContinuous ? nil : "e", quietDays: quiet, expiresAfter: expires)
        }
        for (damped, plain) in zip(rolls(nights, term, firing: make), rolls(nights, never, firing: make)) {
            #expect(damped.shown.count >= plain.shown.count, "night \(damped.asOf.map(\.description) ?? "")")
        }
    }

    /// Where it doesn't come back oftener than its term says, nothing is otherwise than without one.
    @Test(arguments: 0..<60)
    func `that is rare changes nothing`(seed: UInt64) {
        let nights = random(seed)
        let damped = rolls(nights, term)
        let plain = rolls(nights, never)
        let rare = damped.prefix { roll in !roll.alerts.contains(where: \.life.comesAndGoes) }
        for (one, other) in zip(rare, plain) { #expect(one == other) }
        #expect(rare.count > 4)
    }
}
