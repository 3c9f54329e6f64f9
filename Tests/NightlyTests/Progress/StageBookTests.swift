import Store
import Synchronization
import Testing
import Vocabulary

@testable import Nightly

@Suite struct `A stage under way` {
    /// The events of a stage, from whichever thread.
    private final class Watcher: Sendable {
        let events = Mutex<[RunEvent]>([])

        var progress: RunProgress { RunProgress { event in self.events.withLock { $0.append(event) } } }
    }

    private let scratch: ScratchLedger
    private let run: Int

    init() throws {
        scratch = try ScratchLedger()
        run = try scratch.ledger.begin(
            night: CalendarDay(dayNumber: 20_513), identity: "i", at: "2026-03-02T01:00:00"
        ).0.number
    }

    private func book(_ progress: RunProgress) -> StageBook {
        StageBook(ledger: scratch.ledger, run: run, done: [], clock: RunClock { 0 }, progress: progress)
    }

    @Test func `tells how far it has come between its beginning and its end`() async throws {
        let watcher = Watcher()
        let value = try await book(watcher.progress).perform(.linkage) { progress in
            for part in 1...3 { progress(part, of: 3) }
            return (7, RowCounts(read: 3, kept: 3), [])
        }
        #expect(value == 7)
        let events = watcher.events.withLock { $0 }
        #expect(events.count == 5)
        #expect(events.first == .stageBegan(name: "linkage", position: 3, of: 8))
        #expect(events[1...3].map(\.self) == (1...3).map { .stageAdvanced(name: "linkage", done: $0, of: 3) })
        guard case .stageEnded = events.last else {
            Issue.record("the last event is \(String(describing: events.last))")
            return
        }
    }

    @Test func `has no line of its own for that where nobody watches a terminal`() async throws {
        let written = Written()
        try await book(.lines(to: written.add)).perform(.alerts) { progress in
            for part in 1...100 { progress(part, of: 100) }
            return ((), RowCounts(read: 9, kept: 9), [])
        }
        #expect(written.text.split(separator: "\n").count == 1)
        #expect(written.text.hasPrefix("alerts: 9 read, 9 kept"))
    }

    @Test func `whose counts don't add up is no stage done`() async throws {
        let watcher = Watcher()
        let failure = await #expect(throws: RunFailure.self) {
            try await book(watcher.progress).perform(.ingestion) { _ in
                ((), RowCounts(read: 3, kept: 1, rejected: 1), [])
            }
        }
        #expect(failure?.status == .integrity)
        #expect(watcher.events.withLock { $0.count } == 1)
        #expect(try scratch.ledger.stages(of: run).isEmpty)
    }
}
