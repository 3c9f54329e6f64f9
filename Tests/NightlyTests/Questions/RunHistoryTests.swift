import Store
import Testing
import Vocabulary

@testable import Nightly

@Suite struct `The history of runs` {
    private static let night = CalendarDay(dayNumber: 20_513)

    /// Two runs of a night: the second set one more row aside, read another file and put out other bytes.
    private func history() throws -> (RunHistory, ScratchLedger) {
        let scratch = try ScratchLedger()
        for (number, rejected) in [(1, 0), (2, 1)] {
            let (run, _) = try scratch.ledger.begin(
                night: Self.night, identity: "identity \(number)", at: "2026-03-02T01:00:0\(number)")
            try scratch.ledger.record(
                StageRecord(
                    name: "ingestion", position: 1, startedAt: "2026-03-02T01:00:00", milliseconds: number,
                    counts: RowCounts(read: 10, kept: 10 - rejected, rejected: rejected), detail: []),
                of: run.number)
            try scratch.ledger.record(
                [
                    ContentHash(kind: "configuration", name: "nightly.yml", sha256: "same", bytes: 4),
                    ContentHash(kind: "input", name: "extract \(number)", sha256: "aa", bytes: 2),
                    ContentHash(kind: "output", name: "index.html", sha256: "o\(number)", bytes: 1),
                ], of: run.number)
            try scratch.ledger.end(
                run: run.number, state: .finished, exitCode: rejected * 2, message: "",
                at: "2026-03-02T01:01:00")
        }
        return (RunHistory(scratch.ledger), scratch)
    }

    @Test func `lists the latest first, with how each ended`() throws {
        let (history, scratch) = try history()
        let runs = try withExtendedLifetime(scratch) { try history.runs() }
        #expect(runs.map(\.number) == [2, 1])
        #expect(runs.map(\.status) == [.rowsSetAside, .done])
        #expect(runs.lines.first == "run  night       begun                state     ending")
    }

    @Test func `tells a run that was stopped from one that is done`() throws {
        let (history, scratch) = try history()
        let (run, _) = try scratch.ledger.begin(
            night: Self.night, identity: "identity 3", at: "2026-03-02T02:00:00")
        try scratch.ledger.end(
            run: run.number, state: .stopped, exitCode: 0, message: "", at: "2026-03-02T02:01:00")
        let latest = try #require(try history.runs().first)
        #expect(latest.state == "stopped")
        #expect(latest.sentence.contains("nothing was put out"))
        #expect(!latest.sentence.contains("done"))
    }

    @Test func `tells what differs and only that`() throws {
        let (history, scratch) = try history()
        let difference = try withExtendedLifetime(scratch) { try history.difference(between: 1, and: 2) }
        #expect(
            difference.changes.map { "\($0.kind) \($0.name)" }
                == [
                    "stage ingestion: kept", "stage ingestion: set aside", "input extract 1",
                    "input extract 2",
                    "output index.html",
                ])
        #expect(difference.changes[2].after == nil)
        #expect(difference.changes[3].before == nil)
        #expect(difference.lines.contains("stage   ingestion: kept       10            9"))
    }

    @Test func `tells that a run doesn't differ from itself`() throws {
        let (history, scratch) = try history()
        let difference = try withExtendedLifetime(scratch) { try history.difference(between: 2, and: 2) }
        #expect(difference.changes.isEmpty)
        #expect(difference.lines.last?.hasPrefix("no difference") == true)
    }

    @Test func `tells the other way round what it tells this way`() throws {
        let (history, scratch) = try history()
        let (there, back) = try withExtendedLifetime(scratch) {
            (try history.difference(between: 1, and: 2), try history.difference(between: 2, and: 1))
        }
        let turned = back.changes.map { "\($0.kind) \($0.name) \($0.after ?? "") \($0.before ?? "")" }
        #expect(
            there.changes.map { "\($0.kind) \($0.name) \($0.before ?? "") \($0.after ?? "")" }.sorted()
                == turned.sorted())
    }

    @Test func `knows no run that there wasn't`() throws {
        let (history, scratch) = try history()
        let failure = #expect(throws: RunFailure.self) {
            try withExtendedLifetime(scratch) { try history.account(of: 9) }
        }
        #expect(failure?.message.contains("runs list") == true)
    }

    @Test func `shows stages that reconcile and files by kind`() throws {
        let (history, scratch) = try history()
        let lines = try withExtendedLifetime(scratch) { try history.account(of: 2).lines }
        #expect(lines.contains { $0.hasPrefix("  ingestion    10     9          1         0") })
        #expect(lines.contains { $0.contains("index.html") })
    }
}
