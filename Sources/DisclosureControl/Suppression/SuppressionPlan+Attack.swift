extension SuppressionPlan {
    /// Attacks what is left with everything there is, and hides more until nothing can be worked out too closely.
    mutating func withstandAttack() {
        while true {
            let attack = Attack(system, start: published, targets: targets)
            guard let exposed = mostExposed(attack.intervals, targets) else { return }
            guard let choice = shownNear(exposed, attack.intervals) else { return }
            hide(choice)
        }
    }

    /// The cells that need protection.
    private var targets: [Int] {
        system.cells.indices.filter {
            Protection.needed(for: $0, of: system, isHidden: hidden[$0] != nil) != nil
        }
    }

    /// The shown cell that, hidden, protects an exposed one most; of equals, the one that is missed least.
    private func shownNear(_ exposed: Int, _ intervals: [Interval]) -> Int? {
        guard let group = system.groups.first(where: { $0.cells.contains(exposed) }) else { return nil }
        let before = shortfall(exposed, intervals)
        let candidates = group.cells.filter { isShown($0) && !system.cells[$0].isHeadline }
        let scored = candidates.compactMap { candidate -> (left: Int, weight: Int, place: Int)? in
            var bounds = published
            bounds[candidate] = .anything
            guard var region = GroupRegion(system, group, bounds),
                let interval = region.interval(of: exposed)
            else { return nil }
            return (shortfall(exposed, interval), system.cells[candidate].weight, candidate)
        }
        let best = scored.filter { $0.left < before }.min { $0 < $1 }
        return best?.place ?? candidates.min { (system.cells[$0].weight, $0) < (system.cells[$1].weight, $1) }
    }
}
