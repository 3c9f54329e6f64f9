internal import Definitions
internal import Store
internal import Vocabulary

/// How a night stands for its extracts: how fresh its sources are, and what became of what came tonight.
struct ExtractStanding: Sendable {
    private let freshness: Freshness
    private let cautions: ExtractCautions

    /// How a night stands, by the receipts so far.
    init(_ receipts: [ExtractReceipt], sources: [SourceDefinition], night: CalendarDay) {
        freshness = Freshness(sources: sources, receipts: receipts, asOf: night)
        cautions = ExtractCautions(receipts, sources: sources, night: night)
    }

    /// The exit status that it asks for: what is stale or missing weighs more than rows set aside.
    var status: ExitStatus {
        if cautions.areRowsMissing || freshness.states.contains(where: { !$0.isFresh }) {
            return .inputMissing
        }
        return cautions.areRowsSetAside ? .rowsSetAside : .done
    }

    /// What an analyst should know of it, a sentence each.
    var sentences: [String] {
        freshness.states.filter { !$0.isFresh }.map(Self.staleness) + cautions.sentences
    }

    private static func staleness(of state: Freshness.SourceState) -> String {
        let never = state.isRefused ? "was received, and no row of it could be used" : "was never received"
        let age = state.ageInDays.map { "is \($0) days old" } ?? never
        return "\(state.source.name) \(age); rules that read it are not evaluated; ask "
            + state.source.expectation.contact
    }
}
