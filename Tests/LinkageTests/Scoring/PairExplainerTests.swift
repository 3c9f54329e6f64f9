import Definitions
import Linkage
import Testing
import Vocabulary

@Suite struct `An explanation` {
    private struct Linked {
        let table: LinkageTable
        let population: LinkedPopulation
        let explainer: PairExplainer
        let truth: [RecordKey: Int]
    }

    private func linked(
        _ extra: [SampleRecord] = [], decisions: [LinkageDecision] = []
    ) async throws -> Linked {
        let people = SamplePeople(400, seed: 21).records
        let table = try LinkageTable.sample(people.map(\.record) + extra)
        let population = try await Linker(.sample).link(
            table, decisions: decisions, newIdentifier: sampleIdentifier)
        return Linked(
            table: table, population: population,
            explainer: try PairExplainer(.sample, table, model: population.model, decisions: decisions),
            truth: Dictionary(uniqueKeysWithValues: people.map { ($0.record.recordKey, $0.person) }))
    }

    @Test func `of a link adds up to the weight that joined the two`() async throws {
        let linked = try await linked()
        #expect(linked.population.links.count > 100)
        for link in linked.population.links.prefix(60) {
            let explanation = try #require(
                linked.explainer.explanation(of: link.right, and: link.left, in: linked.population))
            let parts = explanation.parts.reduce(explanation.prior.bits) {
                $0 + $1.weight.bits + $1.adjustment.bits
            }
            #expect(abs(parts - explanation.sum.bits) < 1e-4)
            #expect(explanation.weight == link.weight)
            #expect(explanation.verdict == .linked(link.strength))
            #expect(!explanation.blockingRules.isEmpty)
        }
    }

    @Test func `of two strangers says that they were never compared`() async throws {
        let linked = try await linked([
            SampleRecord("X1", "ZEPHYR", "QUILL", "1961-02-03"),
            SampleRecord("X2", "OTTOLINE", "VANE", "1999-10-11"),
        ])
        let explanation = try #require(
            linked.explainer.explanation(of: .sample("X1"), and: .sample("X2"), in: linked.population))
        #expect(explanation.verdict == .neverCompared)
        #expect(explanation.sentence.contains("no blocking rule"))
        #expect(explanation.parts.first { $0.comparison == "sex" }?.level == "null")
        #expect(explanation.weight.bits < 0)
    }

    @Test func `of twins names what keeps them apart`() async throws {
        let linked = try await linked([
            SampleRecord("X1", "ZEPHYR", "QUILL", "1961-02-03", sex: "M", postcode: "NX1 1AA"),
            SampleRecord("X2", "OTTOLINE", "QUILL", "1961-02-03", sex: "M", postcode: "NX1 1AA"),
        ])
        let explanation = try #require(
            linked.explainer.explanation(of: .sample("X1"), and: .sample("X2"), in: linked.population))
        #expect(explanation.constraints == ["twins"])
        #expect(explanation.verdict == .apart(.keptApart("twins")))
        #expect(explanation.weight.bits == -5)
        #expect(explanation.sum.bits > explanation.weight.bits)
    }

    @Test func `tells of a decision`() async throws {
        let linked = try await linked(
            [SampleRecord("X1", "ZEPHYR", "QUILL"), SampleRecord("X2", "OTTOLINE", "VANE")],
            decisions: [LinkageDecision(.sample("X2"), .sample("X1"), .same)])
        let explanation = try #require(
            linked.explainer.explanation(of: .sample("X1"), and: .sample("X2"), in: linked.population))
        #expect(explanation.decision == .same)
        #expect(explanation.verdict == .linked(.identifier))
    }

    @Test func `is not given for a record that isn't there`() async throws {
        let linked = try await linked()
        let known = linked.table.keys[0]
        #expect(linked.explainer.explanation(of: known, and: .sample("NOBODY"), in: linked.population) == nil)
    }
}
