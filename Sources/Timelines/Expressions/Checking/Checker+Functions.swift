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

    /// Checks `choose(a if b, else c)`: numbers, days or numbers of days, all of one type.
    mutating func choice(_ choices: [Syntax.Choice], otherwise: Syntax) -> TypedExpression? {
        let conditions = choices.map { condition($0.condition) }
        let values = alike(choices.map(\.value) + [otherwise])
        let complete = conditions.compactMap(\.self)
        guard let (values, kind) = values, complete.count == conditions.count, let last = values.last else {
            return nil
        }
        let pairs = zip(complete, values).map { (condition: $0, value: $1) }
        return .measure(.choose(pairs, otherwise: last), kind)
    }

    /// Measures of one kind; a number without a unit takes that of the others.
    private mutating func alike(_ operands: [Syntax]) -> ([Measure], MeasureKind)? {
        let measures = operands.map { measure($0, like: .number) }
        let complete = measures.compactMap(\.self)
        guard complete.count == measures.count else { return nil }
        let common = complete.map(\.1).first { $0 != .plain } ?? .plain
        for (operand, measure) in zip(operands, complete) where !Self.agree(common, measure.1) {
            fault(operand.range, "\(Self.name(measure.1)) beside \(Self.name(common)); all must be the same")
            return nil
        }
        return (complete.map(\.0), common)
    }
}
