import Definitions
import Vocabulary

extension Prospector {
    /// What a measure could be.
    func quantity(_ measure: Measure) -> QuantityProspect {
        switch measure {
        case .constant(let number): return QuantityProspect(number)
        case .dayFromToday(let days): return QuantityProspect(Double(Int(asOf.dayNumber) + days))
        case .field(let access): return quantity(access)
        case .arithmetic(let operation, let left, let right): return arithmetic(operation, left, right)
        case .count(let query): return counted(query, [])
        case .distinctMeasures(let query, let value): return counted(query, quantity(value).causes)
        case .distinctTerms(let query, _, isAgency: true): return countedAgencies(of: query)
        case .distinctTerms(let query, let value, _): return counted(query, symbol(value).causes)
        case .sum(let query, let value): return sum(query, value, [])
        case .sumOncePer(let query, let value, let key): return sum(query, value, causes(of: key))
        case .agencies(let queries): return agencies(queries)
        case .daysOf(let periods, let window): return daysOf(periods, window)
        case .daysOutside(let from, let to, let periods): return daysOutside(from, to, periods)
        case .weight(let table, let term, _, let day): return weight(table, symbol(term), quantity(day))
        case .share(let query, let condition):
            return among(query, Quantity(low: 0, high: 1, []), truth(condition).causes)
        case .extreme(let query, let value, _), .pick(let query, _, let value):
            let value = quantity(value)
            let isNeverKnown = value.values == nil && value.open.isUnbounded
            return among(query, isNeverKnown ? nil : value.likely, value.causes)
        case .otherwise(let value, let other, let causes):
            return otherwise(quantity(value), quantity(other), causes)
        case .function(let function, let operands): return self.function(function, operands.map(quantity))
        case .choose(let choices, let other):
            let values = choices.map { quantity($0.value) }.reduce(quantity(other)) { $0.or($1) }
            return values.because(of: choices.map { truth($0.condition).causes })
        case .age: return QuantityProspect(from: 0, to: .infinity, unknownBy: .missing)
        case .link, .weakestLink:
            let strongest = Double(LinkStrength.identifier.rawValue)
            return QuantityProspect(from: 0, to: strongest, unknownBy: [])
        case .told(let type, let agency):
            guard !suppliers(type, agency.map { [$0] }).isEmpty else { return .never(.stale) }
            return QuantityProspect(from: -.infinity, to: Double(asOf.dayNumber), unknownBy: .stale)
        }
    }

    /// What a term could be.
    func symbol(_ term: Term) -> SymbolProspect {
        switch term {
        case .code(let index): return SymbolProspect(.constant("\(index)"))
        case .word(let word): return SymbolProspect(.constant(word))
        case .agency(let agency): return SymbolProspect(.constant(agency.name))
        case .field(let access): return symbol(access)
        case .pick(let query, _, let value):
            let value = symbol(value)
            let causes = causes(of: query).union(value.causes).union(.none)
            return SymbolProspect(isSupplied(query) ? value.values : .none, causes)
        case .otherwise(let value, let other, let causes):
            let (value, other) = (symbol(value), symbol(other))
            let left = causes.isSuperset(of: value.causes) ? [] : value.causes
            guard !value.causes.isEmpty else { return value }
            return SymbolProspect(value.values == .none ? other.values : .any, left.union(other.causes))
        case .choose(let choices, let other):
            let values = choices.map { symbol($0.value) } + [symbol(other)]
            let conditions = choices.map { truth($0.condition).causes }
            return SymbolProspect(oneOf: values, conditions.reduce([]) { $0.union($1) })
        }
    }

    // MARK: Parts

    private func arithmetic(_ operation: Arithmetic, _ left: Measure, _ right: Measure) -> QuantityProspect {
        let (one, other) = (quantity(left), quantity(right))
        let mayBeZero = other.likely.low <= 0 && other.likely.high >= 0
        let areInfinite = left.mayBeInfinite && right.mayBeInfinite
        let mayFail = areInfinite && operation != .times || mayBeZero && operation == .dividedBy
        let result = one.combined(with: other, mayFail ? .undefined : []) { $0.combined(operation, $1) }
        guard operation == .dividedBy, !result.isFixed else { return result }
        // The quotient of two values is rounded otherwise than the ends of a range are
        return QuantityProspect(
            result.likely.including(one.likely.quotients(by: other.likely)),
            open: result.open.including(one.open.quotients(by: other.open)), result.causes)
    }

    private func function(_ function: Function, _ operands: [QuantityProspect]) -> QuantityProspect {
        guard let first = operands.first else { return .never(.undefined) }
        guard function.isOfOne else {
            return operands.dropFirst().reduce(first) { $0.combined(with: $1) { function.combined($0, $1) } }
        }
        let mayFail = function == .log10 && first.likely.low <= 0
        return first.map(mayFail ? .undefined : []) { function.of($0) }
    }

    /// A number of rows, of which some are certain even where others are not told.
    private func counted(_ query: Query, _ causes: Causes) -> QuantityProspect {
        let causes = self.causes(of: query).union(causes)
        let range = Quantity(low: 0, high: .infinity, causes)
        return QuantityProspect(isSupplied(query) ? range : nil, open: range, causes)
    }

    /// How many agencies' rows a query finds.
    private func countedAgencies(of query: Query) -> QuantityProspect {
        let causes = causes(of: query)
        let number = Double(Set(suppliers(query.recordType, query.agencies).map(\.agency)).count)
        // That nobody tells of any counts as one agency that may
        guard number > 0 else {
            return QuantityProspect(nil, open: Quantity(low: 0, high: 1, causes), causes)
        }
        return QuantityProspect(
            Quantity(low: 0, high: number, causes), open: Quantity(low: 0, high: .infinity, causes), causes)
    }

    /// How many agencies' rows any of several queries finds.
    private func agencies(_ queries: [Query]) -> QuantityProspect {
        let causes = queries.reduce(into: Causes()) { $0.formUnion(self.causes(of: $1)) }
        let suppliers = queries.flatMap { self.suppliers($0.recordType, $0.agencies) }.map(\.agency)
        let known = Quantity(low: 0, high: Double(Set(suppliers).count), causes)
        let open = Quantity(low: 0, high: queries.allSatisfy(isSupplied) ? known.high : .infinity, causes)
        return QuantityProspect(suppliers.isEmpty ? nil : known, open: open, causes)
    }

    private func sum(_ query: Query, _ value: Measure, _ others: Causes) -> QuantityProspect {
        let one = quantity(value)
        var causes = causes(of: query).union(one.causes).union(others)
        if value.mayBeInfinite { causes.formUnion(.undefined) }
        let least = value.isNeverNegative(in: dictionary) ? 0 : -Double.infinity
        let known = Quantity(low: one.likely.low >= 0 ? 0 : least, high: .infinity, causes)
        return QuantityProspect(
            isSupplied(query) ? known : nil, open: Quantity(low: least, high: .infinity, causes), causes)
    }

    private func causes(of key: Measure.Key) -> Causes {
        switch key {
        case .measure(let measure): quantity(measure).causes.union(.missing)
        case .term(let term): symbol(term).causes.union(.missing)
        }
    }

    /// What a table has for something on a day: nothing for what it doesn't list, and before its first edition.
    private func weight(
        _ table: WeightTable, _ term: SymbolProspect, _ day: QuantityProspect
    ) -> QuantityProspect {
        let causes = term.causes.union(day.causes).union(.missing)
        let weights = table.editions.flatMap(\.weights.values)
        guard term.values != .none, day.values != nil, let low = weights.min(), let high = weights.max()
        else { return .never(causes) }
        return QuantityProspect(from: low, to: high, unknownBy: causes)
    }

    /// What rows of a query give, of which there may be none, and which may not be told for other reasons besides.
    private func among(_ query: Query, _ values: Quantity?, _ others: Causes) -> QuantityProspect {
        let causes = causes(of: query).union(others).union(.none)
        return QuantityProspect(isSupplied(query) ? values : nil, open: .unknown(causes), causes)
    }

    private func otherwise(
        _ value: QuantityProspect, _ other: QuantityProspect, _ causes: Causes
    ) -> QuantityProspect {
        guard !value.causes.isEmpty else { return value }
        guard causes.isSuperset(of: value.causes) else { return value.or(other) }
        guard let values = value.values else { return other }
        return QuantityProspect(values, open: values, []).or(other)
    }
}

extension QuantityProspect {
    /// The same, where conditions decide which value it is and may not be known.
    fileprivate func because(of conditions: [Causes]) -> QuantityProspect {
        let causes = conditions.reduce(causes) { $0.union($1) }
        let isOneValue = values != nil && open.isKnown
        return isOneValue ? QuantityProspect(open.low) : QuantityProspect(values, open: open, causes)
    }
}

extension Quantity {
    /// Whether nothing at all is known.
    fileprivate var isUnbounded: Bool { low == -.infinity && high == .infinity }

    /// The range with further values in it.
    fileprivate func including(_ others: [Double]) -> Quantity {
        Quantity(low: others.reduce(low, min), high: others.reduce(high, max), causes)
    }

    /// The quotients of the ends, where there are any.
    fileprivate func quotients(by other: Quantity) -> [Double] {
        guard other.low > 0 || other.high < 0 else { return [] }
        return [low / other.low, low / other.high, high / other.low, high / other.high].filter { !$0.isNaN }
    }
}
