import Definitions
import Testing
import Timelines
import Vocabulary

@Suite struct `The canonical text of an expression` {
    private func canonical(_ text: String) throws -> String {
        try expression(text, expecting: nil).canonicalText
    }

    private static func text(_ text: String) -> ExpressionText {
        ExpressionText(text, at: SourceLocation(file: "shared.yml", line: 1, column: 1))
    }

    @Test func `reads back as itself, for every example of the guide`() throws {
        let examples = try Documentation.examples()
        #expect(examples.count > 20)
        for example in examples {
            let text = try canonical(example)
            #expect(try canonical(text) == text, "\(example)")
        }
    }

    @Test(arguments: [
        ("exists(arrest)  and\n  person.alive", "(exists(arrest)) and (person.alive)"),
        ("not (person.alive)", "not person.alive"),
        ("count(arrest, last 4 weeks) >= 1", "count(arrest, last 28 days) >= 1"),
        (
            "exists(address where address_role in [MAIN, HOME])",
            "exists(address where address_role in [HOME, MAIN])"
        ),
        ("latest(drug_test).opiates is P", "latest(drug_test).opiates = P"),
        ("days since latest(drug_test).date > 3", "(days since latest(drug_test).date) > 3"),
    ])
    func `is one for ways of writing the same`(one: String, other: String) throws {
        #expect(try canonical(one) == canonical(other))
    }

    @Test(arguments: [
        ("exists(arrest, last 28 days)", "exists(arrest, last 29 days)"),
        ("exists(arrest)", "not exists(arrest)"),
        ("count(arrest) >= 2", "count(arrest) > 2"),
        ("exists(arrest where no_fixed_abode)", "exists(arrest where no_fixed_abode else no if missing)"),
        (
            "exists(arrest where no_fixed_abode else no if missing)",
            "exists(arrest where no_fixed_abode else no if none)"
        ),
        ("exists(arrest)", "exists(arrest, none if not found)"),
        ("exists(arrest, after today - 3 days)", "exists(arrest, from today - 3 days)"),
        ("exists(arrest, 3 days after today)", "exists(arrest, 3 days before today)"),
        ("latest(drug_test).opiates is P", "first(drug_test).opiates is P"),
        ("latest(drug_test).opiates is P", "latest(drug_test).opiates is not P"),
        (
            "at least 2 of (exists(arrest), exists(drug_test), person.alive)",
            "at least 1 of (exists(arrest), exists(drug_test), person.alive)"
        ),
        (
            "exists(arrest) and (exists(drug_test) or person.alive)",
            "exists(arrest) and exists(drug_test) or person.alive"
        ),
        (
            "max(score of need_assessment, latest 2) > 3", "max(score of need_assessment, latest 3) > 3"
        ),
        ("days since latest(arrest).date > 3", "days until latest(arrest).date > 3"),
        ("2 * 3 + 1 > 2", "2 * (3 + 1) > 2"), ("lowest(2, 3) > 1", "highest(2, 3) > 1"),
        ("link(police, probation) >= weak", "link(police, drug_service) >= weak"),
        ("known to police", "known to probation"), ("told(arrest) < today", "told(drug_test) < today"),
    ])
    func `is another for what means something else`(one: String, other: String) throws {
        #expect(try canonical(one) != canonical(other))
    }

    @Test func `goes with what else gives the expression its meaning`() throws {
        let scope = ExpressionScope(
            dictionary: TestPartnership.dictionary, agencies: TestPartnership.agencies,
            definitions: [
                .init(
                    name: "grave",
                    text: Self.text("sum(ho_class.weight of crime_involvement where role.suspected) > 100")),
                .init(
                    name: "grave_or_tested",
                    text: Self.text("grave or exists(drug_test where opiates.positive)")),
                .init(name: "other", text: Self.text("exists(arrest)")),
            ])
        let materials = try expression("grave_or_tested and person.alive", in: scope).materials
        #expect(materials.definitions == ["grave", "grave_or_tested"])
        #expect(
            materials.codeProperties.map(\.description) == [
                "crime_role.suspected", "ho_class.weight", "test_result.positive",
            ])
    }
}
