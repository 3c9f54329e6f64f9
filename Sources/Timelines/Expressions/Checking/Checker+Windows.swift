import Definitions
import Vocabulary

extension Checker {
    /// The window of a query; without one, all that is of today or before.
    mutating func window(
        of syntax: QuerySyntax, _ row: RowScope, _ range: Range<Int>
    ) -> Window? {
        let definition = row.definition
        if syntax.kind == .active { return activeWindow(syntax, row, range) }
        guard definition.timing != .undated else {
            if let window = syntax.window {
                fault(window.range, "'\(definition.name)' has no date, and so no window")
                return nil
            }
            return .anyTime
        }
        readDates(of: row)
        return syntax.window.map { window($0) } ?? .fixed(from: nil, to: 0)
    }

    /// `active(…)`: the states that hold today, or on the day that `on` names.
    private mutating func activeWindow(
        _ syntax: QuerySyntax, _ row: RowScope, _ range: Range<Int>
    ) -> Window? {
        let definition = row.definition
        guard case .state = definition.timing else {
            fault(range, "'\(definition.name)' is no state, and so never active; say 'exists'")
            return nil
        }
        readDates(of: row)
        guard let window = syntax.window else { return .fixed(from: 0, to: 0) }
        guard case .on = window.form else {
            fault(window.range, "what is active is so on one day; say 'on' and a day, or 'exists'")
            return nil
        }
        return self.window(window)
    }

    private mutating func readDates(of row: RowScope) {
        switch row.definition.timing {
        case .undated: break
        case .event(let day): fields.append(row.read(day))
        case .state(let from, let until): fields += ([from] + until).map(row.read)
        }
    }

    /// The first and last day of a window, both included.
    mutating func window(_ syntax: WindowSyntax) -> Window? {
        switch syntax.form {
        case .last(let days, nil): return .fixed(from: -days, to: 0)
        case .last(let days, let periods?):
            return outside(periods, .dayFromToday(0), days, isForward: false)
        case .next(let days): return .fixed(from: 0, to: days)
        case .anyTime: return .anyTime
        case .ends(let first, let last):
            return between(
                first?.day, first?.isIncluded == false ? 1 : 0, last?.day, last?.isIncluded == false ? -1 : 0)
        case .on(let day): return between(day, 0, day, 0)
        case .between(let first, let last): return between(first, 0, last, 0)
        case .daysAfter(let days, let day, nil): return between(day, 0, day, days)
        case .daysBefore(let days, let day, nil): return between(day, -days, day, 0)
        case .daysAfter(let days, let day, let periods?):
            return dayMeasure(day).flatMap { outside(periods, $0, days, isForward: true) }
        case .daysBefore(let days, let day, let periods?):
            return dayMeasure(day).flatMap { outside(periods, $0, days, isForward: false) }
        }
    }

    private mutating func outside(
        _ periods: Syntax, _ day: Measure, _ days: Int, isForward: Bool
    ) -> Window? {
        self.periods(periods).map { .outside($0, of: day, steps: 0...days, isForward: isForward) }
    }

    private mutating func between(
        _ first: Syntax?, _ addingToFirst: Int, _ last: Syntax?, _ addingToLast: Int
    ) -> Window? {
        let before = faults.count
        let from = first.flatMap { dayMeasure($0) }.map { Window.Bound(day: $0, adding: addingToFirst) }
        let to =
            faults.count > before
            ? nil : last.flatMap { dayMeasure($0) }.map { Window.Bound(day: $0, adding: addingToLast) }
        guard faults.count == before else { return nil }
        return .between(from: from, to: to)
    }
}
