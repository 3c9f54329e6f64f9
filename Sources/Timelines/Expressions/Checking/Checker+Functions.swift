import Vocabulary

extension Checker {
    /// Checks `lowest(a, b)` and its like.
    mutating func function(_ function: Function, _ operands: [Syntax]) -> TypedExpression? {
        guard let (measures, kind) = alike(operands) else { return nil }
        guard function != .log10 || kind == .number || kind == .plain else {
            fault(operands[0].range, "log10(…) of \(Self.name(kind)) means nothing")
            return nil
        }
        return .measure(.function(function, measures), kind)
    }

    /// Checks `choose(a if b, else c)`: values of one type.
    mutating func choice(_ choices: [Syntax.Choice], otherwise: Syntax) -> TypedExpression? {
        let conditions = choices.map { condition($0.condition) }
        let complete = conditions.compactMap(\.self)
        let values = choices.map(\.value) + [otherwise]
        guard let first = values.first, let typed = check(first), complete.count == conditions.count else {
            return nil
        }
        let others = Array(values.dropFirst())
        switch typed {
        case .condition(let condition):
            return paired(complete, [condition] + others.map { self.condition($0) }).map {
                .condition(.choose($0, otherwise: $1))
            }
        case .term(let term, let kind):
            return paired(complete, [term] + others.map { self.term($0, like: kind) }).map {
                .term(.choose($0, otherwise: $1), kind)
            }
        case .measure(let measure, let firstKind):
            guard let (measures, kind) = alike(others, after: (measure, firstKind)) else { return nil }
            return paired(complete, measures).map { .measure(.choose($0, otherwise: $1), kind) }
        case .linkChecks, .periods:
            fault(
                first.range, "\(Self.describe(typed)) can't be chosen; say conditions, numbers, days or words"
            )
            return nil
        }
    }

    /// Conditions with the value of each, and the last value; nothing where one is missing.
    private func paired<Value>(
        _ conditions: [Condition], _ values: [Value?]
    ) -> (pairs: [(condition: Condition, value: Value)], last: Value)? {
        let complete = values.compactMap(\.self)
        guard complete.count == values.count, let last = complete.last else { return nil }
        return (zip(conditions, complete).map { (condition: $0, value: $1) }, last)
    }

    /// Measures of one kind; a number without a unit takes that of the others.
    private mutating func alike(
        _ operands: [Syntax], after first: (Measure, MeasureKind)? = nil
    ) -> ([Measure], MeasureKind)? {
        let measures =
            [first].compactMap(\.self).map(Optional.some) + operands.map { measure($0, like: .number) }
        let complete = measures.compactMap(\.self)
        guard complete.count == measures.count else { return nil }
        let common = complete.map(\.1).first { $0 != .plain } ?? .plain
        for (operand, measure) in zip(operands, complete.suffix(operands.count))
        where !Self.agree(common, measure.1) {
            fault(operand.range, "\(Self.name(measure.1)) beside \(Self.name(common)); all must be the same")
            return nil
        }
        return (complete.map(\.0), common)
    }
}
