/// All the values that some counts could have together: those within their intervals that fulfil the relations.
///
/// It is a linear program in dictionary form. Every relation says that a sum is nought, so the dictionary has no
/// constants: each dependent count is a combination of the free ones, and each free count rests on one end of its
/// interval. The bounded simplex method moves from corner to corner (Dantzig's rule, then Bland's, which can't go
/// round in circles: R. G. Bland, "New finite pivoting rules for the simplex method", 1977).
struct FeasibleRegion: Sendable {
    static let tolerance = 1e-7
    /// More steps than a sound program of this size takes; beyond, the region is given up as undecided.
    private static let stepLimit = 20_000
    private static let dantzigSteps = 400

    let lows: [Double]
    let highs: [Double]
    var dictionary: SimplexDictionary
    var values: [Double]

    /// The region of some counts; `nil` if it is empty, or if that could not be found out.
    ///
    /// - Parameters:
    ///   - intervals: What each count could be by itself.
    ///   - dictionary: The relations among them, solved.
    init?(_ intervals: [Interval], dictionary: SimplexDictionary) {
        lows = intervals.map { Double($0.low) }
        highs = intervals.map { $0.high >= Interval.unbounded ? .infinity : Double($0.high) }
        self.dictionary = dictionary
        values = lows
        updateDependents()
        guard findCorner() else { return nil }
    }

    /// The lowest and the highest value that a count can have; `nil` if that could not be found out.
    mutating func interval(of place: Int) -> Interval? {
        guard let low = extreme(of: place, direction: -1), let high = extreme(of: place, direction: 1) else {
            return nil
        }
        let lowest = (low - 1e-6).rounded(.up)
        let highest = high.isInfinite ? Double(Interval.unbounded) : (high + 1e-6).rounded(.down)
        return Interval(low: Int(lowest), high: Int(highest))
    }
}

extension FeasibleRegion {
    /// The highest value of a count in a direction: 1 for the highest, -1 for the lowest.
    private mutating func extreme(of place: Int, direction: Double) -> Double? {
        for step in 0..<Self.stepLimit {
            let slopes = dictionary.slopes(of: place).map { $0 * direction }
            guard let entering = entering(slopes, step) else { return values[place] }
            let sign: Double = slopes[entering] > 0 ? 1 : -1
            guard move(entering, sign, isRepairing: false) else { return direction * .infinity }
        }
        return nil
    }

    /// Moves until every count is within its interval.
    private mutating func findCorner() -> Bool {
        for step in 0..<Self.stepLimit {
            let slopes = repairSlopes()
            guard isOutside else { return true }
            guard let entering = entering(slopes, step) else { return false }
            let sign: Double = slopes[entering] > 0 ? 1 : -1
            guard move(entering, sign, isRepairing: true) else { return false }
        }
        return false
    }

    private var isOutside: Bool { dictionary.dependents.contains { outside($0) != 0 } }

    /// -1 for a count below its interval, 1 for one above, 0 within.
    private func outside(_ place: Int) -> Int {
        if values[place] < lows[place] - Self.tolerance { return -1 }
        return values[place] > highs[place] + Self.tolerance ? 1 : 0
    }

    /// How fast each free count, rising, brings the others back into their intervals.
    private func repairSlopes() -> [Double] {
        var slopes = [Double](repeating: 0, count: dictionary.free.count)
        for (row, place) in dictionary.dependents.enumerated() {
            let side = outside(place)
            guard side != 0 else { continue }
            for column in slopes.indices { slopes[column] -= Double(side) * dictionary[row, column] }
        }
        return slopes
    }

    /// The free count whose movement gains most; later, the first that gains anything.
    private func entering(_ slopes: [Double], _ step: Int) -> Int? {
        var best: (column: Int, place: Int, gain: Double)?
        for (column, slope) in slopes.enumerated() where slope.magnitude > Self.tolerance {
            let place = dictionary.free[column]
            let isMovable =
                slope > 0
                ? values[place] < highs[place] - Self.tolerance : values[place] > lows[place] + Self.tolerance
            guard isMovable else { continue }
            let isBetter: Bool
            if step < Self.dantzigSteps {
                isBetter = slope.magnitude > best?.gain ?? 0
            } else {
                isBetter = place < best?.place ?? .max
            }
            if isBetter { best = (column, place, slope.magnitude) }
        }
        return best?.column
    }
}

extension FeasibleRegion {
    /// Moves a free count until something stops it; false if nothing does.
    private mutating func move(_ column: Int, _ sign: Double, isRepairing: Bool) -> Bool {
        let place = dictionary.free[column]
        var length = sign > 0 ? highs[place] - values[place] : values[place] - lows[place]
        var stop: (row: Int, place: Int, value: Double)?
        for (row, dependent) in dictionary.dependents.enumerated() {
            let rate = sign * dictionary[row, column]
            guard rate.magnitude > Self.tolerance else { continue }
            guard let end = end(dependent, rising: rate > 0, isRepairing) else { continue }
            let reach = max(0, (end - values[dependent]) / rate)
            let isFirst =
                reach < length - Self.tolerance
                || (reach <= length && dependent < stop?.place ?? .max)
            if isFirst {
                length = min(length, reach)
                stop = (row, dependent, end)
            }
        }
        guard length.isFinite else { return false }
        values[place] += sign * length
        if let stop {
            values[stop.place] = stop.value
            dictionary.exchange(row: stop.row, column: column)
        }
        updateDependents()
        return true
    }

    /// Where a dependent count stops that rises or falls; `nil` if nowhere.
    ///
    /// One that is outside its interval stops where it comes in, and moves on outwards freely.
    private func end(_ place: Int, rising: Bool, _ isRepairing: Bool) -> Double? {
        switch outside(place) {
        case -1 where isRepairing: rising ? lows[place] : nil
        case 1 where isRepairing: rising ? nil : highs[place]
        default: rising ? (highs[place].isFinite ? highs[place] : nil) : lows[place]
        }
    }

    private mutating func updateDependents() {
        for (row, place) in dictionary.dependents.enumerated() {
            var value = 0.0
            for (column, free) in dictionary.free.enumerated() {
                value += dictionary[row, column] * values[free]
            }
            values[place] = value
        }
    }
}
