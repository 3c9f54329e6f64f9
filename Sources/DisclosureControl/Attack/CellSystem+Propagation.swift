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
        var low = 0
        var high = 0
        for part in relation.parts {
            low += intervals[part].low
            high += intervals[part].high
        }
        var changed: [Int] = []
        if intervals[relation.whole].narrow(low: low, high: high) { changed.append(relation.whole) }
        let whole = intervals[relation.whole]
        // The sums are those from before, so that each part is narrowed by what was known of the others.
        guard low < whole.low || high > whole.high else { return changed }
        for part in relation.parts {
            let own = intervals[part]
            if intervals[part].narrow(low: whole.low - (high - own.high), high: whole.high - (low - own.low))
            {
                changed.append(part)
            }
        }
        return changed
    }
}
