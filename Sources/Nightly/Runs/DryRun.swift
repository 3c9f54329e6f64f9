internal import Configuration
internal import Definitions
internal import Ingestion
internal import PersonalData
internal import Standardisation
internal import Store
internal import Vocabulary

/// Reads and checks a night's extracts and keeps nothing: what the night would set aside, before it does.
///
/// It looks at the records that stand from earlier nights as the night itself would, where there are any.
struct DryRun: Sendable {
    let site: NightSite
    let folder: ExtractFolder
    let options: NightlyOptions
    let standardiser: Standardiser

    private var sources: [SourceDefinition] { site.configuration.sources }

    /// What the extracts hold, a sentence each.
    ///
    /// - Throws: ``RunFailure`` of kind `locked` while a run is under way, `StoreFault` where a store can't be read.
    func outcome() async throws -> NightlyOutcome {
        guard Files.exists(site.ledgerPath) else {
            return try await outcome(standing: { _ in [] }, earlier: [])
        }
        let lock = try RunLock(path: site.lockPath)
        let earlier = try Ledger(path: site.ledgerPath).receipts(upTo: options.asOf.adding(days: -1))
        guard earlier.isEmpty || Files.exists(site.vaultPath) else {
            throw RunFailure(
                .integrity,
                "\(site.vaultPath): not there, though the ledger tells of earlier nights; "
                    + NightStores.remedy(site))
        }
        let vault = Files.exists(site.vaultPath) ? try Vault(path: site.vaultPath) : nil
        let outcome = try await outcome(
            standing: { try vault?.records(of: $0, before: options.asOf) ?? [] }, earlier: earlier)
        _ = consume lock
        return outcome
    }

    private func outcome(
        standing: (SourceName) throws -> [IngestedRecord], earlier: [ExtractReceipt]
    ) async throws -> NightlyOutcome {
        let selection = BatchSelection(folder.files, earlier: earlier)
        let agreed = AgreedFields(site.configuration.agreements)
        let batches = selection.fresh.map { file in
            Ingester(source: file.source, withheld: agreed.withheldColumns(of: file.source))
                .ingest(file)
        }
        var stock: [SourceName: [IngestedRecord]] = [:]
        for source in sources { stock[source.name] = try standing(source.name) }
        let checked = ForeignKeyCheck(sources: sources).checked(batches) { source in
            Set((stock[source] ?? []).map(\.key.sourceKey))
        }
        var receipts = selection.refusals(on: options.asOf)
        for (batch, file) in zip(checked, selection.fresh) {
            let change = batch.change(
                to: { Set((stock[batch.source] ?? []).map(\.key.sourceKey)) }, of: file.source)
            receipts.append(batch.receipt(of: file, foreseeing: change, night: options.asOf))
            stock[batch.source] = batch.laid(
                over: stock[batch.source] ?? [],
                isWhole: change.map { !$0.loses(beyond: file.source.expectation.populationTolerance) }
                    ?? false)
        }
        let cautions = ExtractCautions(receipts, sources: sources, night: options.asOf)
        let words = try await findings(of: checked, in: stock)
        return NightlyOutcome(
            status: cautions.areRowsMissing
                ? .inputMissing : cautions.areRowsSetAside ? .rowsSetAside : .done,
            outputs: [],
            notices: checked.flatMap(\.account) + words + cautions.sentences + folder.strangerNotices
                + ["a dry run: nothing was kept, and nothing was put out"])
    }

    /// What only shows when values are read in the partnership's words, in tonight's rows.
    private func findings(
        of batches: [SourceBatch], in stock: [SourceName: [IngestedRecord]]
    ) async throws -> [String] {
        let files = Set(batches.map(\.file))
        let batch = try await standardiser.standardise(
            sources.flatMap { stock[$0.name] ?? [] }, threads: options.threads)
        return batch.findings.filter { files.contains($0.file) }.map(\.description)
            + batch.unmapped.filter { files.contains($0.first.file) }.map {
                "\($0.first.file):\($0.first.line) (\($0.column)): \($0) [\(RowFindingCode.unmappedCode.rawValue)]"
            }
    }
}

extension SourceBatch {
    /// What became of it, a sentence each.
    fileprivate var account: [String] {
        [
            "\(file): \(status.rawValue), \(counts.read) rows read, \(counts.kept) to keep, "
                + "\(counts.rejected) to set aside, \(counts.repeated) repeated"
        ] + findings.map(\.description) + rejected.flatMap { $0.findings.map(\.description) }
    }

    /// The receipt that the night would give, so far as cautions need it.
    fileprivate func receipt(
        of file: ExtractFile, foreseeing change: PopulationChange?, night: CalendarDay
    ) -> ExtractReceipt {
        let isPart = change?.loses(beyond: file.source.expectation.populationTolerance) ?? false
        let changes = change.map {
            [$0.new, 0, $0.before - $0.gone, isPart ? 0 : $0.gone, isPart ? $0.gone : 0]
        }
        return ExtractReceipt(
            night: night, source: source, file: file.name, receivedOn: receivedOn, status: status.rawValue,
            counts: counts, changes: changes ?? [], dropped: [], findings: findings.map(\.description))
    }

    /// The records of the source as they would stand, in order of their keys.
    ///
    /// - Parameters:
    ///   - standing: The records that stand before.
    ///   - isWhole: Whether a key that is absent was withdrawn.
    /// - Returns: The records.
    fileprivate func laid(over standing: [IngestedRecord], isWhole: Bool) -> [IngestedRecord] {
        guard status != .error else { return standing }
        let stay = isWhole ? standing.filter { rejectedKeys.contains($0.key.sourceKey) } : standing
        let all = Dictionary(
            stay.map { ($0.key.sourceKey, $0) } + records.map { ($0.key.sourceKey, $0) },
            uniquingKeysWith: { _, latest in latest })
        return all.values.sorted { $0.key.sourceKey < $1.key.sourceKey }
    }
}
