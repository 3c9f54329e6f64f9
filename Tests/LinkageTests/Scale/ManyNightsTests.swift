import Definitions
import Foundation
import Testing
import Vocabulary

@testable import Linkage

/// Nights on which one record in a hundred changes; `make test-scale` asks for thirty of 200,000 people.
@Suite struct `Nights on which one record in a hundred changes` {
    private static func size(_ name: String, else usual: Int) -> Int {
        Int(ProcessInfo.processInfo.environment[name] ?? "") ?? usual
    }

    private static let people = size("SCALE_PEOPLE", else: 260)
    private static let nights = size("SCALE_NIGHTS", else: 5)

    /// Processor seconds so far, of all threads; POSIX counts a million ticks a second.
    private static func processorSeconds() -> Double { Double(clock()) / 1e6 }

    @Test
    func
        `leave identifiers alone and give a full run's people with little work, and at scale in a tenth of its time`()
        async throws
    {
        var village = Village(people: Self.people, seed: 2_026)
        let first = try await Linker(.sample).link(
            .sample(village.records), newIdentifier: sampleIdentifier)
        let linker = try Linker(.sample, keeping: first.kept)
        var (state, history) = (first.state, first.history)
        var before = first.people
        var (compared, all) = (0, 0)
        for night in 1...Self.nights {
            village.sleep(changes: max(1, village.records.count / 100))
            let table = try LinkageTable.sample(village.records)
            let changed = try await linker.link(
                table, previous: history, since: state, newIdentifier: sampleIdentifier)
            let whole = try await linker.link(table, previous: history, newIdentifier: sampleIdentifier)
            compared += changed.census.compared
            all += whole.census.compared
            #expect(changed.people == whole.people, "night \(night)")
            #expect(changed.links == whole.links, "night \(night)")
            expectStable(from: before, to: changed.people, changed: village.changed, "night \(night)")
            if Self.people >= 100_000 { try await expectATenth(table, history, state, linker, night) }
            (state, history, before) = (changed.state, changed.history, changed.people)
        }
        #expect(compared > 0)
        #expect(compared < all / 5)
    }

    /// A changed night takes less than a tenth of a full run, which has nothing to go by: it trains the model and
    /// compares all.
    ///
    /// Both are timed in five rounds, and the least is taken: other programs slow a machine down for
    /// seconds at a time, and should slow both alike. The changed night is timed three times a round, since it is over
    /// in a moment, which one disturbance can fill.
    private func expectATenth(
        _ table: LinkageTable, _ history: PersonHistory, _ state: LinkageState, _ linker: Linker, _ night: Int
    ) async throws {
        var (changed, kept, full) = (Double.infinity, Double.infinity, Double.infinity)
        for _ in 0..<5 {
            for _ in 0..<3 {
                changed = min(
                    changed,
                    try await Self.seconds {
                        try await linker.link(
                            table, previous: history, since: state, newIdentifier: sampleIdentifier)
                    })
            }
            kept = min(
                kept,
                try await Self.seconds {
                    try await linker.link(table, previous: history, newIdentifier: sampleIdentifier)
                })
            full = min(
                full,
                try await Self.seconds {
                    try await Linker(.sample).link(table, previous: history, newIdentifier: sampleIdentifier)
                })
        }
        print(
            "night \(night): \(changed) s of CPU; a run over all by the kept model \(kept) s; a full run \(full) s"
        )
        #expect(changed < full / 10, "night \(night)")
    }

    private static func seconds(_ work: () async throws -> LinkedPopulation) async throws -> Double {
        let start = processorSeconds()
        _ = try await work()
        return processorSeconds() - start
    }

    /// A person of whose records none changed, and who has the same records as before, has the same identifier.
    private func expectStable(
        from before: LinkedPeople, to after: LinkedPeople, changed: Set<RecordKey>, _ night: Comment
    ) {
        let known = Dictionary(
            before.map { (Array($0.records.map(\.key)), $0.identifier) },
            uniquingKeysWith: { first, _ in first })
        var seen = 0
        for person in after {
            let keys = person.records.map(\.key)
            guard let identifier = known[keys], changed.isDisjoint(with: keys) else { continue }
            seen += 1
            if person.identifier != identifier { Issue.record("an identifier changed: \(night)") }
        }
        #expect(seen > after.count * 9 / 10, night)
    }
}
