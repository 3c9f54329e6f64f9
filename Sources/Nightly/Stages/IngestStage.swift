internal import Definitions
internal import Ingestion
internal import PersonalData
internal import Store
internal import Vocabulary

/// What ingestion leaves for the rest of the night; read back from the stores where a run is taken up again.
struct IngestedNight: Sendable {
    /// Tonight's receipts, in order of source and file.
    let receipts: [ExtractReceipt]
    /// The rows set aside tonight, in order of source and line.
    let rejected: [RejectedRow]

    /// The counts of all extracts together.
    var counts: RowCounts {
        receipts.reduce(into: RowCounts()) { total, receipt in
            total.read += receipt.counts.read
            total.kept += receipt.counts.kept
            total.rejected += receipt.counts.rejected
            total.repeated += receipt.counts.repeated
        }
    }
}

/// Reads the night's extracts, checks keys across them, and takes the kept rows into the vault.
struct IngestStage: Sendable {
    let sources: [SourceDefinition]
    let agreements: [SharingAgreement]
    let vault: Vault
    let ledger: Ledger
    let asOf: CalendarDay

    /// Takes in a folder's batches, but for those of which an earlier night took rows in; what bears the name of such
    /// a batch and holds something else is refused.
    ///
    /// - Throws: ``StoreFault``
    func run(_ folder: ExtractFolder, progress: StageProgress = .silent) throws -> IngestedNight {
        // In this order: whatever ends the run halfway leaves batches that are read again, never some that are believed
        // to have been read.
        try ledger.oweNights(from: asOf)
        try vault.rewind(to: asOf.description)
        let selection = BatchSelection(
            folder.files, earlier: try ledger.receipts(upTo: asOf.adding(days: -1)))
        let files = selection.fresh
        let agreed = AgreedFields(agreements)
        // Each byte is read once and taken into the vault once.
        let all = 2 * files.reduce(0) { $0 + $1.bytes.count }
        var done = 0
        let batches = files.map { file in
            let batch = Ingester(source: file.source, withheld: agreed.withheldColumns(of: file.source))
                .ingest(file)
            done += file.bytes.count
            progress(done, of: all)
            return batch
        }
        let checked = try ForeignKeyCheck(sources: sources).checked(batches) {
            try vault.standingKeys(of: $0)
        }
        var receipts = selection.refusals(on: asOf)
        for (batch, file) in zip(checked, files) {
            let changes = try take(batch, from: file.source)
            receipts.append(batch.receipt(of: file, night: asOf, changes: changes))
            done += file.bytes.count
            progress(done, of: all)
        }
        try vault.setAside(
            checked.flatMap(\.rejected),
            of: checked.filter { $0.counts.rejected > 0 }.compactMap(\.form), on: asOf)
        try ledger.keep(receipts, on: asOf)
        return try standing()
    }

    /// What an interrupted run of the same night has already taken in.
    ///
    /// - Throws: ``StoreFault``
    func standing() throws -> IngestedNight {
        IngestedNight(
            receipts: try ledger.receipts(upTo: asOf).filter { $0.night == asOf },
            rejected: try vault.rejectedRows(on: asOf))
    }

    private func take(_ batch: SourceBatch, from source: SourceDefinition) throws -> RecordChanges {
        // A file that can't be read as the source's says nothing about what was withdrawn.
        guard batch.status != .error else { return RecordChanges() }
        // A row set aside was not withdrawn: what stood under its key stands, and where its key can't be told, or
        // more is gone than can be believed, nothing is withdrawn tonight.
        let change = try batch.change(to: { try vault.standingKeys(of: batch.source) }, of: source)
        let isPart = change?.loses(beyond: source.expectation.populationTolerance) ?? false
        var changes = try vault.take(
            batch.records, from: batch.source, isSnapshot: change != nil && !isPart,
            protecting: batch.rejectedKeys, on: asOf)
        if isPart { changes.unconfirmed = change?.gone ?? 0 }
        return changes
    }
}

extension Ingester {
    /// Reads a file of a night's folder.
    func ingest(_ file: ExtractFile) -> SourceBatch {
        ingest(
            file.bytes, file: file.name, receivedOn: file.batch.date, isMended: file.batch.isMended)
    }
}

/// The fields that some line of some agreement lets somebody have.
struct AgreedFields: Sendable {
    private let fields: Set<FieldReference>

    init(_ agreements: [SharingAgreement]) {
        fields = Set(
            agreements.flatMap(\.lines).flatMap { line in
                line.fields.map {
                    FieldReference(agency: line.agency, recordType: line.recordType, field: $0)
                }
            })
    }

    /// The columns of a source whose field nobody may have: dropped at the door.
    func withheldColumns(of source: SourceDefinition) -> Set<String> {
        Set(
            source.columns.compactMap { column in
                guard let field = column.field else { return nil }
                let reference = FieldReference(
                    agency: source.agency, recordType: source.recordType, field: field)
                return fields.contains(reference) ? nil : column.name
            })
    }
}

extension SourceBatch {
    fileprivate func receipt(
        of file: ExtractFile, night: CalendarDay, changes: RecordChanges
    ) -> ExtractReceipt {
        ExtractReceipt(
            night: night, source: source, file: file.name, receivedOn: receivedOn, status: status.rawValue,
            counts: counts,
            changes: [
                changes.new, changes.changed, changes.unchanged, changes.withdrawn, changes.unconfirmed,
            ],
            dropped: dropped.map { "\($0.name): \($0.reason.rawValue)" },
            findings: findings.map(\.description), sha256: file.sha256)
    }
}
