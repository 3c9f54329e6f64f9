import Definitions
import Testing
import Vocabulary

@testable import Linkage

@Suite struct `A night on which little changed` {
    /// A definition under which blocks are often oversized, and split one way one night and another the next.
    private static func definition(limit: Int) -> LinkageDefinition {
        var definition = LinkageDefinition.sample
        definition.blocking.limit = limit
        definition.blocking.rules.append(BlockingRule("sex", "birth_date.year"))
        definition.blocking.rules.append(BlockingRule("surname.prefix(2)"))
        return definition
    }

    @Test(arguments: [(limit: 300, changes: 8), (limit: 12, changes: 8), (limit: 6, changes: 3)])
    func `gives the people of a run over all records`(limit: Int, changes: Int) async throws {
        let definition = Self.definition(limit: limit)
        var village = Village(people: 350, seed: UInt64(limit))
        let first = try await Linker(definition).link(
            .sample(village.records), newIdentifier: sampleIdentifier)
        let linker = try Linker(definition, keeping: first.kept)
        var (state, history) = (first.state, first.history)
        var compared = 0
        var all = 0
        for night in 0..<8 {
            village.sleep(changes: changes)
            let decisions = night < 2 ? [] : village.decisions()
            let table = try LinkageTable.sample(village.records)
            let whole = try await linker.link(
                table, decisions: decisions, previous: history, newIdentifier: sampleIdentifier)
            let changed = try await linker.link(
                table, decisions: decisions, previous: history, since: state,
                newIdentifier: sampleIdentifier)
            #expect(changed.people == whole.people)
            #expect(changed.links == whole.links)
            #expect(changed.contested == whole.contested)
            #expect(changed.identifierChanges == whole.identifierChanges)
            #expect(changed.unlinkable == whole.unlinkable)
            #expect(changed.kept == whole.kept)
            compared += changed.census.compared
            all += whole.census.compared
            (state, history) = (changed.state, changed.history)
        }
        #expect(compared > 0)
        #expect(compared < all / 2)
    }

    @Test func `goes on by the threshold that the model chose`() async throws {
        var definition = LinkageDefinition.sample
        definition.thresholds = .automatic(review: -2)
        let people = SamplePeople(250, seed: 31).records.map(\.record)
        let first = try await Linker(definition).link(
            .sample(Array(people.dropLast(9))), newIdentifier: sampleIdentifier)
        let linker = try Linker(definition, keeping: first.kept)
        let table = try LinkageTable.sample(people)
        let changed = try await linker.link(
            table, previous: first.history, since: first.state, newIdentifier: sampleIdentifier)
        let whole = try await linker.link(
            table, previous: first.history, newIdentifier: sampleIdentifier)
        #expect(changed.census.compared < whole.census.compared)
        #expect(changed.people == whole.people)
        #expect(changed.contested == whole.contested)
        #expect(changed.kept.thresholds == first.kept.thresholds)
    }

    @Test func `compares nothing where nothing changed`() async throws {
        let table = try LinkageTable.sample(SamplePeople(200, seed: 4).records.map(\.record))
        let first = try await Linker(.sample).link(table, newIdentifier: sampleIdentifier)
        let linker = try Linker(.sample, keeping: first.kept)
        let again = try await linker.link(
            table, previous: first.history, since: first.state, newIdentifier: sampleIdentifier)
        #expect(again.census.compared == 0)
        #expect(again.people == first.people)
        #expect(again.identifierChanges.isEmpty)
    }

    @Test func `is run over all records where the model is another`() async throws {
        let table = try LinkageTable.sample(SamplePeople(200, seed: 4).records.map(\.record))
        let first = try await Linker(.sample).link(table, newIdentifier: sampleIdentifier)
        var kept = first.kept
        kept.model.prior *= 2
        let again = try await Linker(.sample, keeping: kept).link(
            table, since: first.state, newIdentifier: sampleIdentifier)
        #expect(again.census.compared == first.census.compared)
    }

    @Test func `is linked as on the first night by what the first night kept`() async throws {
        let table = try LinkageTable.sample(SamplePeople(300, seed: 9).records.map(\.record))
        let first = try await Linker(.sample).link(table, newIdentifier: sampleIdentifier)
        let kept = try KeptModel(json: first.kept.json)
        #expect(kept == first.kept)
        let again = try await Linker(.sample, keeping: kept).link(
            table, newIdentifier: sampleIdentifier)
        #expect(again.people == first.people)
        #expect(again.links == first.links)
        #expect(again.training == nil)
    }

    @Test func `weighs a pair in which nothing changed as before`() async throws {
        let people = SamplePeople(400, seed: 5).records.map(\.record)
        let first = try await Linker(.sample).link(
            .sample(Array(people.prefix(500))), newIdentifier: sampleIdentifier)
        let second = try await Linker(.sample, keeping: first.kept).link(
            .sample(people), newIdentifier: sampleIdentifier)
        let weights = Dictionary(
            (second.links.map { ([$0.left, $0.right], $0.weight) }
                + second.contested.map { ([$0.left, $0.right], $0.weight) }),
            uniquingKeysWith: { first, _ in first })
        #expect(first.links.count > 50)
        for link in first.links { #expect(weights[[link.left, link.right]] == link.weight) }
    }

    @Test(arguments: [
        "", "{}", "{\"thresholds\": [1, 2], \"automatic\": false, \"frequencies\": [], \"model\": {}}",
    ])
    func `says what is wrong with a kept model that it can't read`(text: String) {
        #expect(throws: LinkageError.self) { try KeptModel(json: text) }
    }

    @Test func `refuses frequencies of other columns`() async throws {
        let table = try LinkageTable.sample(SamplePeople(50, seed: 4).records.map(\.record))
        var kept = try await Linker(.sample).link(table, newIdentifier: sampleIdentifier).kept
        kept.frequencies.removeLast()
        #expect(throws: LinkageError.self) { try Linker(.sample, keeping: kept) }
    }
}

@Suite struct `What a night leaves for the next` {
    private static let night = Task {
        try await Linker(.sample).link(
            .sample(SamplePeople(300, seed: 12).records.map(\.record)),
            decisions: [
                LinkageDecision(.sample("po1-0"), .sample("po2-0"), .same),
                LinkageDecision(.sample("po3-0"), .sample("po4-0"), .different),
            ], newIdentifier: sampleIdentifier)
    }

    @Test func `reads back from its bytes as it was`() async throws {
        let first = try await Self.night.value
        let linker = try Linker(.sample, keeping: first.kept)
        let state = try #require(LinkageState(bytes: first.state.bytes, .sample, keeping: first.kept))
        #expect(state.bytes == first.state.bytes)
        let table = try LinkageTable.sample(SamplePeople(302, seed: 12).records.map(\.record))
        let again = try await linker.link(
            table, previous: first.history, since: state, newIdentifier: sampleIdentifier)
        let whole = try await linker.link(
            table, previous: first.history, newIdentifier: sampleIdentifier)
        #expect(again.people == whole.people)
        #expect(again.contested == whole.contested)
        #expect(again.census.compared < whole.census.compared)
    }

    @Test func `is nothing where its bytes end early, go on, or are others'`() async throws {
        let first = try await Self.night.value
        let bytes = first.state.bytes
        for count in stride(from: 0, to: bytes.count, by: bytes.count / 97 + 1) {
            #expect(LinkageState(bytes: Array(bytes.prefix(count)), .sample, keeping: first.kept) == nil)
        }
        #expect(LinkageState(bytes: bytes + [0], .sample, keeping: first.kept) == nil)
        var other = LinkageDefinition.sample
        other.blocking.rules.removeLast()
        #expect(LinkageState(bytes: bytes, other, keeping: first.kept) == nil)
    }
}
