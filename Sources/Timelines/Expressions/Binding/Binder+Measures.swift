import Definitions
import Vocabulary

extension Binder {
    mutating func code(_ measure: Measure) -> QuantityCode {
        switch measure {
        case .constant(let number):
            let quantity = Quantity(number)
            return { _ in quantity }
        case .dayFromToday(let days):
            let quantity = Quantity(Double(Int(asOf) + days))
            return { _ in quantity }
        case .field(let access): return quantity(access)
        case .arithmetic(let operation, let left, let right):
            return arithmetic(operation, code(left), code(right))
        case .count(let query):
            let query = bound(query)
            return { cursor in query.count(&cursor) }
        case .distinctMeasures(let query, let value):
            let query = bound(query)
            let value = code(value)
            return { cursor in
                query.distinct(&cursor) { cursor in
                    let quantity = value(&cursor)
                    return quantity.isKnown ? quantity.low : nil
                }
            }
        case .distinctTerms(let query, let value, let isAgency):
            let query = bound(query)
            let value = code(value)
            return { cursor in
                query.distinct(&cursor, onePerGap: isAgency) { cursor in
                    let symbol = value(&cursor)
                    return symbol.isKnown ? symbol.number : nil
                }
            }
        case .sum(let query, let value):
            let query = bound(query)
            let isNeverNegative = isNeverNegative(value)
            let value = code(value)
            return { cursor in query.sum(&cursor, of: value, isNeverNegative: isNeverNegative) }
        case .sumOncePer(let query, let value, let key):
            let query = bound(query)
            let isNeverNegative = isNeverNegative(value)
            let value = code(value)
            let key = code(key)
            return { cursor in
                query.sum(&cursor, of: value, oncePer: key, isNeverNegative: isNeverNegative)
            }
        case .agencies(let queries):
            var several: [BoundQuery] = []
            for query in queries { several.append(bound(query)) }
            return agencies(several)
        case .daysOf(let periods, let window): return daysOf(code(periods), code(window))
        case .daysOutside(let from, let to, let periods):
            return daysOutside(from: code(from), to: code(to), code(periods))
        case .weight(let table, let term, let kind, let day):
            return weight(table, term, kind, on: day)
        case .share(let query, let condition):
            let query = bound(query)
            let condition = code(condition)
            return { cursor in query.share(&cursor, of: condition) }
        case .extreme(let query, let value, let highest):
            let query = bound(query)
            let value = code(value)
            return { cursor in query.extreme(&cursor, of: value, highest: highest) }
        case .pick(let query, let pick, let value): return self.pick(bound(query), pick, code(value))
        case .otherwise(let value, let other, let causes):
            return otherwise(code(value), code(other), causes)
        case .function(let function, let operands): return self.function(function, codes(operands))
        case .choose(let choices, let other): return choice(choices, code(other))
        case .age: return age()
        case .link(let one, let other): return link(one, other)
        case .weakestLink: return weakestLink()
        case .told(let type, let agency): return told(type, agency)
        }
    }

    /// Whether a value can't be negative: a property of codes of which none has a negative one, such as a weight.
    private func isNeverNegative(_ measure: Measure) -> Bool {
        switch measure {
        case .constant(let number): return number >= 0
        case .weight(let table, _, _, _):
            return table.editions.allSatisfy { $0.weights.values.allSatisfy { $0 >= 0 } }
        case .function(let function, let operands):
            return function == .highest
                ? operands.contains(where: isNeverNegative)
                : function == .lowest && operands.allSatisfy(isNeverNegative)
        case .arithmetic(.plus, let one, let other), .arithmetic(.times, let one, let other):
            return isNeverNegative(one) && isNeverNegative(other)
        case .choose(let choices, let other):
            return choices.allSatisfy { isNeverNegative($0.value) } && isNeverNegative(other)
        case .otherwise(let value, let other, _): return isNeverNegative(value) && isNeverNegative(other)
        case .field(let access):
            guard case .property(_, let list, let property) = access.part else { return false }
            return properties(list, property).allSatisfy { value in
                if case .decimal(let number) = value { return number >= 0 }
                if case .integer(let number) = value { return number >= 0 }
                return true
            }
        default: return false
        }
    }

    private func arithmetic(
        _ operation: Arithmetic, _ left: @escaping QuantityCode, _ right: @escaping QuantityCode
    ) -> QuantityCode {
        { cursor in
            let one = left(&cursor)
            let result = one.combined(operation, right(&cursor))
            if result.causes.contains(.undefined) { cursor.note(.undefined) }
            return result
        }
    }

    private func otherwise(
        _ value: @escaping QuantityCode, _ other: @escaping QuantityCode, _ causes: Causes
    ) -> QuantityCode {
        { cursor in
            let mark = cursor.mark
            let quantity = value(&cursor)
            guard !quantity.isKnown, causes.isSuperset(of: quantity.causes) else { return quantity }
            cursor.forgetUnknowns(since: mark)
            return other(&cursor)
        }
    }

    private func pick(_ query: BoundQuery, _ pick: Pick, _ value: @escaping QuantityCode) -> QuantityCode {
        { cursor in
            let mark = cursor.mark
            var low = Double.infinity
            var high = -Double.infinity
            var causes: Causes = []
            let open = query.candidates(&cursor, pick) { cursor in
                let quantity = value(&cursor)
                low = min(low, quantity.low)
                high = max(high, quantity.high)
                causes.formUnion(quantity.causes)
            }
            guard open.isEmpty else { return .unknown(causes.union(open)) }
            guard low == high else { return Quantity(low: low, high: high, causes.union(.missing)) }
            cursor.forgetUnknowns(since: mark)
            return Quantity(low)
        }
    }
}
