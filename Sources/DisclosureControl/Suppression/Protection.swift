internal import Definitions

/// What must stay possible for a count that isn't shown.
struct Protection: Sendable {
    /// How much the highest possible count must at least exceed the lowest.
    let width: Int
    /// What the lowest possible count must not exceed, where there is such a limit.
    ///
    /// A small count's marker says that it may be 1; nothing else that is shown may rule that out.
    let low: Int?

    /// The protection that a cell needs; `nil` where it needs none: it is shown, or may well follow from others.
    static func needed(for place: Int, of system: CellSystem, isHidden: Bool) -> Protection? {
        let cell = system.cells[place]
        switch cell.role {
        case .structural: return nil
        case .shown:
            guard isHidden else { return nil }
            let isSmall = system.isSmall(place) || system.isHiddenNought(place)
            return Protection(width: cell.profile.protection, low: isSmall ? 1 : nil)
        case .guarded:
            let matters = cell.profile.guardsDifferences && system.isSmall(place)
            guard matters || system.isHiddenNought(place) else { return nil }
            return Protection(width: cell.profile.protection, low: nil)
        }
    }

    /// By how much an interval falls short of it; nought if it doesn't.
    func shortfall(_ interval: Interval) -> Int {
        max(0, width - interval.width) + max(0, interval.low - (low ?? interval.low))
    }
}
