import Vocabulary

extension Binder {
    /// The value of the first condition that holds; where one is unknown, its value and the later ones are possible.
    mutating func choice(
        _ choices: [(condition: Condition, value: Measure)], _ other: @escaping QuantityCode
    ) -> QuantityCode {
        var codes: [(TruthCode, QuantityCode)] = []
        for choice in choices { codes.append((code(choice.condition), code(choice.value))) }
        let pairs = codes
        return { cursor in
            let mark = cursor.mark
            var span = Span()
            for (condition, value) in pairs {
                let before = cursor.mark
                let truth = condition(&cursor)
                guard truth.value != .no else {
                    cursor.forgetEvidence(since: before)
                    continue
                }
                span.include(value(&cursor), truth.causes)
                if truth.value == .yes { return span.quantity(&cursor, mark) }
            }
            span.include(other(&cursor), [])
            return span.quantity(&cursor, mark)
        }
    }

    /// The same of conditions.
    mutating func choice(
        _ choices: [(condition: Condition, value: Condition)], _ other: @escaping TruthCode
    ) -> TruthCode {
        var codes: [(TruthCode, TruthCode)] = []
        for choice in choices { codes.append((code(choice.condition), code(choice.value))) }
        let pairs = codes
        return { cursor in
            let mark = cursor.mark
            var seen: Truth?
            for (condition, value) in pairs {
                let before = cursor.mark
                let truth = condition(&cursor)
                guard truth.value != .no else {
                    cursor.forgetEvidence(since: before)
                    continue
                }
                seen = Self.either(seen, value(&cursor), truth.causes)
                if truth.value == .yes { return Self.settled(seen, &cursor, mark) }
            }
            return Self.settled(Self.either(seen, other(&cursor), []), &cursor, mark)
        }
    }

    /// What is so whichever of two is meant.
    private static func either(_ one: Truth?, _ other: Truth, _ why: Causes) -> Truth {
        guard let one else { return Truth(other.value, other.causes.union(why)) }
        let causes = one.causes.union(other.causes).union(why)
        return Truth(one.value == other.value ? one.value : .unknown, causes)
    }

    private static func settled(_ truth: Truth?, _ cursor: inout Cursor, _ mark: Trace.Mark) -> Truth {
        guard let truth, truth.value != .unknown else { return truth ?? Truth(.unknown) }
        cursor.forgetUnknowns(since: mark)
        return Truth(truth.value)
    }

    /// The same of codes, words and agencies.
    mutating func choice(
        _ choices: [(condition: Condition, value: Term)], _ other: @escaping SymbolCode
    ) -> SymbolCode {
        var codes: [(TruthCode, SymbolCode)] = []
        for choice in choices { codes.append((code(choice.condition), code(choice.value))) }
        let pairs = codes
        return { cursor in
            let mark = cursor.mark
            var seen: Symbol?
            for (condition, value) in pairs {
                let before = cursor.mark
                let truth = condition(&cursor)
                guard truth.value != .no else {
                    cursor.forgetEvidence(since: before)
                    continue
                }
                seen = Self.either(seen, value(&cursor), truth.causes)
                if truth.value == .yes { return Self.settled(seen, &cursor, mark) }
            }
            return Self.settled(Self.either(seen, other(&cursor), []), &cursor, mark)
        }
    }

    /// One symbol, where both are; else neither, for the causes of both and of the doubt which is meant.
    private static func either(_ one: Symbol?, _ other: Symbol, _ why: Causes) -> Symbol {
        guard let one else { return Symbol(other, why) }
        let causes = one.causes.union(other.causes).union(why)
        return one.number == other.number && one.isKnown ? Symbol(one, causes) : .unknown(causes)
    }

    private static func settled(_ symbol: Symbol?, _ cursor: inout Cursor, _ mark: Trace.Mark) -> Symbol {
        guard let symbol, symbol.isKnown else { return symbol ?? .unknown([]) }
        cursor.forgetUnknowns(since: mark)
        return Symbol(symbol.number)
    }
}

/// The range of several quantities of which one is meant.
private struct Span {
    private var low = Double.infinity
    private var high = -Double.infinity
    private var causes: Causes = []

    mutating func include(_ quantity: Quantity, _ why: Causes) {
        low = min(low, quantity.low)
        high = max(high, quantity.high)
        causes.formUnion(quantity.causes.union(why))
    }

    func quantity(_ cursor: inout Cursor, _ mark: Trace.Mark) -> Quantity {
        guard low == high else { return Quantity(low: low, high: high, causes) }
        cursor.forgetUnknowns(since: mark)
        return Quantity(low)
    }
}
