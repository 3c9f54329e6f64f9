import Release
import Testing
import Vocabulary

@Suite struct `The audit chain` {
    private let entries = AuditChain.seal(
        (1...5).map { number in
            AuditRecord(
                operation: .disclosure, at: "2026-03-01T06:00:00", actor: "nightly",
                subject: "output \(number)",
                fields: ["police:arrest.arrested_at"], count: number)
        }, run: 1, after: (0, AuditEntry.genesisHash))

    @Test func `of untouched entries has no break`() {
        #expect(AuditChain.firstBreak(in: entries) == nil)
        #expect(AuditChain.firstBreak(in: []) == nil)
    }

    @Test(arguments: 0..<5)
    func `breaks where an entry was changed`(place: Int) {
        var changed = entries
        let entry = changed[place]
        let record = AuditRecord(
            operation: .disclosure, at: "2026-03-01T06:00:00", actor: "somebody else",
            subject: entry.record.subject, fields: entry.record.fields, count: entry.record.count)
        changed[place] = AuditEntry(
            sequence: entry.sequence, run: entry.run, record: record, previousHash: entry.previousHash,
            hash: entry.hash)
        #expect(AuditChain.firstBreak(in: changed) == "entry \(place + 1) was changed after it was written")
    }

    @Test(arguments: 0..<4)
    func `breaks where an entry was removed`(place: Int) {
        var fewer = entries
        fewer.remove(at: place)
        #expect(AuditChain.firstBreak(in: fewer)?.hasPrefix("entry \(place + 1) is missing") == true)
    }

    @Test func `breaks where two entries were exchanged`() {
        var exchanged = entries
        exchanged.swapAt(1, 3)
        #expect(AuditChain.firstBreak(in: exchanged) != nil)
    }

    @Test(arguments: 0..<5)
    func `breaks where an entry was given to another run`(place: Int) {
        for run in [nil, 2] {
            var changed = entries
            let entry = changed[place]
            changed[place] = AuditEntry(
                sequence: entry.sequence, run: run, record: entry.record, previousHash: entry.previousHash,
                hash: entry.hash)
            #expect(
                AuditChain.firstBreak(in: changed) == "entry \(place + 1) was changed after it was written")
        }
    }

    @Test(arguments: 0..<5)
    func `breaks where its end was cut off`(left: Int) {
        let seals = [
            AuditSeal(run: 1, sequence: 0, hash: AuditEntry.genesisHash),
            AuditSeal(run: 2, sequence: 5, hash: entries[4].hash),
        ]
        #expect(AuditChain.firstBreak(in: entries, seals: seals) == nil)
        #expect(
            AuditChain.firstBreak(in: Array(entries.prefix(left)), seals: seals)
                == "run 2 ended at entry 5, but only \(left) are left")
    }

    @Test func `breaks where it was written anew`() {
        let anew = AuditChain.seal(
            entries.map(\.record), run: 2, after: (0, AuditEntry.genesisHash))
        let seal = AuditSeal(run: 1, sequence: 5, hash: entries[4].hash)
        #expect(AuditChain.firstBreak(in: anew) == nil)
        #expect(
            AuditChain.firstBreak(in: anew, seals: [seal]) == "entry 5 isn't the one at which run 1 ended")
    }

    @Test func `goes on from where the log ended`() {
        let more = AuditChain.seal(
            [
                AuditRecord(
                    operation: .consultation, at: "2026-03-02T06:00:00", actor: "analyst", subject: "alert")
            ], run: nil,
            after: (5, entries[4].hash))
        #expect(AuditChain.firstBreak(in: entries + more) == nil)
    }
}
