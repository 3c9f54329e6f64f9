import Vocabulary

extension BoundQuery {
    /// Whether any row counts.
    func exists(_ cursor: inout Cursor) -> Truth {
        let mark = cursor.mark
        let tracing = cursor.trace != nil
        var found = false
        var causes: Causes = []
        scan(&cursor) { _, _, truth in
            found = found || truth.value == .yes
            causes.formUnion(truth.causes)
            return tracing || !found
        }
        guard !found else {
            cursor.forgetUnknowns(since: mark)
            return Truth(true)
        }
        causes.formUnion(gaps(&cursor).causes)
        return causes.isEmpty ? Truth(false) : Truth(.unknown, causes)
    }

    /// How many rows count: from those that surely do to those that may.
    func count(_ cursor: inout Cursor) -> Quantity {
        var certain = 0
        var possible = 0
        var causes: Causes = []
        scan(&cursor) { _, _, truth in
            if truth.value == .yes { certain += 1 } else { possible += 1 }
            causes.formUnion(truth.causes)
            return true
        }
        let gaps = gaps(&cursor)
        let high = gaps.count > 0 ? Double.infinity : Double(certain + possible)
        return Quantity(low: Double(certain), high: high, causes.union(gaps.causes))
    }

    /// How many different values the rows have.
    ///
    /// - Parameters:
    ///   - cursor: Where the evaluation is.
    ///   - onePerGap: Whether a supplier that we were not told of could add one value at most.
    ///   - value: A row's value; `nil` where it is not known.
    /// - Returns: A range of numbers.
    func distinct<Value: Hashable>(
        _ cursor: inout Cursor, onePerGap: Bool = false, _ value: (inout Cursor) -> Value?
    ) -> Quantity {
        var certain: Set<Value> = []
        var possible: Set<Value> = []
        var unnamed = (certain: 0, possible: 0)
        var causes: Causes = []
        scan(&cursor) { cursor, _, truth in
            causes.formUnion(truth.causes)
            switch (value(&cursor), truth.value) {
            case (let value?, .yes): certain.insert(value)
            case (let value?, _): possible.insert(value)
            case (nil, .yes): unnamed.certain += 1
            case (nil, _): unnamed.possible += 1
            }
            return true
        }
        if unnamed.certain + unnamed.possible > 0 { causes.formUnion(.missing) }
        let gaps = gaps(&cursor)
        let low = certain.isEmpty && unnamed.certain > 0 ? 1 : certain.count
        let named = certain.union(possible).count
        let most = Double(named + unnamed.certain + unnamed.possible)
        let high = gaps.count == 0 ? most : onePerGap ? most + Double(gaps.count) : .infinity
        return Quantity(low: Double(low), high: high, causes.union(gaps.causes))
    }

    /// The sum of the rows' values.
    ///
    /// - Parameters:
    ///   - cursor: Where the evaluation is.
    ///   - value: A row's value.
    ///   - isNeverNegative: Whether no value can be, so that what is not known only adds.
    /// - Returns: A range of sums.
    func sum(_ cursor: inout Cursor, of value: QuantityCode, isNeverNegative: Bool) -> Quantity {
        var low = 0.0
        var high = 0.0
        var causes: Causes = []
        scan(&cursor) { cursor, _, truth in
            let quantity = value(&cursor)
            let least = isNeverNegative ? max(0, quantity.low) : quantity.low
            low += truth.value == .yes ? least : min(0, least)
            high += truth.value == .yes ? quantity.high : max(0, quantity.high)
            causes.formUnion(truth.causes.union(quantity.causes))
            return true
        }
        let gaps = gaps(&cursor)
        causes.formUnion(gaps.causes)
        guard !low.isNaN, !high.isNaN else { return .unknown(causes.isEmpty ? .undefined : causes) }
        guard gaps.count > 0 else { return Quantity(low: low, high: high, causes) }
        return Quantity(low: isNeverNegative ? low : -.infinity, high: .infinity, causes)
    }

    /// The highest or lowest of the rows' values.
    func extreme(_ cursor: inout Cursor, of value: QuantityCode, highest: Bool) -> Quantity {
        let mark = cursor.mark
        var certain: Quantity?
        var low = Double.infinity
        var high = -Double.infinity
        var causes: Causes = []
        scan(&cursor) { cursor, _, truth in
            let quantity = value(&cursor)
            low = min(low, quantity.low)
            high = max(high, quantity.high)
            causes.formUnion(truth.causes.union(quantity.causes))
            guard truth.value == .yes else { return true }
            let best = certain ?? quantity
            certain = Quantity(
                low: highest ? max(best.low, quantity.low) : min(best.low, quantity.low),
                high: highest ? max(best.high, quantity.high) : min(best.high, quantity.high), [])
            return true
        }
        let gaps = gaps(&cursor)
        causes.formUnion(gaps.causes)
        guard let certain else {
            if gaps.count == 0 { cursor.note(.noRecord(recordType)) }
            return .unknown(gaps.count == 0 ? causes.union(.none) : causes)
        }
        let open = gaps.count > 0
        let result =
            highest
            ? Quantity(low: certain.low, high: open ? .infinity : high, causes)
            : Quantity(low: open ? -.infinity : low, high: certain.high, causes)
        if result.isKnown { cursor.forgetUnknowns(since: mark) }
        return result
    }
}
