import Vocabulary

/// The values that a measure could have, and why it could be unknown.
///
/// Whatever range an evaluation comes to, it lies within the range that is left open, and has a value in common with the
/// range of those that are known.
struct QuantityProspect {
    /// The range of the values that are known; nothing where none ever is, and the range is always the one left open.
    let values: Quantity?
    /// The range of what is left open where the value isn't known; those that are known lie within it.
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
        let values = Quantity(low: low, high: high, [])
        self.init(values, open: causes.isEmpty ? values : .unknown(causes), causes)
    }

    /// The same range every time: a value, or what is never known.
    init(always range: Quantity, _ causes: Causes) {
        if range.isKnown { self.init(range.low) } else { self.init(nil, open: range, causes) }
    }

    /// Never known.
    static func never(_ causes: Causes) -> QuantityProspect {
        QuantityProspect(nil, open: .unknown(causes), causes)
    }

    /// The range of the values that it may have, known or not.
    var likely: Quantity { values ?? open }

    /// Whether every evaluation comes to the same range.
    var isFixed: Bool { values == nil || causes.isEmpty && open.isKnown }

    // MARK: What becomes of it

    /// What a function of ranges makes of it.
    func map(_ causes: Causes = [], _ function: (Quantity) -> Quantity) -> QuantityProspect {
        let all = self.causes.union(causes)
        if isFixed { return QuantityProspect(always: function(open), all) }
        return QuantityProspect(function(likely), open: function(open), all)
    }

    /// What a function of ranges makes of it and another.
    func combined(
        with other: QuantityProspect, _ causes: Causes = [], _ function: (Quantity, Quantity) -> Quantity
    ) -> QuantityProspect {
        let all = self.causes.union(other.causes).union(causes)
        if isFixed, other.isFixed { return QuantityProspect(always: function(open, other.open), all) }
        return QuantityProspect(function(likely, other.likely), open: function(open, other.open), all)
    }

    /// One or the other.
    func or(_ other: QuantityProspect) -> QuantityProspect {
        let open = Self.spanning(open, other.open)
        let causes = causes.union(other.causes)
        if values == nil, other.values == nil, self.open.isSame(as: other.open) {
            return QuantityProspect(nil, open: open, causes)
        }
        return QuantityProspect(Self.spanning(likely, other.likely), open: open, causes)
    }

    /// The range of two.
    static func spanning(_ one: Quantity, _ other: Quantity) -> Quantity {
        Quantity(low: min(one.low, other.low), high: max(one.high, other.high), [])
    }

    /// What a comparison with another could come to.
    func compare(_ comparison: Comparison, _ other: QuantityProspect) -> TruthProspect {
        let always = open.compare(comparison, other.open).value
        guard always == .unknown else { return TruthProspect([always]) }
        let causes = causes.union(other.causes)
        guard !isFixed || !other.isFixed else { return .never(causes) }
        let known = likely.compare(comparison, other.likely).value
        let truths: Set<TruthValue> = known == .unknown ? [.yes, .no] : [known]
        return TruthProspect(causes.isEmpty ? truths : truths.union([.unknown]), causes)
    }
}

extension Quantity {
    /// Whether two ranges have the same ends.
    fileprivate func isSame(as other: Quantity) -> Bool { low == other.low && high == other.high }
}
