import Vocabulary

/// A number, day or strength of which at least the range is known; the same twice where it is known itself.
struct Quantity: Hashable, Sendable {
    let low: Double
    let high: Double
    let causes: Causes

    init(low: Double, high: Double, _ causes: Causes) {
        self.low = low
        self.high = high
        self.causes = causes
    }

    init(_ known: Double) { self.init(low: known, high: known, []) }

    static func unknown(_ causes: Causes) -> Quantity {
        Quantity(low: -.infinity, high: .infinity, causes)
    }

    var isKnown: Bool { low == high }

    /// The comparison with another: known wherever it comes out the same for all values of both ranges.
    func compare(_ comparison: Comparison, _ other: Quantity) -> Truth {
        let value: TruthValue
        switch comparison {
        case .less: value = Self.truth(yes: high < other.low, no: low >= other.high)
        case .lessOrEqual: value = Self.truth(yes: high <= other.low, no: low > other.high)
        case .greater: value = Self.truth(yes: low > other.high, no: high <= other.low)
        case .greaterOrEqual: value = Self.truth(yes: low >= other.high, no: high < other.low)
        case .equal, .notEqual:
            let equal = Self.truth(
                yes: isKnown && other.isKnown && low == other.low, no: high < other.low || low > other.high)
            value = comparison == .equal ? equal : equal.negated
        }
        return Truth(value, value == .unknown ? causes.union(other.causes) : [])
    }

    private static func truth(yes: Bool, no: Bool) -> TruthValue { yes ? .yes : no ? .no : .unknown }

    /// The range of all results from values of both ranges.
    func combined(_ operation: Arithmetic, _ other: Quantity) -> Quantity {
        let causes = causes.union(other.causes)
        switch operation {
        case .plus: return Self.spanning(low + other.low, high + other.high, causes)
        case .minus: return Self.spanning(low - other.high, high - other.low, causes)
        case .times: return times(other, causes)
        case .dividedBy:
            guard other.low > 0 || other.high < 0 else {
                return .unknown(other.isKnown ? causes.union(.undefined) : causes)
            }
            let reciprocal = Quantity(low: 1 / other.high, high: 1 / other.low, [])
            if isKnown, other.isKnown { return Quantity(low / other.low) }
            return times(reciprocal, causes)
        }
    }

    /// Zero times anything, even what has no bound, is zero.
    private func times(_ other: Quantity, _ causes: Causes) -> Quantity {
        func product(_ one: Double, _ two: Double) -> Double { one == 0 || two == 0 ? 0 : one * two }
        let lowest = Self.spanning(product(low, other.low), product(low, other.high), causes)
        let highest = Self.spanning(product(high, other.low), product(high, other.high), causes)
        guard !lowest.isUndefined, !highest.isUndefined else { return .unknown(causes.union(.undefined)) }
        return Self.spanning(min(lowest.low, highest.low), max(lowest.high, highest.high), causes)
    }

    private var isUndefined: Bool { low == -.infinity && high == .infinity && causes.contains(.undefined) }

    /// What lies between two ends, in whichever order.
    private static func spanning(_ one: Double, _ other: Double, _ causes: Causes) -> Quantity {
        guard !one.isNaN, !other.isNaN else { return .unknown(causes.union(.undefined)) }
        let (low, high) = (min(one, other), max(one, other))
        return Quantity(low: low, high: high, low == high ? [] : causes)
    }
}
