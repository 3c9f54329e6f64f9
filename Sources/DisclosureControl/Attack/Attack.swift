/// What an attacker can work out of the counts of a release, by all that is shown and known of them together.
///
/// First by propagation, which is quick; then by linear programming, group by group, which misses nothing but that
/// counts are whole numbers. Groups hang together through headlines alone: what each group leaves possible for a
/// headline, all together leave the intersection of.
struct Attack: Sendable {
    /// What each cell could be; exact for those that need protection, otherwise by propagation.
    private(set) var intervals: [Interval]
    /// Whether it was carried out to the end.
    private(set) var isComplete: Bool

    /// An attack.
    ///
    /// - Parameters:
    ///   - system: The counts and relations.
    ///   - equations: The relations of each of its groups, solved.
    ///   - start: What is known of each cell by itself.
    ///   - targets: The cells that need protection.
    init(_ system: CellSystem, _ equations: [GroupEquations], start: [Interval], targets: [Int]) {
        (intervals, isComplete) = system.narrowed(start)
        guard isComplete else { return }
        var bounds = intervals
        for group in equations where !group.headlines.isEmpty {
            guard var region = GroupRegion(group, bounds) else {
                isComplete = false
                continue
            }
            for headline in group.headlines {
                guard let interval = region.interval(of: headline) else { continue }
                intervals[headline].low = max(intervals[headline].low, interval.low)
                intervals[headline].high = min(intervals[headline].high, interval.high)
            }
        }
        for place in bounds.indices where system.cells[place].isHeadline { bounds[place] = intervals[place] }
        let wanted = Set(targets)
        for group in equations where group.cells.contains(where: wanted.contains) {
            guard var region = GroupRegion(group, bounds) else {
                isComplete = false
                continue
            }
            for place in group.cells where wanted.contains(place) {
                guard let interval = region.interval(of: place) else {
                    isComplete = false
                    continue
                }
                intervals[place] = interval
            }
        }
    }
}
