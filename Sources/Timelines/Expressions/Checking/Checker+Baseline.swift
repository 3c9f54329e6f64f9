import Vocabulary

extension Checker {
    /// Checks `baseline(q, 4)`: the mean of what a query gives for so many windows before its own.
    ///
    /// The windows are as long as its own, without a gap, and none has a day of another.
    mutating func baseline(_ operand: Syntax, _ number: Int) -> TypedExpression? {
        guard let typed = check(operand) else { return nil }
        guard (1...Self.mostWindows).contains(number) else {
            fault(operand.range, "a baseline of \(number) windows; ask for 1 to \(Self.mostWindows)")
            return nil
        }
        guard case .measure(let measure, let kind) = typed else {
            fault(operand.range, "expected a number, found \(Self.describe(typed))")
            return nil
        }
        let earlier = (1...number).map { measure.moved(back: $0) }
        let complete = earlier.compactMap(\.self)
        guard complete.count == number, let first = complete.first else {
            fault(
                operand.range,
                "a baseline is of count(…), sum(…) or days(…) with a window such as 'last 28 days'")
            return nil
        }
        let sum = complete.dropFirst().reduce(first) { .arithmetic(.plus, $0, $1) }
        let mean = Measure.arithmetic(.dividedBy, sum, .constant(Double(number)))
        return .measure(mean, kind == .plain ? .number : kind)
    }

    /// The most windows that a baseline may have.
    static let mostWindows = 12
}

extension Measure {
    /// The same of the window so many windows before; nothing where it has none that ends today.
    fileprivate func moved(back windows: Int) -> Measure? {
        switch self {
        case .count(var query):
            guard query.moveBack(windows) else { return nil }
            return .count(query)
        case .distinctMeasures(var query, let value):
            guard query.moveBack(windows) else { return nil }
            return .distinctMeasures(query, value)
        case .distinctTerms(var query, let value, let isAgency):
            guard query.moveBack(windows) else { return nil }
            return .distinctTerms(query, value, isAgency: isAgency)
        case .sum(var query, let value):
            guard query.moveBack(windows) else { return nil }
            return .sum(query, value)
        case .sumOncePer(var query, let value, let key):
            guard query.moveBack(windows) else { return nil }
            return .sumOncePer(query, value, key: key)
        case .daysOf(let periods, let window):
            return window.moved(back: windows).map { .daysOf(periods, $0) }
        default: return nil
        }
    }
}

extension Query {
    /// Moves the window back by so many of its own length.
    ///
    /// - Returns: Whether it has one that can be moved.
    fileprivate mutating func moveBack(_ windows: Int) -> Bool {
        guard limit == nil, let earlier = window.moved(back: windows) else { return false }
        window = earlier
        return true
    }
}

extension Window {
    fileprivate func moved(back windows: Int) -> Window? {
        switch self {
        case .fixed(let from?, let to?) where to == 0 && from <= 0:
            let length = (1 - from) * windows
            return .fixed(from: from - length, to: -length)
        case .outside(let periods, let day, let steps, false) where steps.lowerBound == 0:
            let length = steps.count * windows
            return .outside(
                periods, of: day, steps: (steps.lowerBound + length)...(steps.upperBound + length),
                isForward: false)
        default: return nil
        }
    }
}
