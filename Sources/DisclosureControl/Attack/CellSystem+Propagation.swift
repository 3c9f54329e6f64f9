extension CellSystem {
    /// The intervals that follow from some intervals by the relations: each whole lies between the sums of its
    /// parts' ends, each part between the whole less the others.
    ///
    /// The result always contains the true counts, if the given intervals do, and never narrows more than the
    /// relations one by one allow; what several relations allow together only, it can't see.
    ///
    /// - Parameter start: What is known of each cell by itself.
    /// - Returns: What follows for each cell, and whether that was carried out to the end: it is broken off where the
    ///   intervals contradict each other, or after very many steps.
    /// - Complexity: O(relations × their length × rounds); a round narrows at least one end by at least one.
    func narrowed(_ start: [Interval]) -> (intervals: [Interval], isFinal: Bool) {
        var intervals = start
        var queue = Array(relations.indices)
        var isQueued = [Bool](repeating: true, count: relations.count)
        var next = 0
        let limit = 200 * (queue.count + 1)
        while next < queue.count, next < limit {
            let relation = queue[next]
            next += 1
            isQueued[relation] = false
            for place in narrow(&intervals, by: relations[relation]) {
                guard !intervals[place].isEmpty else { return (intervals, false) }
                for other in memberships[place] where !isQueued[other] {
                    isQueued[other] = true
                    queue.append(other)
                }
            }
        }
        return (intervals, next >= queue.count)
    }

    /// Narrows the intervals by one relation; gives the cells that became narrower.
    private func narrow(_ intervals: inout [Interval], by relation: Relation) -> [Int] {
        var changed: [Int] = []
        func limit(_ place: Int, _ low: Int, _ high: Int) {
            let narrower = Interval(
                low: max(intervals[place].low, low), high: min(intervals[place].high, high))
            guard narrower != intervals[place] else { return }
            intervals[place] = narrower
            changed.append(place)
        }
        let low = relation.parts.reduce(0) { $0 + intervals[$1].low }
        let high = relation.parts.reduce(0) { $0 + intervals[$1].high }
        limit(relation.whole, low, high)
        let whole = intervals[relation.whole]
        let before = relation.parts.map { intervals[$0] }
        for (part, own) in zip(relation.parts, before) {
            limit(part, whole.low - (high - own.high), whole.high - (low - own.low))
        }
        return changed
    }
}
