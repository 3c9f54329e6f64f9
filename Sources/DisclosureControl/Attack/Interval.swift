/// What a count could be, from the lowest to the highest.
struct Interval: Hashable, Sendable {
    /// More than any count of persons; small enough for sums of many.
    static let unbounded = 1 << 40

    var low: Int
    var high: Int

    /// Nothing but that a count can't be below nought.
    static let anything = Interval(low: 0, high: unbounded)

    /// The highest less the lowest.
    var width: Int { high - low }

    /// Whether no count is possible: what is known contradicts itself.
    var isEmpty: Bool { low > high }

    /// Narrows it to what another allows; whether that made it narrower.
    mutating func narrow(low other: Int, high end: Int) -> Bool {
        guard other > low || end < high else { return false }
        if other > low { low = other }
        if end < high { high = end }
        return true
    }

    func contains(_ count: Int) -> Bool { low <= count && count <= high }
}
