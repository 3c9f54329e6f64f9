internal import Definitions

/// Puts protected counts where the names of counts stood.
struct TableProtection {
    private let set: ConfidentialTableSet
    private let profile: DisclosureProfile
    private let system: CellSystem
    private let counts: [Int: ReleasableCount]

    init(
        _ set: ConfidentialTableSet, _ profile: DisclosureProfile, _ system: CellSystem,
        _ counts: [Int: ReleasableCount]
    ) {
        self.set = set
        self.profile = profile
        self.system = system
        self.counts = counts
    }

    var protectedSet: ProtectedTableSet {
        let tables = set.tables.map(protected)
        return ProtectedTableSet(
            cohort: set.cohort, heading: set.heading, profile: profile, size: count(set.size),
            tables: tables.filter { !$0.isHidden }, leftOut: tables.filter(\.isHidden).map(\.title))
    }

    private func protected(_ table: ConfidentialTable) -> ProtectedTable {
        ProtectedTable(
            table,
            rows: table.rows.map { row in
                ProtectedRow(row.label, zip(row.entries, table.columns).map { value($0, $1.kind) })
            })
    }

    /// What may be shown of a cell; not available where it isn't for showing.
    private func count(_ cell: CellName) -> ReleasableCount {
        system.places[cell].flatMap { counts[$0] } ?? .notAvailable
    }

    private func value(_ entry: ConfidentialEntry, _ kind: TableColumn.Kind) -> ReleasableValue {
        switch entry {
        case .count(let cell): .count(count(cell))
        case .notApplicable: .count(.notApplicable)
        case .notAvailable: .count(.notAvailable)
        default: .figure(figure(entry), kind)
        }
    }

    private func figure(_ entry: ConfidentialEntry) -> ReleasableFigure {
        switch entry {
        case .share(let part, let whole):
            .share(
                of: part.adding.map(count), less: part.subtracting.map(count),
                in: whole.adding.map(count), less: whole.subtracting.map(count),
                decimalsFrom: profile.decimalsFrom)
        case .gain(let cell, let others): .gain(count(cell), over: others.map(count))
        case .lift(let both, let first, let second, let all):
            .lift(both: count(both), first: count(first), second: count(second), all: count(all))
        case .median(let steps):
            .median(steps.map { ($0.value, count($0.cell)) }, from: profile.medianFrom)
        case .count, .notApplicable, .notAvailable: .marked(.notAvailable)
        }
    }
}
