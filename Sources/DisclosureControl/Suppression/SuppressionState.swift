internal import Definitions

/// Which counts of a system are hidden, and by which rule.
struct SuppressionState: Sendable {
    let system: CellSystem
    /// Why a cell is hidden; `nil` for one that is shown, or isn't for showing.
    private(set) var hidden: [DisclosureRule?]

    /// The state in which every count is hidden that must be by itself.
    init(_ system: CellSystem) {
        self.system = system
        hidden = system.cells.indices.map { place in
            guard system.cells[place].role == .shown else { return nil }
            if system.isSmall(place) { return .threshold }
            return system.isHiddenNought(place) ? .classDisclosure : nil
        }
    }

    /// How a cell is hidden, if it is.
    func suppression(_ place: Int) -> ReleasableCount.Suppression? {
        guard let rule = hidden[place] else { return nil }
        return rule == .secondary || rule == .smallDifference ? .secondary : .primary
    }

    /// Whether a cell's number stands in a table.
    func isShown(_ place: Int) -> Bool { system.cells[place].role == .shown && hidden[place] == nil }

    /// Whether a cell may be hidden to protect another.
    func isHideable(_ place: Int) -> Bool { isShown(place) && !system.cells[place].isHeadline }

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
    }

    /// Hides a cell as it was hidden in a part of the system.
    mutating func hide(_ place: Int, by rule: DisclosureRule) { hidden[place] = rule }

    /// Shows a cell that was hidden to protect another.
    mutating func show(_ place: Int) { hidden[place] = nil }

    /// The protection that a cell needs, if any.
    func protection(_ place: Int) -> Protection? {
        Protection.needed(for: place, of: system, isHidden: hidden[place] != nil)
    }

    /// By how much what a cell could be falls short of its protection; nought if it needs none.
    func shortfall(_ place: Int, _ interval: Interval) -> Int {
        protection(place)?.shortfall(interval) ?? 0
    }

    /// The cell that most of all lacks protection; the first of equals.
    ///
    /// - Parameters:
    ///   - intervals: What each cell could be.
    ///   - onlySmall: Whether to pass over counts that are hidden to protect others: they are not small themselves.
    /// - Returns: The place of the cell; `nil` if none lacks protection.
    func mostExposed(_ intervals: [Interval], onlySmall: Bool = false) -> Int? {
        var worst: (place: Int, shortfall: Int)?
        for place in system.cells.indices {
            if onlySmall, suppression(place) == .secondary { continue }
            let shortfall = shortfall(place, intervals[place])
            if shortfall > worst?.shortfall ?? 0 { worst = (place, shortfall) }
        }
        return worst?.place
    }

    /// The cells hidden to protect others, those that are missed most first.
    var secondary: [Int] {
        system.cells.indices.filter { suppression($0) == .secondary }.sorted {
            (system.cells[$1].weight, $0) < (system.cells[$0].weight, $1)
        }
    }

    /// How much is missed of what is hidden to protect others.
    var cost: Int { secondary.reduce(0) { $0 + system.cells[$1].weight } }
}
