import Vocabulary

extension Prospector {
    /// What a measure could be.
    func quantity(_ measure: Measure) -> QuantityProspect {
        switch measure {
        case .constant(let number): return QuantityProspect(number)
        case .dayFromToday(let days): return QuantityProspect(Double(Int(asOf.dayNumber) + days))
        case .field(let access): return quantity(access)
        case .arithmetic(let operation, let left, let right):
            return arithmetic(operation, quantity(left), quantity(right))
        case .count(let query): return counted(query, [])
        case .distinctMeasures(let query, let value): return counted(query, quantity(value).causes)
        case .distinctTerms(let query, let value, _): return counted(query, symbol(value).causes)
        case .sum(let query, let value):
            let value = quantity(value)
            let low = value.values.map { $0.low >= 0 ? 0 : -Double.infinity } ?? -.infinity
            return among(query, QuantityProspect(from: low, to: .infinity, unknownBy: value.causes), [])
        case .share(let query, let condition):
            let causes = truth(condition).causes
            return among(query, QuantityProspect(from: 0, to: 1, unknownBy: causes), .none)
        case .extreme(let query, let value, _), .pick(let query, _, let value):
            let value = quantity(value)
            return among(query, QuantityProspect(value.values, open: .unknown([]), value.causes), .none)
        case .otherwise(let value, let other, let causes):
            return otherwise(quantity(value), quantity(other), causes)
        case .function(let function, let operands): return self.function(function, operands.map(quantity))
        case .choose(let choices, let other):
            let values = choices.map { quantity($0.value) }.reduce(quantity(other)) { $0.or($1) }
            let causes = choices.reduce(values.causes) { $0.union(truth($1.condition).causes) }
            return QuantityProspect(values.values, open: values.open, causes)
        case .age: return QuantityProspect(from: 0, to: .infinity, unknownBy: .missing)
        case .link, .weakestLink:
            let strongest = Double(LinkStrength.identifier.rawValue)
            return QuantityProspect(from: 0, to: strongest, unknownBy: [])
        case .told(let type):
            guard !suppliers(type).isEmpty else { return .never(.stale) }
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
        }
    }

    // MARK: Parts

    private func arithmetic(
        _ operation: Arithmetic, _ left: QuantityProspect, _ right: QuantityProspect
    ) -> QuantityProspect {
        let divisor = right.values ?? right.open
        let mayFail = operation == .dividedBy && divisor.low <= 0 && divisor.high >= 0
        return left.combined(with: right, mayFail ? .undefined : []) { $0.combined(operation, $1) }
    }

    private func function(_ function: Function, _ operands: [QuantityProspect]) -> QuantityProspect {
        guard let first = operands.first else { return .never(.undefined) }
        guard function.isOfOne else {
            return operands.dropFirst().reduce(first) { $0.combined(with: $1) { function.combined($0, $1) } }
        }
        let mayFail = function == .log10 && (first.values?.low ?? 0) <= 0
        return first.map(mayFail ? .undefined : []) { function.of($0) }
    }

    /// A number of rows, of which some are certain even where others are not told.
    private func counted(_ query: Query, _ causes: Causes) -> QuantityProspect {
        let causes = self.causes(of: query).union(causes)
        let range = Quantity(low: 0, high: .infinity, causes)
        return QuantityProspect(isSupplied(query) ? range : nil, open: range, causes)
    }

    /// What rows of a query give, which may not be told, and for other reasons besides.
    private func among(_ query: Query, _ value: QuantityProspect, _ others: Causes) -> QuantityProspect {
        let causes = causes(of: query).union(value.causes).union(others)
        return QuantityProspect(isSupplied(query) ? value.values : nil, open: value.open, causes)
    }

    private func otherwise(
        _ value: QuantityProspect, _ other: QuantityProspect, _ causes: Causes
    ) -> QuantityProspect {
        guard !value.causes.isEmpty else { return value }
        let isReplaced = causes.isSuperset(of: value.causes)
        let either = value.or(other)
        return QuantityProspect(
            either.values, open: isReplaced ? other.open : either.open,
            other.causes.union(isReplaced ? [] : value.causes))
    }
}
