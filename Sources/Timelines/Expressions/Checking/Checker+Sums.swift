import Vocabulary

extension Checker {
    /// `a + b`: numbers with numbers, days with days, a day and days.
    mutating func arithmetic(
        _ operation: Arithmetic, _ left: Syntax, _ right: Syntax, _ range: Range<Int>
    ) -> TypedExpression? {
        let (typedLeft, typedRight) = (check(left), check(right))
        guard let typedLeft, let typedRight else { return nil }
        if case .periods(let one) = typedLeft, case .periods(let other) = typedRight, operation == .plus {
            return .periods(.union([one, other]))
        }
        let one = number(typedLeft, left.range)
        let other = number(typedRight, right.range)
        guard let (one, oneKind) = one, let (other, otherKind) = other else { return nil }
        guard let kind = Self.kind(operation, oneKind, otherKind) else {
            let kinds = "\(Self.name(oneKind)) \(operation.rawValue) \(Self.name(otherKind))"
            let hint =
                oneKind == .day || otherKind == .day ? "; add days to a day, as in 'today + 7 days'" : ""
            fault(range, "\(kinds) means nothing\(hint)")
            return nil
        }
        return .measure(.arithmetic(operation, one, other), kind)
    }

    mutating func negative(_ operand: Syntax) -> TypedExpression? {
        guard let (measure, kind) = measure(operand, like: .number) else { return nil }
        guard kind != .day, kind != .strength else {
            fault(operand.range, "\(Self.name(kind)) has no negative")
            return nil
        }
        return .measure(.arithmetic(.minus, .constant(0), measure), kind)
    }

    /// Checks `days since a` or `days until a`.
    mutating func daysFrom(_ from: Syntax, to: Syntax, outside: Syntax?) -> TypedExpression? {
        let one = dayMeasure(from)
        let other = dayMeasure(to)
        let periods = outside.map { self.periods($0) }
        guard let one, let other else { return nil }
        if let periods {
            return periods.map { .measure(.daysOutside(from: one, to: other, $0), .days) }
        }
        return .measure(.arithmetic(.minus, other, one), .days)
    }

    /// A day, or a fault at what is none.
    mutating func dayMeasure(_ syntax: Syntax) -> Measure? {
        guard let typed = check(syntax) else { return nil }
        guard case .measure(let measure, .day) = typed else {
            fault(syntax.range, "expected a day, found \(Self.describe(typed))")
            return nil
        }
        return measure
    }

    /// Checks `a else b if none`.
    mutating func otherwise(_ value: Syntax, _ other: Syntax, _ causes: Causes) -> TypedExpression? {
        guard Self.isSingleValue(value) else {
            fault(
                value.range,
                "'else' stands after a single value: latest(…), first(…), max(…), min(…), a field or a fact")
            return nil
        }
        guard let typed = check(value) else { return nil }
        switch typed {
        case .measure(let measure, let kind):
            guard let (other, otherKind) = self.measure(other, like: kind) else { return nil }
            guard Self.agree(kind, otherKind) else {
                fault(value.range, "\(Self.name(kind)) else \(Self.name(otherKind)); both must be the same")
                return nil
            }
            return .measure(.otherwise(measure, other, causes), kind)
        case .term(let term, let kind):
            return self.term(other, like: kind).map { .term(.otherwise(term, $0, causes), kind) }
        case .condition(let condition):
            return self.condition(other).map { .condition(.otherwise(condition, $0, causes)) }
        case .linkChecks, .periods:
            fault(value.range, "\(Self.describe(typed)) can't be replaced by a default")
            return nil
        }
    }

    private static func isSingleValue(_ syntax: Syntax) -> Bool {
        switch syntax.form {
        case .word: true
        case .member: true
        case .otherwise(let value, _, _): isSingleValue(value)
        case .query(let query): [.latest, .first, .max, .min].contains(query.kind)
        default: false
        }
    }

    mutating func link(_ one: Syntax.Word, _ other: Syntax.Word) -> TypedExpression? {
        let one = agency(one)
        let other = agency(other)
        guard let one, let other else { return nil }
        facts.append("link")
        readPresence(in: one)
        readPresence(in: other)
        return .measure(.link(one, other), .strength)
    }

    private static func kind(
        _ operation: Arithmetic, _ one: MeasureKind, _ other: MeasureKind
    ) -> MeasureKind? {
        switch (operation, one, other) {
        case (_, .strength, _), (_, _, .strength): nil
        case (_, .plain, .plain): .plain
        case (_, .plain, .number), (_, .number, .plain), (_, .number, .number): .number
        case (.plus, .day, .days), (.minus, .day, .days), (.plus, .days, .day): .day
        case (.minus, .day, .day): .days
        case (.plus, .days, .days), (.minus, .days, .days): .days
        case (.plus, .days, .plain), (.plus, .plain, .days): .days
        case (.minus, .days, .plain), (.minus, .plain, .days): .days
        case (.times, .days, .plain), (.times, .plain, .days): .days
        case (.times, .days, .number), (.times, .number, .days): .days
        case (.dividedBy, .days, .plain), (.dividedBy, .days, .number): .days
        case (.dividedBy, .days, .days): .number
        default: nil
        }
    }
}
