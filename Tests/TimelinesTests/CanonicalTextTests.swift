import Definitions
import Testing
import Timelines
import Vocabulary

@Suite struct `The canonical text of an expression` {
    private func canonical(_ text: String, in scope: ExpressionScope = testScope) throws -> String {
        try expression(text, expecting: nil, in: scope).canonicalText
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

    @Test func `reads back as itself, for every recipe, and for every form of the language`() throws {
        let texts = TruthTable.all.flatMap(\.expressions) + Recipe.all.map(\.expression)
        #expect(texts.count > 100)
        for text in texts {
            let canonical = try canonical(text, in: TruthTable.scope)
            #expect(try self.canonical(canonical, in: TruthTable.scope) == canonical, "\(text)")
        }
    }

    @Test func `is another for every two expressions of the truth tables`() throws {
        let texts = Set(TruthTable.all.flatMap(\.expressions))
        let all = try texts.map { try canonical($0, in: TruthTable.scope) }
        #expect(Set(all).count == texts.count)
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
        ("surely (exists(arrest))", "(surely exists(arrest))"),
        ("today during periods( supervision )", "(today) during periods(supervision)"),
        ("today not during periods(supervision)", "not (today during periods(supervision))"),
        (
            "exists(arrest, last 4 weeks outside periods(supervision))",
            "exists(arrest, last 28 days outside (periods(supervision)))"
        ),
        ("2nd first(arrest) < today", "2nd(arrest) < today"),
        ("1st latest(arrest) < today", "latest(arrest) < today"),
        (
            "sum(score of need_assessment, once per need, last 2 weeks) > 3",
            "sum(score of need_assessment, last 14 days, once per need) > 3"
        ),
        ("latest(drug_test).opiates is not blank", "not (latest(drug_test).opiates is blank)"),
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
        ("told(address) < today", "told(address by police) < today"),
        ("surely exists(arrest)", "possibly exists(arrest)"), ("surely exists(arrest)", "exists(arrest)"),
        ("not surely exists(arrest)", "surely not exists(arrest)"),
        (
            "at least 1 agencies say (exists(arrest), exists(address))",
            "at least 1 of (exists(arrest), exists(address))"
        ),
        ("latest(drug_test).opiates is blank", "latest(drug_test).opiates is missing"),
        ("2nd(arrest) < today", "first(arrest) < today"),
        ("2nd(arrest) < today", "2nd latest(arrest) < today"),
        ("2nd(arrest) < today", "3rd(arrest) < today"),
        ("exists(arrest, after today until 3 days ahead)", "exists(arrest, from today until 3 days ahead)"),
        ("exists(arrest, after today until 3 days ahead)", "exists(arrest, after today before 3 days ahead)"),
        ("exists(arrest, after today until 3 days ahead)", "exists(arrest, after today)"),
        (
            "exists(arrest, last 9 days outside periods(supervision))",
            "exists(arrest, last 9 days outside periods(requirement))"
        ),
        ("exists(arrest, last 9 days outside periods(supervision))", "exists(arrest, last 9 days)"),
        ("days since 9 days ago outside periods(supervision) > 3", "days since 9 days ago > 3"),
        (
            "today during periods(supervision from started_on)",
            "today during periods(supervision until started_on)"
        ),
        (
            "today during periods(supervision where custody_status.in_custody)",
            "today during periods(supervision where not custody_status.in_custody)"
        ),
        ("today during periods(supervision)", "today during periods(supervision, none if not found)"),
        ("periods(supervision) throughout last 9 days", "periods(supervision) throughout next 9 days"),
        ("days(periods(supervision), last 9 days) > 3", "days(periods(supervision), last 8 days) > 3"),
        ("baseline(count(arrest, last 9 days), 2) > 3", "baseline(count(arrest, last 9 days), 3) > 3"),
        ("sum(score of need_assessment) > 3", "sum(score of need_assessment, once per need) > 3"),
        (
            "sum(score of need_assessment, once per need) > 3",
            "sum(score of need_assessment, once per agency) > 3"
        ),
        (
            "exists(crime_involvement where weight(harm of ho_class.family on date) > 3)",
            "exists(crime_involvement where weight(harm of ho_class.family on received) > 3)"
        ),
        ("choose(3 if exists(arrest), else 5) > 3", "choose(5 if exists(arrest), else 3) > 3"),
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

    @Test func `goes with the tables of weights, through definitions too`() throws {
        let scope = ExpressionScope(
            dictionary: TestPartnership.dictionary, agencies: TestPartnership.agencies,
            definitions: [
                .init(
                    name: "harm_done",
                    text: Self.text("sum(weight(harm of ho_class.family on date) of crime_involvement)"))
            ])
        let materials = try expression("harm_done > 3", in: scope).materials
        #expect(materials.weightTables == ["harm"])
        #expect(materials.codeProperties.map(\.description) == ["ho_class.family"])
        #expect(try expression("exists(arrest)", in: scope).materials.weightTables.isEmpty)
    }

    @Test func `goes with shared definitions alone, for a value is written where it is used`() throws {
        func named(_ name: String, _ text: String, in file: String) -> ExpressionDefinition {
            ExpressionDefinition(
                name: name,
                text: ExpressionText(text, at: SourceLocation(file: file, line: 1, column: 1)))
        }
        let scope = ExpressionScope(
            dictionary: TestPartnership.dictionary, agencies: TestPartnership.agencies,
            definitions: [
                named("arrested", "exists(arrest)", in: "shared.yml"),
                named("tested", "exists(drug_test)", in: "shared.yml"),
            ])
        func materials(_ text: String, _ values: (String, String)...) throws -> [String] {
            let inner = scope.adding(values.map { named($0.0, $0.1, in: "rule.yml") })
            return try expression(text, in: inner).materials.definitions
        }
        #expect(try materials("arrested", ("arrested", "person.alive")) == [])
        #expect(try materials("arrested", ("arrested", "arrested and tested")) == ["arrested", "tested"])
        #expect(try materials("tested and mine", ("mine", "person.alive")) == ["tested"])
    }
}
