import Definitions
import Testing
import Timelines
import Vocabulary

@testable import Alerts

@Suite struct `A rule book` {
    private func faults(_ rules: Rules) -> [String] {
        do {
            _ = try rules.book()
            return []
        } catch {
            return error.all.map(\.message)
        }
    }

    @Test func `of sound rules has no faults`() { #expect(faults(Rules()).isEmpty) }

    @Test func `reports the faults of all rules together`() {
        let found = faults(
            Rules(rules: [Rule(id: "R1", when: "exists(apointment)"), Rule(id: "R2", when: "exists(arest)")]))
        #expect(found.contains { $0.contains("did you mean 'appointment'?") })
        #expect(found.contains { $0.contains("did you mean 'arrest'?") })
    }

    @Test(arguments: [
        (Rule(agencies: ["polise"]), "no agency is called 'polise'; did you mean 'police'?"),
        (Rule(allows: ["dead"]), "no stop is called 'dead'; there is none"),
        (Rule(because: "{count} missed"), "no value is called 'count'; there is none"),
        (
            Rule(singleAgency: false),
            "rule R1 needs one agency alone; name another under 'agencies', or say 'single_agency: yes'"
        ),
        (
            Rule(tests: Array(Rule.plainTests.dropLast())),
            "rule R1 has no test person with 'expect: not_evaluated'; a rule shows one that fires, one that "
                + "just doesn't, and one that can't be evaluated"
        ),
    ])
    func `names what is wrong and what would be right`(rule: Rule, fault: String) {
        #expect(faults(Rules(rules: [rule])) == [fault])
    }

    @Test func `refuses to quote days that records cover`() {
        let rule = Rule(
            when: "days(stays, last 28 days) > 3 days", values: [("stays", "periods(sentence)")],
            because: "In prison {stays}")
        #expect(faults(Rules(rules: [rule])) == ["no sentence can quote '{stays}', which is periods"])
    }

    @Test func `refuses a field that serves equality monitoring`() {
        let found = faults(Rules(rules: [Rule(when: "exists(arrest where origin is anywhere)")]))
        #expect(found == ["'origin' serves equality monitoring only; no expression may read it"])
    }

    @Test func `refuses two rules of one identifier`() {
        #expect(faults(Rules(rules: [Rule(), Rule()])) == ["a second rule 'R1'; the first is at d.yml:1:1"])
    }

    @Test func `refuses a disclosed field that is not in the dictionary`() {
        let field = FieldReference(
            agency: Partnership.probation, recordType: RecordType("sentence"), field: FieldName("seriou"))
        let view = RuleVisibility.View.redacted(
            Partnership.sentence("Ask"), discloses: [DisclosedField(field, at: Partnership.here)])
        let rule = Rule(visibility: [RuleVisibility(role: "police", view: view, location: Partnership.here)])
        #expect(faults(Rules(rules: [rule])) == ["no field is called 'seriou'; did you mean 'serious'?"])
    }
}
