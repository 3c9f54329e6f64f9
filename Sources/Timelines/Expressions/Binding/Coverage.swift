import Vocabulary

/// Days that periods surely hold, and those that they may hold.
struct Coverage: Sendable {
    /// Days without end, past or future.
    static let earliest = Int32.min
    static let latest = Int32.max

    /// Runs of days, in order, none next to another.
    private(set) var certain: [Range<Int32>] = []
    /// The same of the days that may be held; those that surely are among them.
    private(set) var possible: [Range<Int32>] = []
    private(set) var causes: Causes = []

    /// Adds what a record covers.
    ///
    /// - Parameters:
    ///   - from: The first day.
    ///   - until: The first day that it covers no longer.
    ///   - truth: Whether the record counts.
    mutating func add(from: Quantity, until: Quantity, _ truth: Truth) {
        let most = Self.day(from.low, .down)..<max(Self.day(from.low, .down), Self.day(until.high, .up))
        possible.append(most)
        let first = Self.day(from.high, .up)
        let end = Self.day(until.low, .down)
        if truth.value == .yes, first < end { certain.append(first..<end) }
        if truth.value != .yes || !from.isKnown || !until.isKnown {
            causes.formUnion(truth.causes.union(from.causes).union(until.causes))
        }
    }

    /// Adds days of which nobody told.
    mutating func addUntold(from day: Int32 = earliest, _ cause: Causes) {
        possible.append(day..<Self.latest)
        causes.formUnion(cause)
    }

    /// Adds all days that another holds.
    mutating func add(_ other: Coverage) {
        certain += other.certain
        possible += other.possible
        causes.formUnion(other.causes)
    }

    /// Makes one of runs that touch.
    mutating func join() {
        certain = Self.joined(certain)
        possible = Self.joined(possible)
    }

    private static func joined(_ runs: [Range<Int32>]) -> [Range<Int32>] {
        var joined: [Range<Int32>] = []
        for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) where !run.isEmpty {
            if let last = joined.last, run.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
            } else {
                joined.append(run)
            }
        }
        return joined
    }

    /// The day of a number.
    static func day(_ number: Double, _ rule: FloatingPointRoundingRule) -> Int32 {
        let rounded = number.rounded(rule)
        if rounded <= Double(earliest) { return earliest }
        return rounded >= Double(latest) ? latest : Int32(rounded)
    }
}
