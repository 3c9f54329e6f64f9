internal import Definitions

/// Which counts are hidden, by which rule, so that no hidden one can be worked out.
struct SuppressionPlan: Sendable {
    let system: CellSystem
    /// Why a cell is hidden; `nil` for one that is shown, or isn't for showing.
    private(set) var hidden: [DisclosureRule?]
    /// The cells hidden to protect others, in the order in which that was found.
    private var secondary: [Int] = []
    private let headlines: [Int]

    /// A plan for a system: hides what must be hidden by itself, then what must be to protect it, then shows
    /// again what turns out to be safe after all.
    init(_ system: CellSystem) {
        self.system = system
        headlines = system.cells.indices.filter { system.cells[$0].isHeadline }
        hidden = system.cells.indices.map { place in
            guard system.cells[place].role == .shown else { return nil }
            if system.isSmall(place) { return .threshold }
            return system.isHiddenNought(place) ? .classDisclosure : nil
        }
        for group in system.groups {
            hideUntilSafe(group)
            showWhatIsSafe(group)
        }
        hideUntilSafe(nil)
        withstandAttack()
    }

    /// How a cell is hidden, if it is.
    func suppression(_ place: Int) -> ReleasableCount.Suppression? {
        guard let rule = hidden[place] else { return nil }
        return rule == .secondary || rule == .smallDifference ? .secondary : .primary
    }

    /// Whether a cell's number stands in a table.
    func isShown(_ place: Int) -> Bool { system.cells[place].role == .shown && hidden[place] == nil }

    /// What everybody can tell of each cell from its own number, if it is shown.
    var published: [Interval] {
        system.cells.indices.map { place in
            guard isShown(place) else { return .anything }
            let rounded = system.cells[place].profile.rounding.rounded(system.truth(place))
            return system.interval(shownAs: rounded, place)
        }
    }

    /// Hides a cell to protect another: a hidden count, or a small difference that follows from shown ones.
    mutating func hide(_ place: Int, for exposed: Int) {
        hidden[place] = system.cells[exposed].role == .guarded ? .smallDifference : .secondary
        secondary.append(place)
    }

    /// What an attacker can work out of every cell by propagation, by all relations or those of one group.
    private func attack(_ group: CellSystem.Group?) -> [Interval] {
        system.narrowed(published, by: group?.relations)
    }

    private mutating func hideUntilSafe(_ group: CellSystem.Group?) {
        while true {
            let intervals = attack(group)
            guard let exposed = mostExposed(intervals, group?.cells) else { return }
            let lacking = shortfall(exposed, intervals)
            guard let choice = cellToHide(for: exposed, lacking: lacking, group) else { return }
            hide(choice, for: exposed)
        }
    }

    /// Shows again, last hidden first, what can be shown without exposing anything.
    private mutating func showWhatIsSafe(_ group: CellSystem.Group) {
        let candidates = Set(group.cells)
        for place in secondary.reversed() where candidates.contains(place) {
            let rule = hidden[place]
            hidden[place] = nil
            if mostExposed(attack(group), group.cells) != nil { hidden[place] = rule }
        }
    }

    /// The cell that most of all lacks protection, of all or of some; the first of equals.
    func mostExposed(_ intervals: [Interval], _ places: [Int]?) -> Int? {
        var worst: (place: Int, shortfall: Int)?
        for place in places ?? Array(system.cells.indices) {
            let shortfall = shortfall(place, intervals)
            if shortfall > worst?.shortfall ?? 0 { worst = (place, shortfall) }
        }
        return worst?.place
    }

    func shortfall(_ place: Int, _ intervals: [Interval]) -> Int { shortfall(place, intervals[place]) }

    /// By how much what a cell could be falls short of its protection; nought if it needs none.
    func shortfall(_ place: Int, _ interval: Interval) -> Int {
        Protection.needed(for: place, of: system, isHidden: hidden[place] != nil)?.shortfall(interval) ?? 0
    }
}

extension SuppressionPlan {
    /// The shown cell that is best hidden to protect an exposed one.
    ///
    /// The nearest by relations that help are tried first. Of those that protect it wholly, the one that is
    /// missed least; otherwise the one that protects it most. Where none helps by itself, the one near it that
    /// is missed least, so that two together may help.
    private func cellToHide(
        for exposed: Int, lacking before: Int, _ group: CellSystem.Group?
    ) -> Int? {
        var fallback: Int?
        for ring in rings(around: exposed) {
            let candidates = ring.filter { isShown($0) && !system.cells[$0].isHeadline }
            let scored = candidates.map { (place: $0, left: shortfall(of: exposed, hiding: $0, group)) }
            let helpful = scored.filter { $0.left < before }
            if let best = helpful.min(by: { rank($0.place, $0.left) < rank($1.place, $1.left) }) {
                return best.place
            }
            fallback = fallback ?? candidates.min { rank($0, 0) < rank($1, 0) }
        }
        return fallback ?? system.cells.indices.first { isShown($0) && !system.cells[$0].isHeadline }
    }

    private func rank(_ place: Int, _ left: Int) -> (Int, Int, Int) {
        (left, system.cells[place].weight, place)
    }

    private func shortfall(
        of exposed: Int, hiding candidate: Int, _ group: CellSystem.Group?
    ) -> Int {
        var trial = self
        trial.hidden[candidate] = .secondary
        return trial.shortfall(exposed, trial.attack(group))
    }

    /// The cells around one, in rings of equal distance by relations, each in order of place.
    private func rings(around place: Int) -> [[Int]] {
        var seen = Set([place] + headlines)
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
