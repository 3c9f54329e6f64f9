import Vocabulary

/// The values that a measure could have, and why it could be unknown.
struct QuantityProspect {
    /// The range of the values that are known; nothing where none ever is.
    let values: Quantity?
    /// The range of what is left open where the value isn't known.
    let open: Quantity
    /// Everything that could keep it from being known.
    let causes: Causes

    init(_ values: Quantity?, open: Quantity, _ causes: Causes) {
        self.values = values
        self.open = open
        self.causes = causes
    }

    /// Always known, and always the same.
    init(_ constant: Double) { self.init(Quantity(constant), open: Quantity(constant), []) }

    /// Between two values; anything where it isn't known.
    init(from low: Double, to high: Double, unknownBy causes: Causes) {
        self.init(Quantity(low: low, high: high, []), open: .unknown(causes), causes)
    }

    /// Never known.
    static func never(_ causes: Causes) -> QuantityProspect {
        QuantityProspect(nil, open: .unknown(causes), causes)
    }

    /// What a function of ranges makes of it.
    func map(_ causes: Causes = [], _ function: (Quantity) -> Quantity) -> QuantityProspect {
        QuantityProspect(values.map(function), open: function(open), self.causes.union(causes))
    }

    /// What a function of ranges makes of it and another.
    func combined(
        with other: QuantityProspect, _ causes: Causes = [], _ function: (Quantity, Quantity) -> Quantity
    ) -> QuantityProspect {
        let values = values.flatMap { one in other.values.map { function(one, $0) } }
        return QuantityProspect(
            values, open: function(open, other.open), self.causes.union(other.causes).union(causes))
    }

    /// One or the other.
    func or(_ other: QuantityProspect) -> QuantityProspect {
        let known = [values, other.values].compactMap(\.self)
        let first = known.first
        return QuantityProspect(
            first.map { known.dropFirst().reduce($0, Self.spanning) },
            open: Self.spanning(open, other.open), causes.union(other.causes))
    }

    private static func spanning(_ one: Quantity, _ other: Quantity) -> Quantity {
        Quantity(low: min(one.low, other.low), high: max(one.high, other.high), [])
    }

    /// What a comparison with another could come to.
    func compare(_ comparison: Comparison, _ other: QuantityProspect) -> TruthProspect {
        let causes = causes.union(other.causes)
        let left = open.compare(comparison, other.open).value
        var result = TruthProspect(left == .unknown && !causes.isEmpty ? [.unknown] : [], causes)
        if let one = values, let two = other.values {
            let known = one.compare(comparison, two).value
            result = TruthProspect(
                result.truths.union(known == .unknown ? [.yes, .no] : [known]), causes)
        } else if left != .unknown {
            result = TruthProspect([left])
        }
        return result
    }
}
