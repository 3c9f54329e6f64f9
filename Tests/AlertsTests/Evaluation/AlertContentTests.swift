import Definitions
import Testing
import Timelines
import Vocabulary

@testable import Alerts

@Suite struct `An alert` {
    @Test func `quotes the values of its sentence`() throws {
        let rule = Rule(
            values: [
                ("missed", "count(appointment where outcome is MISSED, last 28 days)"),
                ("latest", "latest(appointment)"),
            ], because: "{missed} missed, the latest on {latest}")
        let alert = try Rules(rules: [rule]).alert(on: Person())
        #expect(alert.headline.text == "2 missed, the latest on \(Person.asOf.adding(days: -1).inWords)")
    }

    @Test func `shows each piece of evidence with its source line, its age and what was read`() throws {
        let alert = try Rules().alert(on: Person())
        #expect(alert.evidence.map(\.ageInDays) == [1, 28])
        #expect(alert.evidence.map(\.provenance.line) == [2, 3])
        #expect(alert.evidence.map { $0.values.map(\.text) } == [["Missed"], ["Missed"]])
        #expect(alert.evidence.map(\.basis) == [.fact, .fact])
        #expect(alert.evidence.map(\.disclosure) == [.permitted, .permitted])
        let reads = ["probation:appointment.on", "probation:appointment.outcome"]
        #expect(alert.headline.reads.map(\.description) == reads)
        #expect(alert.evidence[0].reads.map(\.description) == reads)
    }

    @Test func `never shows a token`() throws {
        let rule = Rule(
            when: "exists(appointment as one where exists(appointment where room is one.room))")
        let alert = try Rules(rules: [rule]).alert(on: Person())
        #expect(!alert.evidence.isEmpty)
        #expect(alert.evidence.allSatisfy { $0.values.isEmpty })
    }

    @Test func `names the fields of agencies that know the person alone`() throws {
        let rule = Rule(when: "exists(appointment) or exists(arrest)")
        let alone = try Rules(rules: [rule]).alert(on: Person(links: [(Partnership.probation, .identifier)]))
        #expect(alone.headline.reads.map(\.agency.name) == ["probation"])
        #expect(alone.missingInputs.map(\.sentence) == ["Not found in the records of Police: arrest"])
        let needsBoth = Rule(when: "exists(appointment) and not exists(arrest, none if not found)")
        let both = try Rules(rules: [needsBoth]).alert(on: Person())
        #expect(Set(both.headline.reads.map(\.agency.name)) == ["probation", "police"])
        let one = try Rules(rules: [needsBoth])
            .alert(on: Person(links: [(Partnership.probation, .identifier)]))
        #expect(one.headline.reads.map(\.agency.name) == ["probation"])
    }

    @Test func `is made from what decided it, not from what another part would have read`() throws {
        let rule = Rule(
            when: "exists(appointment) or exists(arrest)",
            values: [("by_arrest", "not exists(appointment)"), ("arrested", "latest(arrest)")],
            because: "Missed{by_arrest?; arrested on {arrested}}")
        let missed = try Rules(rules: [rule]).alert(on: Person(arrests: [3]))
        #expect(missed.headline.text == "Missed")
        #expect(Set(missed.headline.reads.map(\.agency.name)) == ["probation"])
        let arrested = try Rules(rules: [rule]).alert(on: Person(appointments: [], arrests: [3]))
        #expect(arrested.headline.text.hasPrefix("Missed; arrested on "))
        #expect(Set(arrested.headline.reads.map(\.agency.name)) == ["probation", "police"])
    }

    @Test func `gives a role its own sentence, with the fields that it tells of`() throws {
        let disclosed = FieldReference(
            agency: Partnership.probation, recordType: RecordType("sentence"), field: FieldName("serious"))
        let view = RuleVisibility.View.redacted(
            Partnership.sentence("Ask probation"),
            discloses: [DisclosedField(disclosed, at: Partnership.here)])
        let rule = Rule(visibility: [RuleVisibility(role: "police", view: view, location: Partnership.here)])
        let alert = try Rules(rules: [rule]).alert(on: Person())
        #expect(
            alert.visibility
                == [
                    AlertVisibility(
                        role: "police", view: .redacted(AlertSentence("Ask probation", reads: [disclosed])))
                ])
    }

    @Test func `is told by its anchor`() throws {
        let rules = Rules(rules: [Rule(anchor: "latest(appointment)")])
        let one = try rules.alert(on: Person())
        let other = try rules.alert(on: Person(appointments: [(1, "KEPT"), (2, "MISSED"), (3, "MISSED")]))
        let later = try rules.alert(on: Person(appointments: [(0, "MISSED"), (1, "MISSED")]))
        #expect(one.id == other.id)
        #expect(one.id != later.id)
        #expect(one.episode.key == Person.asOf.adding(days: -1).description)
    }
}

@Suite struct `An explanation` {
    private func explanation(_ rule: Rule, _ person: Person) throws -> RuleExplanation {
        let review = AlertReview(try Rules(rules: [rule]).book(), of: try person.timelines())
        return try #require(review.explanation(of: rule.id, for: 0))
    }

    @Test func `says why a rule fires`() throws {
        #expect(try explanation(Rule(), Person()).sentence == "R1 fires: Two missed")
    }

    @Test func `says why not, by the first part that does not hold`() throws {
        let rule = Rule(
            when: "exists(appointment) and count(appointment where outcome is MISSED, last 28 days) >= 3")
        let explanation = try explanation(rule, Person())
        #expect(
            explanation.sentence == "R1 is silent: "
                + "'count(appointment where outcome is MISSED, last 28 days) >= 3' does not hold (found: 2)")
        #expect(explanation.lines.count > 3)
    }

    @Test func `says on which earlier day the condition did not hold`() throws {
        let rule = Rule(when: "active(sentence)", sustained: SustainedTerm(days: 7, every: 7))
        let explanation = try explanation(rule, Person(sentences: [(6, nil, nil)]))
        #expect(explanation.sentence == "R1 is silent: the condition did not hold 7 days ago")
    }

    @Test func `names the agencies and whether they know the person`() throws {
        let rule = Rule(agencies: ["probation", "police"])
        let explanation = try explanation(rule, Person(links: [(Partnership.probation, .identifier)]))
        #expect(explanation.agencies.map(\.link) == [.identifier, nil])
        #expect(explanation.lines.contains("  police: not found"))
    }
}
