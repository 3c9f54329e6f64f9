import Definitions
import Vocabulary

extension DueTerm {
    /// The day on which it ends when it begins on a day.
    ///
    /// No working days after a Saturday or Sunday is the Monday. Public holidays count as working days, for no
    /// calendar of them is among the inputs.
    func end(from day: CalendarDay) -> CalendarDay {
        switch unit {
        case .days: return day.adding(days: count)
        case .workingDays:
            var end = Self.workingDay(from: day)
            for _ in 0..<max(0, count) { end = Self.workingDay(from: end.adding(days: 1)) }
            return end
        }
    }

    private static func workingDay(from day: CalendarDay) -> CalendarDay {
        day.adding(days: max(0, 8 - day.isoWeekday) * (day.isoWeekday > 5 ? 1 : 0))
    }
}
