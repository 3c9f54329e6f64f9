import Vocabulary

/// A window whose fixed ends are day numbers.
enum BoundWindow: Sendable {
    case anyTime
    case fixed(Int32, Int32)
    case between(QuantityCode?, Double, QuantityCode?, Double)
    case outside(PeriodsCode, QuantityCode, ClosedRange<Int>, isForward: Bool)

    /// The days that the window has for the person, and the rows, at hand.
    func bounds(_ cursor: inout Cursor) -> Bounds {
        switch self {
        case .anyTime: return .all
        case .fixed(let first, let last): return .days(first, last)
        case .between(let from, let addingToFirst, let to, let addingToLast):
            let first = from?(&cursor).combined(.plus, Quantity(addingToFirst)) ?? Quantity(-.infinity)
            let last = to?(&cursor).combined(.plus, Quantity(addingToLast)) ?? Quantity(.infinity)
            return Self.bounds(first, last)
        case .outside(let periods, let day, let steps, let isForward):
            let day = day(&cursor)
            let rows = cursor.mark
            let coverage = periods(&cursor)
            cursor.forgetEvidence(since: rows)
            let first = isForward ? day : coverage.earliest(before: day, skipping: steps.upperBound)
            let last =
                isForward
                ? coverage.latest(after: day, skipping: steps.upperBound)
                : steps.lowerBound == 0
                    ? day
                    : coverage.earliest(before: day, skipping: steps.lowerBound - 1)
                        .combined(.minus, Quantity(1))
            if first.isKnown, last.isKnown { cursor.forgetUnknowns(since: rows) }
            return Self.bounds(first, last)
        }
    }

    private static func bounds(_ first: Quantity, _ last: Quantity) -> Bounds {
        guard first.isKnown, last.isKnown, let one = Self.day(first.low), let other = Self.day(last.low)
        else { return .ranges(first, last) }
        return .days(one, other)
    }

    /// The day of a number; none for a part of a day.
    private static func day(_ number: Double) -> Int32? {
        if number <= Double(MissingMark.firstDay) { return MissingMark.firstDay }
        return number >= Double(Int32.max) ? Int32.max : Int32(exactly: number)
    }

    /// A window's days.
    enum Bounds {
        case all
        case days(Int32, Int32)
        /// Ends that are not quite known.
        case ranges(Quantity, Quantity)

        /// Whether an event's day is among them; its mark makes it unknown.
        @inline(__always)
        func holdsEvent(_ day: Int32) -> Truth {
            switch self {
            case .all: return Truth(true)
            case .days(let first, let last):
                guard day >= MissingMark.firstDay else { return Truth(.unknown, .missing) }
                return Truth(first <= day && day <= last)
            case .ranges: return truth(of: Self.quantity(day))
            }
        }

        /// Whether a state holds on any of them.
        @inline(__always)
        func holdsState(_ start: Int32, _ end: Int32) -> Truth {
            switch self {
            case .all: return Truth(true)
            case .days(let first, let last):
                guard first <= last else { return Truth(false) }
                let value = HoldingDays.truth(start: start, end: end, first: first, last: last)
                return Truth(value, value == .unknown ? .missing : [])
            case .ranges(let first, let last):
                let begun = Self.quantity(start).compare(.lessOrEqual, last)
                let lasting = Self.quantity(end).compare(.greater, first)
                let proper = first.compare(.lessOrEqual, last)
                let value = begun.value.and(lasting.value).and(proper.value)
                let causes = begun.causes.union(lasting.causes).union(proper.causes)
                return Truth(value, value == .unknown ? causes : [])
            }
        }

        /// Whether a day is among them.
        func truth(of day: Quantity) -> Truth {
            let first: Quantity
            let last: Quantity
            switch self {
            case .all: return day.isKnown ? Truth(true) : Truth(.unknown, day.causes)
            case .days(let one, let other): (first, last) = (Self.quantity(one), Self.quantity(other))
            case .ranges(let one, let other): (first, last) = (one, other)
            }
            let after = day.compare(.greaterOrEqual, first)
            let before = day.compare(.lessOrEqual, last)
            let value = after.value.and(before.value)
            return Truth(value, value == .unknown ? after.causes.union(before.causes) : [])
        }

        private static func quantity(_ day: Int32) -> Quantity {
            if day < MissingMark.firstDay { return .unknown(.missing) }
            return Quantity(day == MissingMark.openEnd ? .infinity : Double(day))
        }
    }
}

extension Coverage {
    /// The earliest day that has at most so many days from it to before a day that are not covered.
    fileprivate func earliest(before day: Quantity, skipping number: Int) -> Quantity {
        let low = DayRuns(runs: possible).earliest(before: day.low, skipping: number)
        let high = DayRuns(runs: certain).earliest(before: day.high, skipping: number)
        return Quantity(low: low, high: high, low == high ? [] : day.causes.union(causes))
    }

    /// The latest day that has at most so many days from a day to before it that are not covered.
    fileprivate func latest(after day: Quantity, skipping number: Int) -> Quantity {
        let low = DayRuns(runs: certain).latest(after: day.low, skipping: number)
        let high = DayRuns(runs: possible).latest(after: day.high, skipping: number)
        return Quantity(low: low, high: high, low == high ? [] : day.causes.union(causes))
    }
}

extension Binder {
    mutating func code(_ window: Window) -> BoundWindow {
        switch window {
        case .anyTime: return .anyTime
        case .fixed(let from, let to):
            return .fixed(
                from.map { asOf + Int32($0) } ?? MissingMark.firstDay,
                to.map { asOf + Int32($0) } ?? Int32.max)
        case .between(let from, let to):
            let first = from.map { code($0.day) }
            let last = to.map { code($0.day) }
            return .between(first, Double(from?.adding ?? 0), last, Double(to?.adding ?? 0))
        case .outside(let periods, let day, let steps, let isForward):
            return .outside(code(periods), code(day), steps, isForward: isForward)
        }
    }
}
