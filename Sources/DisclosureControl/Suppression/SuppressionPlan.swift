internal import Definitions

/// Which counts of a release are hidden, by which rule, so that no hidden one can be worked out.
struct SuppressionPlan: Sendable {
    private(set) var state: SuppressionState
    private let equations: [GroupEquations]

    /// A plan for a system: each group by itself, by propagation; then all together, by all that can be worked out.
    init(_ system: CellSystem) {
        state = SuppressionState(system)
        let groups = system.groups
        equations = groups.map { GroupEquations(system, $0) }
        for group in groups {
            let (part, places) = system.part(group)
            let planned = GroupPlan(part).state
            for (local, place) in places.enumerated() {
                if let rule = planned.hidden[local] { state.hide(place, by: rule) }
            }
        }
        withstandAttack()
    }

    /// Attacks what is left with everything there is, and hides more until nothing can be worked out too closely.
    private mutating func withstandAttack() {
        while true {
            let targets = state.system.cells.indices.filter { state.protection($0) != nil }
            let attack = Attack(state.system, equations, start: state.published, targets: targets)
            guard let exposed = state.mostExposed(attack.intervals) else { return }
            guard let choice = cellToHide(for: exposed, attack.intervals[exposed]) else { return }
            state.hide(choice, for: exposed)
        }
    }

    /// The shown cell that, hidden, protects an exposed one most; of equals, the one that is missed least.
    ///
    /// Where none helps by itself, the one of its group that is missed least, so that two together may help.
    private func cellToHide(for exposed: Int, _ interval: Interval) -> Int? {
        guard let group = equations.first(where: { $0.cells.contains(exposed) }) else { return nil }
        let published = state.published
        let before = state.shortfall(exposed, interval)
        let candidates = group.cells.filter(state.isHideable)
        let scored = candidates.compactMap { candidate -> (left: Int, weight: Int, place: Int)? in
            var bounds = published
            bounds[candidate] = .anything
            guard var region = GroupRegion(group, bounds), let left = region.interval(of: exposed) else {
                return nil
            }
            return (state.shortfall(exposed, left), weight(candidate), candidate)
        }
        let best = scored.filter { $0.left < before }.min { $0 < $1 }
        return best?.place ?? candidates.min { (weight($0), $0) < (weight($1), $1) }
    }

    private func weight(_ place: Int) -> Int { state.system.cells[place].weight }
}
