import Definitions
import TestSupport
import Testing
import Timelines
import Vocabulary

@testable import Alerts

@Suite struct `A rule that must not stand beside others` {
    private func giving(_ id: String = "R1", wayTo alerts: RuleInhibition.Alerts...) -> Rule {
        Rule(
            id: id, kind: .positive, notBeside: alerts.map { .by($0, "it gives way to \($0)") },
            severity: .info)
    }

    /// A rule about arrests alone.
    private func arrested(_ id: String, _ severity: Severity = .info, notBeside: [RuleInhibition] = [])
        -> Rule
    {
        Rule(
            id: id, kind: .harm, when: "exists(arrest, last 2 days)", agencies: ["police"],
            notBeside: notBeside, severity: severity)
    }

    private func explanation(_ rules: [Rule], of person: Person, rule: String = "R1") throws
        -> RuleExplanation
    {
        let review = AlertReview(try Rules(rules: rules).book(), of: try person.timelines())
        return try #require(review.explanation(of: rule, for: 0))
    }

    @Test(arguments: [(Severity.red, false), (.amber, true)])
    func `is suppressed by alerts of the severities it names`(severity: Severity, fires: Bool) throws {
        let rules = Rules(rules: [
            giving(wayTo: .ofSeverities([.red])), Rule(id: "R2", kind: .harm, severity: severity),
        ])
        #expect(try rules.outcome(of: Person()).expectation == (fires ? .fires : .suppressed))
    }

    @Test(arguments: [([1], RuleTest.Expectation.suppressed), ([3], .fires), ([], .fires)])
    func `is suppressed by the alert of a rule that it names, whatever its severity`(
        arrests: [Int], outcome: RuleTest.Expectation
    ) throws {
        let rules = Rules(rules: [
            giving(wayTo: .ofRule("R2")), arrested("R2"), Rule(id: "R3", severity: .red),
        ])
        #expect(try rules.outcome(of: Person(arrests: arrests)).expectation == outcome)
    }

    @Test func `is suppressed by an alert that stands, though its rule no longer fires`() throws {
        var other = arrested("R2")
        other.standsForDays = 3
        let rules = Rules(rules: [giving(wayTo: .ofRule("R2")), other])
        #expect(try rules.outcome(of: Person(arrests: [4])).expectation == .suppressed)
        #expect(try rules.outcome(of: Person(arrests: [6])).expectation == .fires)
    }

    @Test func `is not evaluated where the other can't be told, and says for what`() throws {
        let explanation = try explanation(
            [giving(wayTo: .ofRule("R2")), arrested("R2")], of: Person(stale: ["arrests"]))
        #expect(explanation.outcome.expectation == .notEvaluated)
        #expect(explanation.outcome.reasons == ["Could not be ruled out: it gives way to ofRule(\"R2\")"])
        #expect(
            explanation.lines.contains(
                "  gives way (it gives way to ofRule(\"R2\")): not known, for R2 could not tell"))
    }

    @Test func `says in its explanation to whom it gives way, and to whom it would`() throws {
        let rules = [giving(wayTo: .ofRule("R2"), .ofSeverities([.red])), arrested("R2")]
        let yes = try explanation(rules, of: Person(arrests: [1]))
        #expect(yes.sentence == "R1 is not raised: it gives way to ofRule(\"R2\")")
        #expect(yes.lines.contains("  gives way (it gives way to ofRule(\"R2\")): yes, to R2"))
        #expect(yes.inhibitions.map(\.truth) == [.yes, .no])
        #expect(try explanation(rules, of: Person()).inhibitions.map(\.truth) == [.no, .no])
    }

    @Test func `is counted with its reason among what was not raised`() throws {
        let rules = Rules(rules: [giving(wayTo: .ofRule("R2")), arrested("R2")])
        let night = AlertReview(try rules.book(), of: try Person(arrests: [1]).timelines()).night()
        #expect(night.tallies.map(\.suppressed) == [1, 0])
        #expect(
            night.tallies[0].reasons == [
                .init(outcome: .suppressed, reason: "it gives way to ofRule(\"R2\")", people: 1)
            ])
        // What it was kept back by is part of what the reason tells
        #expect(night.withheld.flatMap(\.reads).contains { $0.recordType == RecordType("arrest") })
    }

    @Test func `does not give way to what gives way itself`() throws {
        let rules = [
            giving("R1", wayTo: .ofRule("R2")), arrested("R2", notBeside: [.by(.ofRule("R3"), "three")]),
            arrested("R3"),
        ]
        #expect(try Rules(rules: rules).outcome(of: Person(arrests: [1])).expectation == .fires)
        #expect(
            try explanation(rules, of: Person(arrests: [1]), rule: "R2").outcome.expectation == .suppressed)
    }

    @Test func `does not give way to a rule that is not live`() throws {
        var draft = arrested("R2")
        draft.state = .draft
        let rules = Rules(rules: [giving(wayTo: .ofRule("R2")), draft])
        #expect(try rules.outcome(of: Person(arrests: [1])).expectation == .fires)
    }
}

@Suite struct `Any rules that give way to one another` {
    /// A law over random rules that name only later ones: what gives way fires if the others are taken away, it never does so
    /// without an alert that stands or a doubt, and what is RED or WELFARE is as if it were alone.
    @Test(arguments: 0..<40)
    func `keep nothing off a list but what gives way to something on it`(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let severities: [Severity] = [.info, .amber, .red, .welfare]
        var rules: [Rule] = []
        for index in 0..<6 {
            let severity = severities[random.below(4)]
            let later = (index + 1..<6).filter { _ in random.below(2) == 0 }
            rules.append(
                Rule(
                    id: "R\(index)", kind: .harm,
                    when: ["exists(arrest, last \(1 + random.below(4)) days)", "exists(appointment)"][
                        random.below(2)],
                    agencies: [["police"], ["probation"]][random.below(2)],
                    notBeside: severity.isForToday ? [] : later.map { .by(.ofRule("R\($0)"), "R\($0)") },
                    severity: severity))
        }
        let person = Person(
            arrests: [random.below(5)], stale: random.below(3) == 0 ? ["arrests"] : [])
        let together = AlertReview(try Rules(rules: rules).book(), of: try person.timelines()).outcomes(of: 0)
        let standing = Set(together.filter { $0.outcome.severity != nil }.map(\.rule.id))
        let unsure = Set(together.filter { $0.outcome.expectation == .notEvaluated }.map(\.rule.id))
        for (index, (rule, outcome)) in together.enumerated() {
            var alone = rules[index]
            alone.notBeside = []
            let before = try Rules(rules: [alone]).outcome(of: person)
            let named = Set(rules[index].notBeside.map(\.because))
            switch (before.expectation, outcome.expectation) {
            case (.fires, .suppressed): #expect(!named.isDisjoint(with: standing))
            case (.fires, .notEvaluated):
                #expect(named.isDisjoint(with: standing))
                #expect(!named.isDisjoint(with: unsure))
            case (.fires, .fires):
                #expect(named.isDisjoint(with: standing.union(unsure)))
            default: #expect(before.expectation == outcome.expectation)
            }
            if rule.response.severity.isForToday { #expect(before.expectation == outcome.expectation) }
        }
    }
}
