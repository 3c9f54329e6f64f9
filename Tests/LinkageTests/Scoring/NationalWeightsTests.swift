import Definitions
import Linkage
import Testing
import Vocabulary

/// A model with the weights of the national model (domain reference 9.1), without frequency adjustment.
private enum NationalModel {
    static let definition = LinkageDefinition(
        columns: LinkageDefinition.sample.columns,
        blocking: BlockingDefinition(rules: [BlockingRule("surname"), BlockingRule("birth_date")]),
        comparisons: [
            ComparisonDefinition(
                "name", columns: ["forename", "surname"],
                levels: [
                    AgreementLevelDefinition("exact", when: "equal(forename) and equal(surname)"),
                    AgreementLevelDefinition("similar", when: "similar(forename.joined(surname), 0.9)"),
                ]),
            ComparisonDefinition(
                "birth_date", columns: ["birth_date"],
                levels: [AgreementLevelDefinition("exact", when: "shared(birth_date)")]),
            ComparisonDefinition(
                "postcode", columns: ["postcode"],
                levels: [
                    AgreementLevelDefinition("rare unit", when: "shared(postcode)"),
                    AgreementLevelDefinition("outward", when: "shared(postcode.outward)"),
                ]),
            ComparisonDefinition(
                "ids", columns: ["pnc", "cro"],
                levels: [
                    AgreementLevelDefinition("both", when: "shared(pnc) and shared(cro)"),
                    AgreementLevelDefinition("PNC", when: "shared(pnc)"),
                    AgreementLevelDefinition("CRO", when: "shared(cro)"),
                    AgreementLevelDefinition("both differ", when: "differ(pnc) and differ(cro)"),
                ]),
        ])

    static let model = LinkageModel(
        prior: 2.65e-7,
        comparisons: [
            comparison(
                "name", ["exact": 17.06, "similar": 7.30, "else": -7.91], ["exact", "similar", "else"]),
            comparison("birth_date", ["exact": 13.87, "else": -8.58], ["exact", "else"]),
            comparison(
                "postcode", ["rare unit": 15.06, "outward": 5.25, "else": -2.32],
                ["rare unit", "outward", "else"]),
            comparison(
                "ids", ["both": 29.9, "PNC": 21.58, "CRO": 21.79, "both differ": -14, "else": -10],
                ["both", "PNC", "CRO", "both differ", "else"]),
        ])

    private static func comparison(
        _ name: String, _ weights: [String: Double], _ order: [String]
    ) -> LinkageModel.Comparison {
        LinkageModel.Comparison(
            name,
            levels: order.map { level in
                let odds = MatchWeight(bits: weights[level] ?? 0)
                let ratio = odds.probability / (1 - odds.probability)
                return ratio >= 1
                    ? LinkageModel.Level(level, match: 0.5, chance: 0.5 / ratio)
                    : LinkageModel.Level(level, match: 0.5 * ratio, chance: 0.5)
            })
    }
}

@Suite struct `The weights of the national model` {
    static let person = SampleRecord(
        "A", "JOHN", "WALLACE", "1985-03-12", postcode: "NX1 2AB", pnc: "1999/1234567B", cro: "123456/99L")

    static let cases: [(left: SampleRecord, right: SampleRecord, weight: Double, strength: Double)] = [
        (
            SampleRecord("A", "JOHN", "WALLACE", "1985-03-12", postcode: "NX1 2AB"),
            SampleRecord("B", "JOHN", "WALLACE", "1985-03-12", postcode: "NX1 2AB"), 24.14, 20
        ),
        (
            SampleRecord("A", "JOHN", "WALLACE", "1985-03-12", pnc: "1999/1234567B"),
            SampleRecord("B", "JOHN", "WALLACES", "1985-03-12", pnc: "1999/1234567B"), 20.90, 20
        ),
        (
            SampleRecord("A", "JOHN", "WALLACE", "1985-03-12"),
            SampleRecord("B", "JOHN", "WALLACE", "1985-03-12"),
            9.08, 0
        ),
        (
            SampleRecord("A", "JOHN", "WALLACE", "1985-03-12", postcode: "NX1 2AB"),
            SampleRecord("B", "JOHN", "WALLACE", "1985-03-12", postcode: "NX1 9XY"), 14.33, 10
        ),
        (
            SampleRecord("A", "JOHN", "WALLACE", "1985-03-12", postcode: "NX1 2AB", pnc: "1999/1234567B"),
            SampleRecord("B", "JOHN", "WALLACE", "1985-03-12", postcode: "NX1 2AB", pnc: "2015/0000042Y"),
            14.14, 10
        ),
    ]

    @Test(arguments: cases.indices)
    func `add up to the published examples`(number: Int) async throws {
        let example = Self.cases[number]
        let table = try LinkageTable.sample([example.left, example.right])
        let population = try await Linker(NationalModel.definition, model: NationalModel.model).link(
            table, newIdentifier: sampleIdentifier)
        let explainer = try PairExplainer(NationalModel.definition, table, model: NationalModel.model)
        let explanation = try #require(
            explainer.explanation(of: .sample("A"), and: .sample("B"), in: population))
        #expect(abs(explanation.weight.bits - example.weight) < 0.01)
        let isOne = population.people.count == 1
        #expect(isOne == (example.strength >= 10))
        #expect(
            population.people[0].records[0].strength
                == (example.strength >= 20 ? (number == 1 ? .identifier : .details) : isOne ? .weak : .none))
    }
}
