internal import Definitions
internal import Store
internal import Timelines
internal import Vocabulary

/// How fresh each source is on the night, from the receipts of its extracts.
struct Freshness: Sendable {
    /// A source's state.
    struct SourceState: Sendable {
        let source: SourceDefinition
        /// The date of the latest batch that could be read and believed.
        let receivedOn: CalendarDay?
        /// Its age in days on the night.
        let ageInDays: Int?
        /// Whether that is within what the source promises.
        let isFresh: Bool
        /// Whether batches came of which no row could be used.
        let isRefused: Bool
    }

    /// The sources' states, in the configuration's order.
    let states: [SourceState]

    init(sources: [SourceDefinition], receipts: [ExtractReceipt], asOf: CalendarDay) {
        states = sources.map { source in
            let own = receipts.filter { $0.source == source.name && !$0.isMended(of: source) }
            // What a snapshot that lost too many rows left standing is as old as the one before it.
            let latest = own.filter { $0.wasTakenIn && $0.unconfirmed == 0 }
                .map(\.receivedOn).max()
            let age = latest.map { $0.days(until: asOf) }
            let isRefused = latest == nil && !own.isEmpty
            let isFresh =
                source.expectation.freshForDays.map { days in age.map { $0 <= days } ?? false } ?? !isRefused
            return SourceState(
                source: source, receivedOn: latest, ageInDays: age, isFresh: isFresh, isRefused: isRefused)
        }
    }

    /// Whether an agency knows people of its own; one that doesn't, such as a meeting, speaks of everybody.
    private func suppliesPeople(_ agency: Agency) -> Bool {
        states.contains { $0.source.agency == agency && $0.source.person == .own }
    }

    /// Who supplies which record type, in what state, for the timelines.
    var supply: [Supply] {
        states.map { state in
            let age = state.ageInDays
            return Supply(
                recordType: state.source.recordType, agency: state.source.agency, source: state.source.name,
                state: state.isFresh ? .fresh : age.map { .stale(ageInDays: $0) } ?? .missing,
                coverage: suppliesPeople(state.source.agency) ? .ownPeople : .everyone,
                madeOn: state.receivedOn)
        }
    }
}
