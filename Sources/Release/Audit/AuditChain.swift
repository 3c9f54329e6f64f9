internal import Crypto
public import Vocabulary

/// The audit log as a chain of hashes: an entry that is changed, removed, reordered or slipped in breaks it.
public enum AuditChain: Sendable {
    /// Entries for some records, each sealed to the one before.
    ///
    /// - Parameters:
    ///   - records: What was done, in order.
    ///   - run: The run in which it was done; `nil` between runs.
    ///   - head: The log's last sequence and hash.
    /// - Returns: The entries to append.
    public static func seal(
        _ records: [AuditRecord], run: Int?, after head: (sequence: Int, hash: String)
    ) -> [AuditEntry] {
        var entries: [AuditEntry] = []
        var previous = head.hash
        for (offset, record) in records.enumerated() {
            let sequence = head.sequence + offset + 1
            let hash = hash(of: record, sequence: sequence, run: run, previous: previous)
            entries.append(
                AuditEntry(
                    sequence: sequence, run: run, record: record, previousHash: previous, hash: hash))
            previous = hash
        }
        return entries
    }

    /// Checks a whole log.
    ///
    /// The chain shows what was changed, removed from the middle or slipped in; the seals show that its end, or all of
    /// it, was cut off.
    ///
    /// - Parameters:
    ///   - entries: All its entries, in the order of their sequence.
    ///   - seals: Where it stood when each run ended and after each consultation.
    /// - Returns: The first place at which it isn't the chain it should be, in words; `nil` if it is.
    /// - Complexity: O(entries + seals)
    public static func firstBreak(in entries: [AuditEntry], seals: [AuditSeal] = []) -> String? {
        brokenLink(in: entries) ?? brokenSeal(seals, of: entries)
    }

    private static func brokenLink(in entries: [AuditEntry]) -> String? {
        var previous = AuditEntry.genesisHash
        for (offset, entry) in entries.enumerated() {
            guard entry.sequence == offset + 1 else {
                return "entry \(offset + 1) is missing; entry \(entry.sequence) stands in its place"
            }
            guard entry.previousHash == previous else {
                return "entry \(entry.sequence) doesn't follow the entry before it"
            }
            let hash = hash(
                of: entry.record, sequence: entry.sequence, run: entry.run, previous: previous)
            guard entry.hash == hash else {
                return "entry \(entry.sequence) was changed after it was written"
            }
            previous = entry.hash
        }
        return nil
    }

    private static func brokenSeal(_ seals: [AuditSeal], of entries: [AuditEntry]) -> String? {
        for seal in seals.sorted(by: { $0.sequence < $1.sequence }) {
            let event = seal.run.map { "run \($0) ended" } ?? "a consultation was sealed"
            guard seal.sequence <= entries.count else {
                return "\(event) at entry \(seal.sequence), but only \(entries.count) are left"
            }
            let hash = seal.sequence == 0 ? AuditEntry.genesisHash : entries[seal.sequence - 1].hash
            guard hash == seal.hash else {
                return "entry \(seal.sequence) isn't the one at which \(event)"
            }
        }
        return nil
    }

    private static func hash(
        of record: AuditRecord, sequence: Int, run: Int?, previous: String
    ) -> String {
        var hasher = SHA256()
        hasher.update(data: Array(previous.utf8))
        hasher.update(data: Array("\(sequence)\n\(run.map(String.init) ?? "-")\n".utf8))
        hasher.update(data: record.canonicalBytes)
        return hasher.finalize().hexadecimal
    }
}
