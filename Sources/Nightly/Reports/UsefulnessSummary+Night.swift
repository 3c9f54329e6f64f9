internal import Alerts
internal import Configuration
internal import Definitions
internal import Release
internal import Standardisation
internal import Vocabulary

extension UsefulnessSummary {
    /// How many quarters before the one that isn't over the run report shows.
    private static let quartersShown = 4

    /// How useful the rules' alerts were until a night, as its run report tells it.
    ///
    /// Rules that are no longer in use need no proposal.
    init(_ input: ReleaseInput, configuration: PipelineConfiguration, asOf night: CalendarDay) {
        let book = input.reviewed.usefulness
        let live = Set(configuration.alerts.rules.filter { $0.state == .live }.map(\.id))
        let first = CalendarQuarter(of: night).earlier(by: Self.quartersShown)
        let dictionary = configuration.dictionary
        let definition = configuration.nightly.caseload
        let caseload =
            book.awaited.isEmpty
            ? nil
            : Caseload(
                definition, records: input.batch.records, membership: input.lives.membership,
                type: dictionary.recordType(definition.recordType), asOf: night)
        self.init(
            quarters: book.quarters.filter { $0.quarter >= first },
            findings: book.findings.filter { live.contains($0.rule) }, awaited: book.awaited,
            terms: configuration.nightly.usefulness,
            manager: { caseload?.manager(of: $0, in: dictionary) ?? CaseHolder.nobody })
    }
}
