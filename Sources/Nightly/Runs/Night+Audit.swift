internal import Configuration
internal import Definitions
internal import Linkage
internal import Release
internal import Store
internal import Vocabulary

extension Night {
    /// Seals records to the audit log's end and appends them.
    func audit(_ records: [AuditRecord]) throws {
        let entries = AuditChain.seal(records, after: try ledger.auditHead())
        try ledger.append(entries, run: run.number)
    }

    /// Linking is a combination of the night's sources (DPA 2018 s.62).
    func combination(of population: LinkedPopulation) -> AuditRecord {
        AuditRecord(
            operation: .combination, at: clock.stamp, actor: "nightly linkage", subject: "night \(asOf)",
            purpose: agreedPurpose(for: "linkage_job"), agreement: agreementCitation(for: "linkage_job"),
            justification: "nightly linkage of the sources' current records",
            sources: configuration.sources.map(\.name.name), count: population.links.count)
    }

    /// The agreement that has a role, as the log cites it; empty where none has.
    private func agreementCitation(for role: String) -> String {
        configuration.agreements.first { $0.recipient(role) != nil }?.citation ?? ""
    }

    /// The purposes for which a role is given something.
    private func agreedPurpose(for role: String) -> String {
        let lines = configuration.agreements.flatMap(\.lines).filter { $0.recipients.contains(role) }
        return Set(lines.flatMap(\.purposes)).sorted().joined(separator: ", ")
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
