import Definitions
import Linkage
import Testing

@Suite struct `A linkage model` {
    private let model = LinkageModel(
        prior: 2.65e-7,
        comparisons: [
            LinkageModel.Comparison(
                "a \"quoted\" name\n",
                levels: [
                    LinkageModel.Level("exact", match: 0.1 + 0.2, chance: 1.0 / 3),
                    LinkageModel.Level("else", match: 1e-6, chance: 0.999),
                ])
        ])

    @Test func `reads back from JSON as it was written`() throws {
        #expect(try LinkageModel(json: model.json) == model)
        #expect(model.json == model.json)
    }

    @Test(arguments: [
        "", "{", "[]", "{\"prior\": 1}", "{\"prior\": 0.5, \"comparisons\": [{\"name\": \"x\"}]}", "{} {}",
        "{\"prior\": 0.5, \"comparisons\": [{\"name\": \"x\", \"levels\": [{\"name\": \"y\", \"m\": 1}]}]}",
        "{\"prior\": NaN, \"comparisons\": []}", String(repeating: "[", count: 10_000),
    ])
    func `says what is wrong with a file that it can't read`(text: String) {
        #expect(throws: LinkageError.self) { try LinkageModel(json: text) }
    }

    @Test func `is refused by a definition with other comparisons`() async throws {
        let table = try LinkageTable.sample([SampleRecord("A"), SampleRecord("B")])
        await #expect(throws: LinkageError.self) {
            try await Linker(.sample, model: model).link(table, newIdentifier: sampleIdentifier)
        }
    }

    @Test func `weighs a level by the logarithm of how much likelier it is for a match`() {
        #expect(abs(LinkageModel.Level("x", match: 0.8, chance: 0.1).weight.bits - 3) < 1e-12)
        #expect(abs(MatchWeight(bits: 0).probability - 0.5) < 1e-12)
        #expect(abs(MatchWeight(probability: 0.75).bits - 1.584962500721156) < 1e-12)
    }

    @Test func `links as well when it is used again as when it was trained`() async throws {
        let table = try LinkageTable.sample(SamplePeople(400, seed: 2).records.map(\.record))
        let first = try await Linker(.sample).link(table, newIdentifier: sampleIdentifier)
        let again = try await Linker(.sample, model: LinkageModel(json: first.model.json)).link(
            table, newIdentifier: sampleIdentifier)
        #expect(again.people == first.people)
        #expect(again.training == nil)
    }
}
