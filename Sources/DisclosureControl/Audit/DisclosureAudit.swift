public import Definitions

/// What an attacker could work out from all that is shown: the verdict that every release waits for.
public struct DisclosureAudit: Hashable, Sendable {
    /// A count that could be worked out too closely, or numbers that contradict each other.
    public struct Exposure: Hashable, Sendable {
        /// What is wrong.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// A hidden count can be worked out more closely than its profile allows.
            case exposed
            /// What everybody knows of a count does not hold of it, so nothing can be said of its safety.
            case contradictory
            /// What an attacker could work out was not found within the limit of the search.
            case undecided
        }

        /// The count, never its number.
        public let cell: CellName
        /// What is wrong.
        public let kind: Kind
    }

    /// How many counts were checked: those that are hidden, and small ones that follow from others.
    public let checked: Int
    /// How many counts are shown.
    public let shown: Int
    /// What is wrong, in order of declaration; empty for a release that may go on.
    public let exposures: [Exposure]

    /// Whether the release may go on.
    public var passes: Bool { exposures.isEmpty }
}

extension DisclosureAudit {
    /// Attacks a release with nothing but the numbers that are shown and what everybody knows of them.
    ///
    /// - Parameters:
    ///   - system: The counts and relations.
    ///   - counts: What is shown of each cell that is for showing, by place.
    init(_ system: CellSystem, counts: [Int: ReleasableCount]) {
        var exposures = system.brokenRelations.map { Exposure(cell: $0, kind: .contradictory) }
        let start = system.cells.indices.map { place in
            counts[place]?.value.map { system.interval(shownAs: $0, place) } ?? .anything
        }
        let isHidden = { (place: Int) in counts[place].map { $0.value == nil } ?? true }
        let targets = system.cells.indices.filter {
            Protection.needed(for: $0, of: system, isHidden: isHidden($0)) != nil
        }
        let equations = system.groups.map { GroupEquations(system, $0) }
        let attack = Attack(system, equations, start: start, targets: targets)
        var checked = 0
        for place in system.cells.indices {
            let name = system.cells[place].name
            if !attack.intervals[place].contains(system.truth(place)) {
                exposures.append(Exposure(cell: name, kind: .contradictory))
            }
            let needed = Protection.needed(for: place, of: system, isHidden: isHidden(place))
            guard let protection = needed else { continue }
            checked += 1
            if protection.shortfall(attack.intervals[place]) > 0 {
                exposures.append(Exposure(cell: name, kind: .exposed))
            }
        }
        if !attack.isComplete, let first = system.cells.first {
            exposures.append(Exposure(cell: first.name, kind: .undecided))
        }
        self.init(
            checked: checked, shown: counts.values.count { $0.value != nil }, exposures: exposures)
    }
}
