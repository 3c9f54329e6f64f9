internal import Configuration
internal import Definitions
internal import DisclosureControl
internal import Ingestion
internal import PersonalData
internal import Release
internal import Standardisation
internal import Store
internal import Vocabulary

/// Makes the run report: what was done with every row, what is stale, what wasn't evaluated, what was withheld.
struct RunReport: Sendable {
    let configuration: PipelineConfiguration
    let released: ReleasedNight
    let heading: DocumentHeading
    let notices: [String]
    let stages: [StageRecord]
    let receipts: [ExtractReceipt]
    let files: [ContentHash]
    let asOf: CalendarDay

    /// The document.
    var document: RunReportDocument {
        let input = released.input
        return RunReportDocument(
            heading: heading, notices: notices,
            stages: stages.map { stage in
                StageLine(
                    name: stage.name, counts: stage.counts,
                    details: stage.detail.map { "\($0.name): \($0.value)" })
            }, extracts: extracts,
            findings: FindingLine.lines(
                rejected: input.ingested.rejected.flatMap(\.findings), kept: input.batch.findings),
            dropped: input.ingested.receipts.flatMap { receipt in
                receipt.dropped.map { UntakenColumn(source: receipt.source, sentence: $0) }
            }, unmapped: input.batch.unmapped.map(unmapped), rules: input.reviewed.night.tallies,
            shadows: ShadowLine.lines(of: input.reviewed.shadow.night, input.reviewed.shadow.roll),
            answers: AnswerSummary(input.reviewed, on: asOf),
            usefulness: UsefulnessSummary(input, configuration: configuration, asOf: asOf),
            linkage: LinkageFigures(configuration: configuration, linked: input.linked).summary,
            disclosures: DisclosureLine.lines(of: released.records),
            leftOut: LeftOutLine.lines(of: released.lists, released.packs),
            workload: WorkloadLine.lines(of: released.lists),
            agreements: AgreementLineState.states(of: configuration.agreements, on: asOf),
            disclosureControl: DisclosureControlSummary(input.patterns.protected), stopped: released.stopped,
            configuration: files.map {
                ConfigurationLine(name: $0.name, version: String($0.sha256.prefix(12)))
            })
    }

    private var extracts: [ExtractLine] {
        Freshness(sources: configuration.sources, receipts: receipts, asOf: asOf).states.flatMap { state in
            let tonight = receipts.filter { $0.source == state.source.name && $0.night == asOf }
            guard !tonight.isEmpty else { return [line(state, nil)] }
            return tonight.map { line(state, $0) }
        }
    }

    private func line(_ state: Freshness.SourceState, _ receipt: ExtractReceipt?) -> ExtractLine {
        ExtractLine(
            source: state.source.name, agency: configuration.dictionary.label(of: state.source.agency),
            file: receipt?.file, receivedOn: receipt?.receivedOn ?? state.receivedOn,
            ageInDays: state.ageInDays, freshForDays: state.source.expectation.freshForDays,
            status: receipt?.status, counts: receipt?.counts ?? RowCounts(), changes: receipt?.changes ?? [],
            findings: receipt?.findings ?? [])
    }

    private func unmapped(_ code: UnmappedCode) -> UnmappedLine {
        UnmappedLine(
            source: code.source, column: code.column, crosswalk: code.crosswalk, code: code.title,
            rows: code.rows, first: "\(code.first.file):\(code.first.line)")
    }
}

extension UntakenColumn {
    /// The column that a receipt tells of in a sentence, `column: reason`; a header may hold a colon itself.
    init(source: SourceName, sentence: String) {
        let reason = Ingestion.DroppedColumn.Reason.allCases.first { sentence.hasSuffix(": \($0.rawValue)") }
        let words = reason?.rawValue ?? ""
        self.init(
            source: source, name: String(sentence.dropLast(reason == nil ? 0 : words.count + 2)),
            reason: words, isKept: reason == .keptAsKey)
    }
}
