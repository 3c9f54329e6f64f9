internal import Release
internal import Store
internal import Vocabulary

extension Night {
    /// Seals records to the audit log's end and appends them.
    func audit(_ records: [AuditRecord]) throws {
        let entries = AuditChain.seal(records, run: run.number, after: try ledger.auditHead())
        try ledger.append(entries)
    }
}

extension ExtractReceipt {
    /// Taking in an extract is a collection (DPA 2018 s.62).
    func collection(at stamp: String) -> AuditRecord {
        AuditRecord(
            operation: .collection, at: stamp, actor: "nightly ingestion", subject: file,
            justification: "\(status): \(counts.read) rows read, \(counts.rejected) set aside",
            sources: [source.name], count: counts.kept)
    }
}
