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
    ///   - start: What is known of each cell by itself.
    ///   - targets: The cells that need protection.
    init(_ system: CellSystem, start: [Interval], targets: [Int]) {
        let groups = system.groups
        (intervals, isComplete) = system.settled(start)
        guard isComplete else { return }
        var bounds = intervals
        for group in groups {
            guard var region = GroupRegion(system, group, bounds) else {
                isComplete = false
                continue
            }
            for headline in region.headlines {
                guard let interval = region.interval(of: headline) else { continue }
                intervals[headline].low = max(intervals[headline].low, interval.low)
                intervals[headline].high = min(intervals[headline].high, interval.high)
            }
        }
        for place in bounds.indices where system.cells[place].isHeadline { bounds[place] = intervals[place] }
        let wanted = Set(targets)
        for group in groups where group.cells.contains(where: wanted.contains) {
            guard var region = GroupRegion(system, group, bounds) else {
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

/// The feasible region of one group's cells and the headlines that they hang on.
struct GroupRegion: Sendable {
    let headlines: [Int]
    private let local: [Int: Int]
    private var region: FeasibleRegion

    /// The region; `nil` if it is empty or could not be found.
    init?(_ system: CellSystem, _ group: CellSystem.Group, _ bounds: [Interval]) {
        let relations = group.relations.map { system.relations[$0] }
        let places = Set(group.cells + relations.flatMap { $0.parts + [$0.whole] }).sorted()
        let local = Dictionary(places.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let renamed = relations.compactMap { relation -> CellSystem.Relation? in
            local[relation.whole].map {
                CellSystem.Relation(whole: $0, parts: relation.parts.compactMap { local[$0] })
            }
        }
        guard let region = FeasibleRegion(places.map { bounds[$0] }, relations: renamed) else { return nil }
        self.local = local
        self.region = region
        headlines = places.filter { system.cells[$0].isHeadline }
    }

    /// What a cell could be; `nil` if that could not be found.
    mutating func interval(of place: Int) -> Interval? {
        local[place].flatMap { region.interval(of: $0) }
    }
}
