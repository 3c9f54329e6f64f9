import Store
import Testing
import Vocabulary

@Suite struct `The ledger` {
    private let shelf: Shelf
    private let ledger: Ledger

    init() throws {
        shelf = try Shelf()
        ledger = try Ledger(path: shelf.ledgerPath)
    }

    private func stage(_ name: String, _ position: Int, _ counts: RowCounts) -> StageRecord {
        StageRecord(
            name: name, position: position, startedAt: "2026-03-01T02:00:00", milliseconds: 7, counts: counts,
            detail: [("people", "3"), ("a \"word\"", "x, y")])
    }

    private func receipt(_ night: CalendarDay, _ counts: RowCounts = RowCounts(read: 1, kept: 1))
        -> ExtractReceipt
    {
        ExtractReceipt(
            night: night, source: custody, file: "custody.csv", receivedOn: night, status: "PARTIAL",
            counts: counts, changes: [1, 2, 3, 4, 5], dropped: ["a: b"], findings: ["c"], sha256: "00")
    }

    @Test func `takes up a run that was killed, with the stages that it did`() throws {
        let (run, none) = try ledger.begin(night: nights[0], identity: "i", at: "2026-03-01T02:00:00")
        #expect(none == [])
        let stages = [stage("a", 1, RowCounts(read: 3, kept: 1, rejected: 1, repeated: 1))]
        try ledger.record(stages[0], of: run.number)
        let (again, done) = try ledger.begin(night: nights[0], identity: "i", at: "2026-03-01T03:00:00")
        #expect(again == run)
        #expect(done == stages)
        let (other, fresh) = try ledger.begin(night: nights[0], identity: "j", at: "2026-03-01T04:00:00")
        #expect(other.number == run.number + 1)
        #expect(fresh == [])
    }

    @Test func `begins a run anew after one that ended`() throws {
        let (run, _) = try ledger.begin(night: nights[0], identity: "i", at: "2026-03-01T02:00:00")
        try ledger.end(run: run.number, state: .failed, exitCode: 4, message: "m", at: "2026-03-01T02:01:00")
        let (next, _) = try ledger.begin(night: nights[0], identity: "i", at: "2026-03-01T02:02:00")
        #expect(next.number == run.number + 1)
        #expect(try ledger.runs().map(\.exitCode) == [nil, 4])
        #expect(try ledger.runs().map(\.state) == [.running, .failed])
    }

    @Test func `refuses counts that don't reconcile`() throws {
        let (run, _) = try ledger.begin(night: nights[0], identity: "i", at: "2026-03-01T02:00:00")
        let wrong = RowCounts(read: 3, kept: 1, rejected: 1)
        #expect(throws: StoreFault.self) { try ledger.record(stage("a", 1, wrong), of: run.number) }
        #expect(throws: StoreFault.self) { try ledger.keep([receipt(nights[0], wrong)], on: nights[0]) }
        #expect(try ledger.stages(of: run.number) == [])
        #expect(try ledger.receipts(upTo: nights[4]) == [])
    }

    @Test func `keeps receipts by night, and forgets those of later nights with the night's own`() throws {
        for night in nights.prefix(3) { try ledger.keep([receipt(night)], on: night) }
        #expect(try ledger.receipts(upTo: nights[1]) == [receipt(nights[0]), receipt(nights[1])])
        #expect(try ledger.latestStandingNight() == nights[2])
        try ledger.keep([receipt(nights[1])], on: nights[1])
        #expect(try ledger.latestStandingNight() == nights[1])
    }

    @Test func `takes no entry of the audit log that doesn't follow its last, and lets none be changed`()
        throws
    {
        let record = AuditRecord(operation: .collection, at: "2026-03-01T02:00:00", actor: "a", subject: "s")
        func entry(_ sequence: Int, after previous: String, hash: String) -> AuditEntry {
            AuditEntry(sequence: sequence, run: nil, record: record, previousHash: previous, hash: hash)
        }
        let first = entry(1, after: AuditEntry.genesisHash, hash: "h1")
        try ledger.append([first])
        for stranger in [entry(1, after: "h1", hash: "h2"), entry(2, after: "h0", hash: "h2")] {
            let fault = #expect(throws: StoreFault.self) { try ledger.append([stranger]) }
            #expect(fault?.kind == .brokenChain)
        }
        #expect(try ledger.auditEntries() == [first])
        #expect(try ledger.auditHead() == (1, "h1"))
        for sql in ["UPDATE audit SET actor = 'b'", "DELETE FROM audit"] {
            #expect(throws: (any Error).self) { try shelf.tamper(shelf.ledgerPath, sql) }
        }
    }
}
