import Vocabulary

/// Periods as a closure over columns.
typealias PeriodsCode = @Sendable (inout Cursor) -> Coverage

extension Binder {
    mutating func code(_ periods: Periods) -> PeriodsCode {
        let parts = parts(periods)
        return { cursor in
            var coverage = Coverage()
            for part in parts { coverage.add(part(&cursor)) }
            coverage.join()
            return coverage
        }
    }

    private mutating func parts(_ periods: Periods) -> [PeriodsCode] {
        switch periods {
        case .union(let several):
            var codes: [PeriodsCode] = []
            for periods in several { codes += parts(periods) }
            return codes
        case .records(let records):
            let query = bound(records.query)
            let from = code(records.from)
            let until = code(records.until)
            let asOf = asOf
            return [{ cursor in query.coverage(&cursor, from, until, asOf: asOf) }]
        }
    }

    // MARK: Answers

    func during(_ day: @escaping QuantityCode, _ periods: @escaping PeriodsCode) -> TruthCode {
        { cursor in
            let mark = cursor.mark
            let day = day(&cursor)
            let coverage = periods(&cursor)
            let (first, last) = (Coverage.day(day.low, .down), Coverage.day(day.high, .up))
            return Self.answer(&cursor, mark, coverage, day.causes) { runs in
                (all: runs.holdAll(first, last), any: runs.holdAny(first, last))
            }
        }
    }

    func throughout(_ periods: @escaping PeriodsCode, _ window: BoundWindow) -> TruthCode {
        { cursor in
            let mark = cursor.mark
            let days = window.bounds(&cursor).days
            let coverage = periods(&cursor)
            guard days.mayHoldAny else {
                cursor.forget(since: mark)
                return Truth(false)
            }
            return Self.answer(&cursor, mark, coverage, days.causes) { runs in
                let all = days.surelyHoldAny && runs.holdAll(days.outer.first, days.outer.last)
                let some = !days.surelyHoldAny || runs.holdAll(days.inner.first, days.inner.last)
                return (all: all, any: some)
            }
        }
    }

    /// Yes where the days that are surely held make it so, no where not even those that may be held would.
    private static func answer(
        _ cursor: inout Cursor, _ mark: Trace.Mark, _ coverage: Coverage, _ causes: Causes,
        _ holds: (DayRuns) -> (all: Bool, any: Bool)
    ) -> Truth {
        let (all, any) = (
            holds(DayRuns(runs: coverage.certain)).all, holds(DayRuns(runs: coverage.possible)).any
        )
        guard all || !any else { return Truth(.unknown, coverage.causes.union(causes)) }
        if all { cursor.forgetUnknowns(since: mark) } else { cursor.forget(since: mark) }
        return Truth(all)
    }

    func daysOf(_ periods: @escaping PeriodsCode, _ window: BoundWindow) -> QuantityCode {
        { cursor in
            let mark = cursor.mark
            let days = window.bounds(&cursor).days
            let coverage = periods(&cursor)
            let low =
                days.surelyHoldAny
                ? DayRuns(runs: coverage.certain).count(from: days.inner.first, through: days.inner.last) : 0
            let high =
                days.mayHoldAny
                ? DayRuns(runs: coverage.possible).count(from: days.outer.first, through: days.outer.last) : 0
            if low == high { cursor.forgetUnknowns(since: mark) }
            return Quantity(low: low, high: high, low == high ? [] : coverage.causes.union(days.causes))
        }
    }

    func daysOutside(
        from: @escaping QuantityCode, to: @escaping QuantityCode, _ periods: @escaping PeriodsCode
    ) -> QuantityCode {
        { cursor in
            let mark = cursor.mark
            let one = from(&cursor)
            let other = to(&cursor)
            let rows = cursor.mark
            let coverage = periods(&cursor)
            cursor.forgetEvidence(since: rows)
            let sets = [DayRuns(runs: coverage.certain), DayRuns(runs: coverage.possible)]
            let low = sets.map { $0.distance(from: one.high, to: other.low) }.min() ?? -.infinity
            let high = sets.map { $0.distance(from: one.low, to: other.high) }.max() ?? .infinity
            guard !low.isNaN, !high.isNaN else {
                return .unknown(one.causes.union(other.causes).union(.undefined))
            }
            if low == high { cursor.forgetUnknowns(since: mark) }
            let causes = one.causes.union(other.causes).union(coverage.causes)
            return Quantity(low: low, high: high, low == high ? [] : causes)
        }
    }
}

extension BoundQuery {
    /// The days that the rows cover.
    func coverage(
        _ cursor: inout Cursor, _ from: QuantityCode, _ until: QuantityCode, asOf: Int32
    ) -> Coverage {
        var coverage = Coverage()
        scan(&cursor) { cursor, _, truth in
            coverage.add(from: from(&cursor), until: until(&cursor), truth)
            return true
        }
        visitGaps(&cursor) { supplier, cause in
            if let supplier, supplier.stale.isEmpty, cause == .stale, let oldest = supplier.oldest {
                coverage.addUntold(from: oldest.madeOn + 1, cause)
            } else {
                coverage.addUntold(cause)
            }
        }
        return coverage
    }
}

extension DayRuns {
    /// How many days from one to another, both included, are among them.
    fileprivate func count(from first: Int32, through last: Int32) -> Double {
        last == Coverage.latest ? count(from: first, before: last) : count(from: first, before: last + 1)
    }
}

extension BoundWindow.Bounds {
    /// The days that are surely, and that may be, a window's.
    struct Days {
        let inner: (first: Int32, last: Int32)
        let outer: (first: Int32, last: Int32)
        let causes: Causes

        var surelyHoldAny: Bool { inner.first <= inner.last }
        var mayHoldAny: Bool { outer.first <= outer.last }
    }

    /// The window's days, as far as they are known.
    var days: Days {
        switch self {
        case .all:
            let all = (first: Coverage.earliest, last: Coverage.latest)
            return Days(inner: all, outer: all, causes: [])
        case .days(let first, let last):
            let days = (first: first <= MissingMark.firstDay ? Coverage.earliest : first, last: last)
            return Days(inner: days, outer: days, causes: [])
        case .ranges(let first, let last):
            return Days(
                inner: (Coverage.day(first.high, .up), Coverage.day(last.low, .down)),
                outer: (Coverage.day(first.low, .down), Coverage.day(last.high, .up)),
                causes: first.causes.union(last.causes))
        }
    }
}
