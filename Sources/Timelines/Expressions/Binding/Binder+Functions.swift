import Glibc
import Vocabulary

extension Binder {
    mutating func codes(_ measures: [Measure]) -> [QuantityCode] {
        var codes: [QuantityCode] = []
        for measure in measures { codes.append(code(measure)) }
        return codes
    }

    func function(_ function: Function, _ operands: [QuantityCode]) -> QuantityCode {
        { cursor in
            var result: Quantity?
            for operand in operands {
                let quantity = operand(&cursor)
                result = result.map { function.combined($0, quantity) } ?? function.of(quantity)
            }
            let quantity = result ?? .unknown(.undefined)
            if quantity.causes.contains(.undefined) { cursor.note(.undefined) }
            return quantity
        }
    }
}

extension Function {
    /// The function of one quantity: all of them rise with their operand, so the ends of a range stay its ends.
    func of(_ quantity: Quantity) -> Quantity {
        switch self {
        case .lowest, .highest: return quantity
        case .round:
            return Quantity(low: floor(quantity.low + 0.5), high: floor(quantity.high + 0.5), quantity.causes)
        case .log10:
            guard quantity.low > 0 else {
                return .unknown(quantity.isKnown ? quantity.causes.union(.undefined) : quantity.causes)
            }
            return Quantity(low: Glibc.log10(quantity.low), high: Glibc.log10(quantity.high), quantity.causes)
        }
    }

    /// The lowest or highest of two quantities.
    func combined(_ one: Quantity, _ other: Quantity) -> Quantity {
        let causes = one.causes.union(other.causes)
        let low = self == .lowest ? min(one.low, other.low) : max(one.low, other.low)
        let high = self == .lowest ? min(one.high, other.high) : max(one.high, other.high)
        return Quantity(low: low, high: high, low == high ? [] : causes)
    }
}
