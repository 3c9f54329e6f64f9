import Definitions
import Testing
import Timelines
import Vocabulary

@testable import Alerts

@Suite struct `A rule` {
    @Test(arguments: [(28, true), (29, false)])
    func `fires if its condition holds, and is silent if it does not`(daysAgo: Int, fires: Bool) throws {
        let outcome = try Rules().outcome(of: Person(appointments: [(1, "MISSED"), (daysAgo, "MISSED")]))
        #expect(outcome.expectation == (fires ? .fires : .silent))
    }

    @Test func `uses its values by name in every part, and they one another`() throws {
        let rule = Rule(
            when: "misses >= fewest",
            unless: [RuleException(when: Partnership.text("misses > 2"), because: "too many")],
            values: [
                ("misses", "count(appointment where outcome is MISSED, last 28 days)"),
                ("fewest", "choose(2 if misses >= 0, else 9)"),
            ], because: "{misses} missed", anchor: "misses",
            escalations: [
                RuleEscalation(severity: .red, when: Partnership.text("misses >= 2"), because: "two")
            ])
        let two = Person(appointments: [(1, "MISSED"), (2, "MISSED")])
        guard case .fires(let alert) = try Rules(rules: [rule]).outcome(of: two) else {
            Issue.record("it doesn't fire")
            return
        }
        #expect(alert.headline.text == "2 missed")
        #expect(alert.severity.level == .red)
        #expect(alert.episode.key == "2")
        let three = Person(appointments: [(1, "MISSED"), (2, "MISSED"), (3, "MISSED")])
        #expect(try Rules(rules: [rule]).outcome(of: three).expectation == .suppressed)
    }

    @Test func `names what is not known where its condition takes it for possible`() throws {
        let rule = Rule(when: "possibly count(appointment where outcome is MISSED) >= 2")
        let outcome = try Rules(rules: [rule]).outcome(of: Person(appointments: [(1, "MISSED"), (2, nil)]))
        guard case .fires(let alert) = outcome else {
            Issue.record("it doesn't fire")
            return
        }
        #expect(alert.missingInputs == [.noOutcome])
    }

    @Test func `names as missing what its sentence quotes, not what its words stand for`() throws {
        func missing(_ because: String) throws -> [AlertInput]? {
            let rule = Rule(
                when: "misses >= 1", values: [("misses", "count(appointment where outcome is MISSED)")],
                because: because)
            let person = Person(appointments: [(1, "MISSED"), (2, nil)])
            guard case .fires(let alert) = try Rules(rules: [rule]).outcome(of: person) else { return nil }
            return alert.missingInputs
        }
        #expect(try missing("Missed") == [])
        #expect(try missing("Missed {misses}") == [.noOutcome])
    }

    @Test func `is not evaluated where it can't tell, with the reason`() throws {
        let outcome = try Rules().outcome(of: Person(appointments: [(1, "MISSED"), (2, nil)]))
        #expect(outcome == .notEvaluated([.noOutcome]))
    }

    @Test func `fires if what is not known makes no difference`() throws {
        let outcome = try Rules().outcome(
            of: Person(appointments: [(1, "MISSED"), (2, "MISSED"), (3, nil)]))
        #expect(outcome.expectation == .fires)
    }

    @Test func `says that a person is not found, which is not "nothing known"`() throws {
        let outcome = try Rules().outcome(
            of: Person(appointments: [], links: [(Partnership.police, .identifier)]))
        #expect(outcome.expectation == .notEvaluated)
        #expect(outcome.reasons == ["Not found in the records of Probation"])
    }

    @Test(arguments: [(LinkStrength.weak, false), (.details, true), (.identifier, true)])
    func `uses no link that is weaker than it asks for`(link: LinkStrength, fires: Bool) throws {
        let outcome = try Rules().outcome(of: Person(links: [(Partnership.probation, link)]))
        #expect(outcome.expectation == (fires ? .fires : .notEvaluated))
        if !fires {
            #expect(outcome.reasons == ["The link to the records of Probation is too weak to be used"])
        }
    }

    @Test func `needs the agencies that it names, even if its condition does not`() throws {
        let rules = Rules(rules: [Rule(agencies: ["probation", "police"])])
        let outcome = try rules.outcome(of: Person(links: [(Partnership.probation, .identifier)]))
        #expect(outcome.reasons == ["Not found in the records of Police"])
    }

    @Test func `is not evaluated on an extract that is too old`() throws {
        let outcome = try Rules().outcome(of: Person(stale: ["appointments"]))
        #expect(outcome.reasons == ["Too old to be used, 9 days: appointment from Probation (appointments)"])
    }

    @Test(arguments: [(7, true), (6, false)])
    func `that asks for time fires only if it held on every day it looks at`(from: Int, fires: Bool) throws {
        let rules = Rules(
            rules: [Rule(when: "active(sentence)", sustained: SustainedTerm(days: 7, every: 3))])
        let outcome = try rules.outcome(of: Person(sentences: [(from, nil, nil)]))
        #expect(outcome.expectation == (fires ? .fires : .silent))
    }

    @Test func `in draft or retired is put to nobody`() throws {
        let book = try Rules(rules: [Rule(state: .draft), Rule(id: "R2", state: .retired)]).book()
        let review = AlertReview(book, of: try Person().timelines())
        #expect(review.outcomes(of: 0).isEmpty)
    }
}

@Suite struct `An exception` {
    private let sentence = RuleException(
        when: Partnership.text("active(sentence where serious)"), because: "a serious sentence")

    @Test func `suppresses the rule, and says why`() throws {
        let rules = Rules(rules: [Rule(unless: [sentence])])
        let outcome = try rules.outcome(of: Person(sentences: [(9, nil, true)]))
        #expect(outcome == .suppressed("a serious sentence"))
    }

    @Test func `that does not hold changes nothing`() throws {
        let rules = Rules(rules: [Rule(unless: [sentence])])
        #expect(try rules.outcome(of: Person(sentences: [(9, nil, false)])).expectation == .fires)
    }

    @Test func `that is not known makes the rule not evaluated`() throws {
        let rules = Rules(rules: [Rule(unless: [sentence])])
        let outcome = try rules.outcome(of: Person(sentences: [(9, nil, nil)]))
        #expect(outcome.reasons == ["Could not be ruled out: a serious sentence"])
    }

    @Test func `that is not known may be tolerated, and the alert says so`() throws {
        let tolerant = RuleException(when: sentence.when, because: sentence.because, ifUnknown: .fires)
        let alert = try Rules(rules: [Rule(unless: [tolerant])]).alert(on: Person(sentences: [(9, nil, nil)]))
        #expect(alert.missingInputs.map(\.sentence).contains("Could not be ruled out: a serious sentence"))
        #expect(alert.confidence.level == .medium)
        // Whoever may not read sentences may not read that one could not be ruled out either.
        let doubt = alert.missingInputs.first { $0.kind == .notRuledOut }
        #expect(
            doubt?.reads.map(\.description) == [
                "probation:sentence.from_day", "probation:sentence.serious", "probation:sentence.to_day",
            ])
    }

    @Test func `settles a rule that could not tell otherwise`() throws {
        let rules = Rules(rules: [Rule(unless: [sentence])])
        let person = Person(appointments: [(1, "MISSED"), (2, nil)], sentences: [(9, nil, true)])
        #expect(try rules.outcome(of: person).expectation == .suppressed)
    }
}

@Suite struct `A common stop` {
    private let stops = [
        stop("died", "not person.alive"),
        stop("restricted", "person.restricted else no if missing", shownOnlyTo: ["officer"]),
    ]

    @Test func `blocks every rule, with its reason`() throws {
        let rules = Rules(stops: stops)
        #expect(try rules.outcome(of: Person(diedDaysAgo: 1)) == .blocked(["stopped by died"]))
        #expect(
            try rules.outcome(of: Person(diedDaysAgo: 1, restricted: true))
                == .blocked(["stopped by died", "stopped by restricted"]))
        #expect(try rules.outcome(of: Person()).expectation == .fires)
    }

    @Test func `that is allowed narrows who reads the alert`() throws {
        let rules = Rules(rules: [Rule(allows: ["restricted"])], stops: stops)
        #expect(try rules.alert(on: Person(restricted: true)).visibility.map(\.role) == ["officer"])
        #expect(
            try rules.alert(on: Person(restricted: false)).visibility.map(\.role) == ["officer", "manager"])
    }

    @Test func `that is allowed and not known narrows it too`() throws {
        let stops = [stop("restricted", "person.restricted", shownOnlyTo: ["officer"])]
        let rules = Rules(rules: [Rule(allows: ["restricted"])], stops: stops)
        #expect(try rules.alert(on: Person()).visibility.map(\.role) == ["officer"])
    }

    @Test func `that is not known makes the rule not evaluated`() throws {
        let outcome = try Rules(stops: [stop("restricted", "person.restricted")]).outcome(of: Person())
        #expect(outcome.reasons == ["Could not be ruled out: stopped by restricted"])
    }
}

extension AlertInput {
    fileprivate static let noOutcome = AlertInput(
        kind: .noValue, recordType: RecordType("appointment"), field: FieldName("outcome"),
        sentence: "No value (blank): outcome, appointment")
}

@Suite struct `A rule whose event stands for a time` {
    private let rules = Rules(rules: [
        Rule(when: "exists(arrest, last 2 days)", standsForDays: 3, anchor: "latest(arrest, last 2 days)")
    ])

    @Test(arguments: [(2, RuleTest.Expectation.fires), (3, .stands), (5, .stands), (6, .silent)])
    func `stands for as long, though its window has closed`(
        daysAgo: Int, outcome: RuleTest.Expectation
    ) throws {
        #expect(try rules.outcome(of: Person(arrests: [daysAgo])).expectation == outcome)
    }

    @Test func `is the same matter all the while, and shows its evidence`() throws {
        let outcome = try rules.outcome(of: Person(arrests: [5]))
        guard case .stands(let alert) = outcome else {
            Issue.record("it does not stand")
            return
        }
        #expect(alert.life.lastFired == Person.asOf.adding(days: -3))
        #expect(alert.episode.key == Person.asOf.adding(days: -5).description)
        #expect(alert.evidence.map(\.ageInDays) == [5])
        #expect(alert.asOf == Person.asOf)
    }

    @Test func `is told by the latest event`() throws {
        let alert = try rules.alert(on: Person(arrests: [5, 1]))
        #expect(alert.episode.key == Person.asOf.adding(days: -1).description)
    }

    @Test func `falls silent at once when the record is gone`() throws {
        #expect(try rules.outcome(of: Person(arrests: [])).expectation == .silent)
    }
}
