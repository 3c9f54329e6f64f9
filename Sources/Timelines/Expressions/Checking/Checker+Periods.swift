import Definitions
import Vocabulary

extension Checker {
    /// Periods, or a fault at what is none.
    mutating func periods(_ syntax: Syntax) -> Periods? {
        if case .word(let word) = syntax.form, scope.definition(word, usedIn: text) == nil,
            scope.dictionary.recordType(RecordType(word)) != nil
        {
            fault(
                syntax.range, "'\(word)' is a record type; say periods(\(word)) for the days that it covers")
            return nil
        }
        guard let typed = check(syntax) else { return nil }
        guard case .periods(let periods) = typed else {
            fault(
                syntax.range,
                "expected periods, found \(Self.describe(typed)); write periods(T where …), or give that a name"
            )
            return nil
        }
        return periods
    }

    /// Checks `periods(T from a until b where c)`.
    mutating func periods(_ syntax: PeriodsSyntax, _ range: Range<Int>) -> TypedExpression? {
        let query = QuerySyntax(
            kind: .exists, subject: nil, recordType: syntax.recordType, alias: syntax.alias,
            condition: syntax.condition, window: nil, noneIfNotFound: syntax.noneIfNotFound, limit: nil,
            ordinal: 1, oncePer: nil)
        return checked(query, range) { checker, query in
            guard let row = checker.rows.last else { return nil }
            let from = syntax.from.map { checker.dayMeasure($0) } ?? checker.ownStart(row, range)
            guard let from else { return nil }
            let until = syntax.until.map { checker.dayMeasure($0) } ?? checker.ownEnd(row, range)
            guard let until else { return nil }
            var everyTime = query
            everyTime.window = .anyTime
            return .periods(.records(PeriodQuery(query: everyTime, from: from, until: until)))
        }
    }

    private mutating func ownStart(_ row: RowScope, _ range: Range<Int>) -> Measure? {
        guard row.definition.timing != .undated else {
            fault(range, "'\(row.definition.name)' has no date; say 'from' and 'until' which days it covers")
            return nil
        }
        return own("date", of: row)
    }

    /// The end of a state; of an event, the day after it.
    private mutating func ownEnd(_ row: RowScope, _ range: Range<Int>) -> Measure? {
        switch row.definition.timing {
        case .undated: return ownStart(row, range)
        case .state: return own("until", of: row)
        case .event: return own("date", of: row).map { .arithmetic(.plus, $0, .constant(1)) }
        }
    }

    private mutating func own(_ name: String, of row: RowScope) -> Measure? {
        guard case .measure(let measure, _) = implicit(name, row) else { return nil }
        return measure
    }

    /// Checks `a during p`.
    mutating func during(_ day: Syntax, _ periods: Syntax) -> (Condition, TypedExpression?)? {
        let measure = dayMeasure(day)
        let periods = self.periods(periods)
        guard let measure, let periods else { return nil }
        return (.during(measure, periods), .measure(measure, .day))
    }

    /// Checks `p throughout last 28 days`.
    mutating func throughout(_ periods: Syntax, _ window: WindowSyntax) -> (Condition, TypedExpression?)? {
        let held = self.periods(periods)
        let days = self.window(window)
        guard let held, let days else { return nil }
        return (.throughout(held, days), .measure(.daysOf(held, days), .days))
    }

    /// Checks `days(p, last 28 days)`.
    mutating func daysOf(_ periods: Syntax, _ window: WindowSyntax) -> TypedExpression? {
        let held = self.periods(periods)
        let days = self.window(window)
        guard let held, let days else { return nil }
        return .measure(.daysOf(held, days), .days)
    }
}
