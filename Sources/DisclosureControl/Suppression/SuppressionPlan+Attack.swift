extension SuppressionPlan {
    /// Attacks what is left with everything there is, and hides more until nothing can be worked out too closely.
    mutating func withstandAttack() {
        let equations = system.groups.map { GroupEquations(system, $0) }
        while true {
            let attack = Attack(system, equations, start: published, targets: targets)
            guard let exposed = mostExposed(attack.intervals, targets) else { return }
            guard let choice = shownNear(exposed, attack.intervals, equations) else { return }
            hide(choice, for: exposed)
        }
    }

    /// The cells that need protection.
    private var targets: [Int] {
        system.cells.indices.filter {
            Protection.needed(for: $0, of: system, isHidden: hidden[$0] != nil) != nil
        }
    }

    /// The shown cell that, hidden, protects an exposed one most; of equals, the one that is missed least.
    private func shownNear(
        _ exposed: Int, _ intervals: [Interval], _ equations: [GroupEquations]
    ) -> Int? {
        guard let group = equations.first(where: { $0.cells.contains(exposed) }) else { return nil }
        let start = published
        let before = shortfall(exposed, intervals)
        let candidates = group.cells.filter { isShown($0) && !system.cells[$0].isHeadline }
        let scored = candidates.compactMap { candidate -> (left: Int, weight: Int, place: Int)? in
            var bounds = start
            bounds[candidate] = .anything
            guard var region = GroupRegion(group, bounds),
                let interval = region.interval(of: exposed)
            else { return nil }
            return (shortfall(exposed, interval), system.cells[candidate].weight, candidate)
        }
        let best = scored.filter { $0.left < before }.min { $0 < $1 }
        return best?.place ?? candidates.min { (system.cells[$0].weight, $0) < (system.cells[$1].weight, $1) }
    }
}
