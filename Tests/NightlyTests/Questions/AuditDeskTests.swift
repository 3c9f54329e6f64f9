import Foundation
import Release
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Nightly

@Suite struct `The audit desk` {
    @Test func `finds a log that is as it was written whole, and says its head`() throws {
        let ledger = try ScratchLedger()
        let head = try ledger.write(3)
        let sentence = try AuditDesk(ledger.ledger).verification()
        #expect(sentence == "the audit log is whole: 3 entries, head \(head)")
    }

    @Test func `finds that the end was cut off by a head noted earlier`() throws {
        let ledger = try ScratchLedger()
        let desk = AuditDesk(ledger.ledger)
        let head = try ledger.write(2)
        _ = try ledger.write(1)
        #expect(try desk.verification(holding: head).hasPrefix("the audit log is whole: 3 entries"))
        let failure = #expect(throws: RunFailure.self) {
            try desk.verification(holding: String(repeating: "f", count: 64))
        }
        #expect(failure?.status == .integrity)
    }

    @Test func `seals what is noted between runs, and counts the seals`() throws {
        let ledger = try ScratchLedger()
        _ = try ledger.write(2)
        #expect(try ledger.ledger.auditSeals() == [])
        let head = try ledger.write(1, .consultation, isSealed: true)
        #expect(try ledger.ledger.auditSeals() == [AuditSeal(run: nil, sequence: 3, hash: head)])
        let (run, _) = try ledger.ledger.begin(
            night: CalendarDay(dayNumber: 20_513), identity: "i", at: "2026-03-02T01:00:00")
        try ledger.ledger.end(
            run: run.number, state: .stopped, exitCode: 0, message: "", at: "2026-03-02T01:00:01")
        #expect(try ledger.ledger.auditSeals().map(\.run) == [nil, run.number])
        #expect(try AuditDesk(ledger.ledger).verification().hasPrefix("the audit log is whole"))
    }

    @Test func `picks entries by operation and by run`() throws {
        let ledger = try ScratchLedger()
        _ = try ledger.write(2, run: 1)
        _ = try ledger.write(1, .disclosure, run: 2)
        let desk = AuditDesk(ledger.ledger)
        #expect(try desk.entries().map(\.sequence) == [1, 2, 3])
        #expect(try desk.entries(of: 1).map(\.sequence) == [1, 2])
        #expect(try desk.entries(operation: .disclosure).map(\.sequence) == [3])
        #expect(try desk.entries(of: 1, operation: .disclosure).isEmpty)
        #expect(try desk.entries(of: 2).lines.first == "3  2026-03-01T02:00:00  disclosure  extract 1 (0)")
    }
}

/// A ledger in a folder of its own, gone when the test is.
final class ScratchLedger {
    let ledger: Ledger
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder("ledger")
        ledger = try Ledger(path: folder.path("ledger.sqlite"))
    }

    /// Appends records, and gives the log's head.
    func write(
        _ count: Int, _ operation: AuditRecord.Operation = .collection, run: Int? = nil,
        isSealed: Bool = false
    ) throws -> String {
        let records = (1...count).map { number in
            AuditRecord(
                operation: operation, at: "2026-03-01T02:00:00", actor: "test", subject: "extract \(number)")
        }
        try ledger.append(
            AuditChain.seal(records, run: run, after: try ledger.auditHead()), isSealed: isSealed)
        return try ledger.auditHead().hash
    }
}
