internal import Definitions
internal import PersonalData
internal import Configuration
internal import Ingestion
internal import Vocabulary

/// Reads and checks a night's extracts and keeps nothing: what the night would set aside, before it does.
struct DryRun: Sendable {
    let site: NightSite
    let folder: ExtractFolder
    let asOf: CalendarDay

    /// What the extracts hold, a sentence each.
    var outcome: NightlyOutcome {
        let agreed = AgreedFields(site.configuration.agreements)
        let batches = folder.files.map { file in
            Ingester(source: file.source, withheld: agreed.withheldColumns(of: file.source))
                .ingest(file.bytes, file: file.name, receivedOn: file.batch.date)
        }
        let checked = ForeignKeyCheck(sources: site.configuration.sources).checked(batches) { _ in [] }
        var notices: [String] = []
        for batch in checked {
            notices.append(
                "\(batch.file): \(batch.status.rawValue), \(batch.counts.read) rows read, \(batch.counts.kept) to "
                    + "keep, \(batch.counts.rejected) to set aside, \(batch.counts.repeated) repeated")
            notices += batch.findings.map(\.description)
            notices += batch.rejected.flatMap { $0.findings.map(\.description) }
        }
        notices += folder.strangerNotices
        let exceeds = checked.contains { batch in
            let limit = folder.files.first { $0.name == batch.file }?.source.expectation.rejectionLimit ?? 1
            return batch.exceeds(limit)
        }
        return NightlyOutcome(
            status: exceeds ? .rowsSetAside : .done, outputs: [],
            notices: notices + ["a dry run: nothing was kept, and nothing was put out"])
    }
}

extension SourceBatch {
    /// Whether more rows were set aside than a source's limit allows.
    func exceeds(_ limit: Double) -> Bool {
        status == .error || Double(counts.rejected) > limit * Double(counts.read)
    }
}
