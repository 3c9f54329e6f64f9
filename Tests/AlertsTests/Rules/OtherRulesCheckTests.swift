import Definitions
import Testing
import Vocabulary

@testable import Alerts

/// What is wrong with what rules say of one another, a line each.
private func faults(_ rules: [Rule]) -> [String] {
    do {
        _ = try Rules(rules: rules).book()
        return []
    } catch {
        return error.all.map(\.description)
    }
}

private let line8 = Place(file: "r.yml", line: 8, column: 3)

@Suite struct `A rule folded into another` {
    private func folded(_ id: String = "R1", into rules: [String], _ severity: Severity = .amber) -> Rule {
        Rule(
            id: id, kind: .harm, severity: severity,
            foldedInto: rules.map { RuleFolding(into: $0, because: "they belong together", location: line8) })
    }

    @Test func `has no fault where the other may be as urgent`() {
        #expect(faults([folded(into: ["R2"]), Rule(id: "R2")]).isEmpty)
        let rising = Rule(
            id: "R2", severity: .info,
            escalations: [
                RuleEscalation(
                    severity: .amber, when: Partnership.text("exists(arrest, last 2 days)"), because: "arrest"
                )
            ])
        #expect(faults([folded(into: ["R2"]), rising]).isEmpty)
    }

    @Test func `names the other as it is`() {
        #expect(
            faults([folded(into: ["R3"]), Rule(id: "R2")])
                == ["r.yml:8:3: no rule is called 'R3'; did you mean 'R1'?"])
        #expect(faults([folded(into: ["R1"])]) == ["r.yml:8:3: rule R1 is folded into itself; take it out"])
        #expect(
            faults([folded(into: ["R2", "R2"]), Rule(id: "R2")])
                == ["r.yml:8:3: a second 'folded_into' for R2; the first is at r.yml:8:3"])
    }

    @Test func `is not folded into itself by way of others`() {
        let circle = [folded("R1", into: ["R2"]), folded("R2", into: ["R3"]), folded("R3", into: ["R1"])]
        let found = faults(circle)
        #expect(found.count == 3)
        #expect(
            found.contains(
                "r.yml:8:3: rule R1 is folded into R2, and R2 in the end into R1: neither would have a card of its own; "
                    + "take one of them out"))
        #expect(faults(Array(circle.dropLast()) + [Rule(id: "R3")]).isEmpty)
    }

    @Test(arguments: [Severity.red, .welfare])
    func `is not always RED or WELFARE`(severity: Severity) {
        #expect(
            faults([folded(into: ["R2"], severity), Rule(id: "R2", severity: .red)])
                == ["r.yml:8:3: rule R1 is always RED or WELFARE, which is folded into nothing; take it out"])
    }

    @Test func `is not always more urgent than the other`() {
        #expect(
            faults([folded(into: ["R2"]), Rule(id: "R2", severity: .info)]) == [
                "r.yml:8:3: rule R2 is always less urgent than R1, which is folded only into what is at least as urgent; "
                    + "take it out"
            ])
    }
}

@Suite struct `A rule that gives way to another` {
    private func giving(
        _ id: String = "R1", wayTo alerts: RuleInhibition.Alerts, kind: RuleKind = .positive,
        _ severity: Severity = .info, escalations: [RuleEscalation] = []
    ) -> Rule {
        Rule(
            id: id, kind: kind, notBeside: [RuleInhibition(alerts, because: "the other", location: line8)],
            severity: severity, escalations: escalations)
    }

    @Test func `names the other as it is`() {
        #expect(faults([giving(wayTo: .ofRule("R2")), Rule(id: "R2")]).isEmpty)
        #expect(
            faults([giving(wayTo: .ofRule("R22")), Rule(id: "R2")])
                == ["r.yml:8:3: no rule is called 'R22'; did you mean 'R2'?"])
        #expect(
            faults([giving(wayTo: .ofRule("R1"))]) == ["r.yml:8:3: rule R1 gives way to itself; take it out"])
    }

    @Test(arguments: [Severity.red, .welfare])
    func `is never RED or WELFARE, not by an escalation either`(severity: Severity) {
        let fault =
            "r.yml:8:3: rule R1 can be \(severity.rawValue), and what is RED or WELFARE gives way to no other alert; take "
            + "'not_beside' out, or say with 'unless' when it must not be raised"
        #expect(faults([giving(wayTo: .ofRule("R2"), severity), Rule(id: "R2")]) == [fault])
        let escalation = RuleEscalation(
            severity: severity, when: Partnership.text("exists(arrest, last 2 days)"), because: "arrest")
        #expect(
            faults([giving(wayTo: .ofRule("R2"), escalations: [escalation]), Rule(id: "R2")]) == [fault])
    }

    @Test func `does not give way to what gives way to it`() {
        let found = faults([giving("R1", wayTo: .ofRule("R2")), giving("R2", wayTo: .ofSeverities([.info]))])
        #expect(found.count == 2)
        #expect(
            found.contains(
                "r.yml:8:3: rule R1 gives way to R2, and R2 in the end to R1: neither would ever be raised; take one of "
                    + "them out"))
    }
}
