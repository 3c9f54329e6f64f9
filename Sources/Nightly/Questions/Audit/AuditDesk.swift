internal import Release
internal import Store
public import Vocabulary

/// Reads and checks the audit log: who was given what, for what, under which line of which agreement.
public struct AuditDesk: Sendable {
    private let ledger: Ledger

    /// The desk of a pipeline's log.
    ///
    /// - Throws: ``RunFailure`` where no night was run yet, or the ledger can't be opened.
    public init(of site: NightSite) throws(RunFailure) { ledger = try NightBooks(site: site).ledger() }

    init(_ ledger: Ledger) { self.ledger = ledger }

    /// Checks that the log is the chain of hashes that it should be.
    ///
    /// The chain shows what was changed, removed or slipped in, and the seals that runs leave at their end and
    /// consultations behind themselves that what stood there is gone. Whoever can write the ledger could make both anew; against that, a hash that was noted
    /// elsewhere must still be in it.
    ///
    /// - Parameter noted: The hash of an entry, as an earlier check or a status gave it; none to check the chain
    ///   alone.
    /// - Returns: What was found, in a sentence.
    /// - Throws: ``RunFailure`` of kind `integrity` with the first place that is wrong.
    public func verification(holding noted: String? = nil) throws(RunFailure) -> String {
        let entries = try answering { try ledger.auditEntries() }
        let seals = try answering { try ledger.auditSeals() }
        if let fault = AuditChain.firstBreak(in: entries, seals: seals) {
            throw RunFailure(
                .integrity,
                "the audit log is broken: \(fault); keep the file as it is and tell the information governance lead"
            )
        }
        if let noted, !entries.contains(where: { $0.hash == noted }) {
            throw RunFailure(
                .integrity,
                "the audit log holds no entry with the hash \(noted): entries that stood after it was noted are gone"
            )
        }
        let head = entries.last?.hash ?? AuditEntry.genesisHash
        return "the audit log is whole: \(entries.count.counted("entry", "entries")), head \(head)"
    }

    /// Entries of the log, in order.
    ///
    /// - Parameters:
    ///   - run: Only those of one run.
    ///   - operation: Only those of one operation.
    /// - Returns: The entries by their sequence.
    /// - Throws: ``RunFailure`` where the ledger can't be read.
    public func entries(
        of run: Int? = nil, operation: AuditRecord.Operation? = nil
    ) throws(RunFailure) -> [AuditEntry] {
        let entries = try answering { try ledger.auditEntries(of: run) }
        return entries.filter { operation == nil || $0.record.operation == operation }
    }
}

extension [AuditEntry] {
    /// The entries for a terminal.
    public var lines: [String] {
        guard !isEmpty else { return ["no entry"] }
        return flatMap(\.lines)
    }
}

extension AuditEntry {
    /// The entry for a terminal: a line, and what it says besides, indented.
    public var lines: [String] {
        let parts = [
            ("actor", record.actor), ("recipient", record.recipient), ("purpose", record.purpose),
            ("agreement", record.agreement), ("why", record.justification),
            ("fields", record.fields.joined(separator: ", ")),
            ("sources", record.sources.joined(separator: ", ")),
        ]
        let head =
            "\(sequence)  \(record.at)  \(record.operation.rawValue)  \(record.subject) (\(record.count))"
        return [head] + parts.filter { !$0.1.isEmpty }.map { "    \($0.0): \($0.1)" }
    }
}
