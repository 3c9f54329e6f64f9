import Definitions
import Testing
import Timelines
import Vocabulary

/// What is charged to a reader is what made the answer so, not what another part would have read.
@Suite struct `What decided an answer` {
    private var person: TestPerson {
        var person = TestPerson()
        person.add("drug_test", daysAgo: 3)
        person.add("supervision", daysAgo: 30)
        return person
    }

    private func types(_ text: String, in scope: ExpressionScope = testScope) throws -> [String] {
        let inputs = try expression(text, in: scope).bound(to: person.timelines()).decidingInputs(of: 0)
        return Set(inputs.fields.map(\.recordType.name)).sorted()
    }

    @Test(arguments: [
        ("exists(drug_test) or exists(treatment_contact)", ["drug_test"]),
        ("exists(treatment_contact) or exists(drug_test)", ["drug_test"]),
        ("exists(drug_test) or active(supervision)", ["drug_test"]),
        ("exists(drug_test) and active(supervision)", ["drug_test", "supervision"]),
        ("exists(drug_test) and exists(arrest) and exists(treatment_contact)", ["arrest"]),
        ("exists(arrest) or exists(treatment_contact)", ["arrest", "treatment_contact"]),
        ("not (exists(drug_test) or exists(treatment_contact))", ["drug_test"]),
        ("not (exists(arrest) and exists(treatment_contact))", ["arrest"]),
        (
            "at least 2 of (exists(treatment_contact), exists(drug_test), active(supervision), exists(arrest))",
            ["drug_test", "supervision"]
        ),
        (
            "at least 3 of (exists(treatment_contact), exists(drug_test), exists(arrest), exists(treatment_episode))",
            ["arrest", "treatment_contact"]
        ),
    ])
    func `is what its first parts read that are enough`(text: String, expected: [String]) throws {
        #expect(try types(text) == expected)
    }

    @Test func `is all that is read, where nobody can tell`() throws {
        #expect(
            try types(
                "exists(arrest where no_fixed_abode) or drug_test_known and exists(drug_test)", in: scope)
                == ["arrest", "drug_test"])
    }

    /// What is not known is behind the answer too, where the answer is made certain.
    @Test(arguments: ["not surely exists(treatment_contact)", "possibly exists(drug_test)"])
    func `is all that stands behind a word for certainty`(text: String) throws {
        let inputs = try expression(text).inputs
        #expect(
            try expression(text).bound(to: person.timelines()).decidingInputs(of: 0).fields == inputs.fields)
        #expect(!inputs.fields.isEmpty)
    }

    @Test func `goes into a named condition, and is the whole of a named value`() throws {
        #expect(try types("either", in: scope) == ["drug_test"])
        #expect(try types("tests >= 1 or exists(treatment_contact)", in: scope) == ["drug_test"])
    }

    private var scope: ExpressionScope {
        func named(_ name: String, _ text: String) -> ExpressionDefinition {
            ExpressionDefinition(
                name: name,
                text: .init(text, at: SourceLocation(file: "x.yml", line: 1, column: 1)))
        }
        return ExpressionScope(
            dictionary: TestPartnership.dictionary, agencies: TestPartnership.agencies,
            definitions: [
                named("either", "exists(treatment_contact) or exists(drug_test)"),
                named("tests", "count(drug_test)"),
                named("drug_test_known", "latest(drug_test).opiates is P"),
            ])
    }
}
