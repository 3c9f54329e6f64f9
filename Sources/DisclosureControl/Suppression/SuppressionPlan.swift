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
        let attack = withstandAttack()
        showWhatIsSafe(after: attack)
        withstandAttack()
    }

    /// Attacks what is left with everything there is, and hides more until nothing can be worked out too closely.
    @discardableResult
    private mutating func withstandAttack() -> Attack {
        while true {
            let targets = state.system.cells.indices.filter { state.protection($0) != nil }
            let attack = Attack(state.system, equations, start: state.published, targets: targets)
            guard let exposed = state.mostExposed(attack.intervals),
                let choice = cellToHide(for: exposed, under: attack)
            else { return attack }
            state.hide(choice, for: exposed)
        }
    }

    /// Shows again what can be shown without exposing anything in its group, what is missed most first; what is
    /// missed least of all isn't worth the search.
    private mutating func showWhatIsSafe(after attack: Attack) {
        let least = state.secondary.map(weight).min() ?? 0
        for place in state.secondary where weight(place) > least {
            guard let group = equations.first(where: { $0.cells.contains(place) }) else { continue }
            var trial = state
            trial.show(place)
            if Self.isSafe(trial, in: group, bounds(trial, under: attack)) { state = trial }
        }
    }

    /// Whether nothing of a group can be worked out too closely, all its relations together.
    private static func isSafe(
        _ state: SuppressionState, in group: GroupEquations, _ bounds: [Interval]
    ) -> Bool {
        guard var region = GroupRegion(group, bounds) else { return false }
        return group.cells.allSatisfy { place in
            guard let protection = state.protection(place) else { return true }
            return region.interval(of: place).map { protection.shortfall($0) == 0 } ?? false
        }
    }

    /// What each cell could be by what is shown of it; a headline, by what an attack made of it.
    private func bounds(_ state: SuppressionState, under attack: Attack) -> [Interval] {
        var bounds = state.published
        for place in bounds.indices where state.system.cells[place].isHeadline {
            bounds[place] = attack.intervals[place]
        }
        return bounds
    }

    /// The shown cell that, hidden, protects an exposed one most; of equals, the one that is missed least.
    ///
    /// Where none helps by itself, the one of its group that is missed least, so that two together may help.
    private func cellToHide(for exposed: Int, under attack: Attack) -> Int? {
        guard let group = equations.first(where: { $0.cells.contains(exposed) }) else { return nil }
        let start = bounds(state, under: attack)
        let before = state.shortfall(exposed, attack.intervals[exposed])
        let candidates = group.cells.filter(state.isHideable)
        let scored = candidates.compactMap { candidate -> (left: Int, weight: Int, place: Int)? in
            var bounds = start
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
