/// What to hide of one group of counts so that propagation finds nothing exposed.
struct GroupPlan: Sendable {
    private(set) var state: SuppressionState
    /// Cells that an exchange shows for good, while it is tried.
    private var kept: Set<Int> = []
    /// Whether counts that are hidden to protect others are looked at as well.
    private var isStrict = false

    /// A plan for a system that is one group: hides step by step, shows again what is safe after all, then exchanges
    /// what is missed much for what is missed less.
    ///
    /// At first only small counts are protected. A count that was hidden for them and lies too narrow can often be shown
    /// once the pattern is there; only where it can't is more hidden for its sake.
    init(_ system: CellSystem) {
        state = SuppressionState(system)
        for strict in [false, true] {
            isStrict = strict
            hideUntilSafe()
            showWhatIsSafe()
            exchange()
        }
    }

    private var system: CellSystem { state.system }

    /// What an attacker can work out of every cell by propagation.
    private var attack: [Interval] { system.narrowed(state.published).intervals }

    private var isSafe: Bool { state.mostExposed(attack, onlySmall: !isStrict) == nil }

    private mutating func hideUntilSafe() {
        while true {
            let intervals = attack
            guard let exposed = state.mostExposed(intervals, onlySmall: !isStrict) else { return }
            let lacking = state.shortfall(exposed, intervals[exposed])
            guard let choice = cellToHide(for: exposed, lacking: lacking) else { return }
            state.hide(choice, for: exposed)
        }
    }

    /// Shows again what can be shown without exposing anything, what is missed most first.
    private mutating func showWhatIsSafe() {
        for place in state.secondary {
            var trial = self
            trial.state.show(place)
            if trial.isSafe { self = trial }
        }
    }

    /// Shows what is missed most, if hiding other counts in its stead loses less in all.
    ///
    /// What is missed no more than the least of them can gain nothing.
    private mutating func exchange() {
        let least = system.cells.indices.filter(state.isHideable).map { system.cells[$0].weight }.min() ?? 0
        for place in state.secondary where system.cells[place].weight > least {
            guard state.suppression(place) == .secondary else { continue }
            var trial = self
            trial.kept = [place]
            trial.state.show(place)
            trial.hideUntilSafe()
            guard trial.isSafe else { continue }
            trial.showWhatIsSafe()
            trial.kept = []
            if trial.state.cost < state.cost { self = trial }
        }
    }
}

extension GroupPlan {
    /// The shown cell that is best hidden to protect an exposed one.
    ///
    /// The nearest by relations that help are tried first. Of those that protect it wholly, the one that is
    /// missed least; otherwise the one that protects it most. Where none helps by itself, the one near it that
    /// is missed least, so that two together may help.
    private func cellToHide(for exposed: Int, lacking before: Int) -> Int? {
        var fallback: Int?
        for ring in rings(around: exposed) {
            let candidates = ring.filter(isHideable)
            let scored = candidates.map { (place: $0, left: shortfall(of: exposed, hiding: $0)) }
            let helpful = scored.filter { $0.left < before }
            if let best = helpful.min(by: { rank($0.place, $0.left) < rank($1.place, $1.left) }) {
                return best.place
            }
            fallback = fallback ?? candidates.min { rank($0, 0) < rank($1, 0) }
        }
        return fallback ?? system.cells.indices.first(where: isHideable)
    }

    private func isHideable(_ place: Int) -> Bool { state.isHideable(place) && !kept.contains(place) }

    private func rank(_ place: Int, _ left: Int) -> (Int, Int, Int) {
        (left, system.cells[place].weight, place)
    }

    private func shortfall(of exposed: Int, hiding candidate: Int) -> Int {
        var trial = self
        trial.state.hide(candidate, for: exposed)
        return trial.state.shortfall(exposed, trial.attack[exposed])
    }

    /// The cells around one, in rings of equal distance by relations, each in order of place.
    private func rings(around place: Int) -> [[Int]] {
        var seen = Set(system.cells.indices.filter { system.cells[$0].isHeadline } + [place])
        var ring = [place]
        var rings: [[Int]] = []
        while !ring.isEmpty {
            var next = Set<Int>()
            for relation in ring.flatMap({ system.memberships[$0] }) {
                next.formUnion(system.relations[relation].parts + [system.relations[relation].whole])
            }
            next.subtract(seen)
            seen.formUnion(next)
            ring = next.sorted()
            if !ring.isEmpty { rings.append(ring) }
        }
        return rings
    }
}
