import Vocabulary

/// What makes a record one with another: a number, or a symbol's number.
typealias KeyCode = @Sendable (inout Cursor) -> Double?

extension Binder {
    mutating func code(_ key: Measure.Key) -> KeyCode {
        switch key {
        case .measure(let measure):
            let code = code(measure)
            return { cursor in
                let quantity = code(&cursor)
                return quantity.isKnown ? quantity.low : nil
            }
        case .term(let term):
            let code = code(term)
            return { cursor in
                let symbol = code(&cursor)
                return symbol.isKnown ? Double(symbol.number) : nil
            }
        }
    }
}

extension BoundQuery {
    /// The sum of the rows' values, where of rows with one key that with the highest value alone counts.
    ///
    /// - Parameters:
    ///   - cursor: Where the evaluation is.
    ///   - value: A row's value.
    ///   - key: A row's key. A row without one may be one with any other, or with none.
    ///   - isNeverNegative: Whether no value can be, so that what is not known only adds.
    /// - Returns: A range of sums.
    func sum(
        _ cursor: inout Cursor, of value: QuantityCode, oncePer key: KeyCode, isNeverNegative: Bool
    ) -> Quantity {
        var groups: [Double: Group] = [:]
        var order: [Double] = []
        // Rows without a key: what they add apart, and whether one may stand in the place of another that is below zero
        var apart = (least: 0.0, most: 0.0, exist: false)
        var causes: Causes = []
        scan(&cursor) { cursor, _, truth in
            let quantity = value(&cursor)
            let least = isNeverNegative ? max(0, quantity.low) : quantity.low
            causes.formUnion(truth.causes.union(quantity.causes))
            guard let key = key(&cursor) else {
                apart.exist = true
                apart.most += max(0, quantity.high)
                apart.least += min(0, least)
                causes.formUnion(.missing)
                return true
            }
            if groups[key] == nil { order.append(key) }
            groups[key, default: Group()].add(least, quantity.high, isCertain: truth.value == .yes)
            return true
        }
        let gaps = gaps(&cursor)
        causes.formUnion(gaps.causes)
        var (low, high) = (apart.least, apart.most)
        for group in order.compactMap({ groups[$0] }) {
            low += group.least
            high += apart.exist ? max(group.most, 0) : group.most
        }
        guard !low.isNaN, !high.isNaN else { return .unknown(causes.isEmpty ? .undefined : causes) }
        guard gaps.count > 0 else { return Quantity(low: low, high: high, low == high ? [] : causes) }
        return Quantity(low: isNeverNegative ? low : -.infinity, high: .infinity, causes)
    }
}

/// Rows with one key.
private struct Group {
    private var certain = -Double.infinity
    private var possible = -Double.infinity
    private var leastPossible = Double.infinity
    private var isCertain = false

    mutating func add(_ least: Double, _ most: Double, isCertain: Bool) {
        possible = max(possible, most)
        leastPossible = min(leastPossible, least)
        guard isCertain else { return }
        self.isCertain = true
        certain = max(certain, least)
    }

    /// The least that they can come to: the highest of those that surely count.
    var least: Double { isCertain ? certain : min(0, leastPossible) }

    /// The most that they can come to.
    var most: Double { isCertain ? possible : max(0, possible) }
}
