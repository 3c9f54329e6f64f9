import Vocabulary

/// How a workbook counts days: from the beginning of 1900, or of 1904.
enum DayCount: Hashable, Sendable {
    /// 1 is 1 January 1900, and 60 is 29 February 1900, a day that never was.
    case from1900
    /// 0 is 1 January 1904.
    case from1904

    /// What a number stands for under a format; the number itself where it stands for no day.
    func value(of serial: Double, as format: NumberFormat) -> SheetValue {
        guard format != .number, serial >= 0, serial < 2_958_466 else { return .number(serial) }
        // To the second: a time is a fraction that is seldom exact.
        let seconds = (serial * 86_400).rounded()
        let (count, second) = Int(seconds).quotientAndRemainder(dividingBy: 86_400)
        if count == 0, format == .time || (self == .from1900 && second > 0) { return .time(second: second) }
        guard let day = day(count) else { return .number(serial) }
        guard second > 0, let moment = Moment(day: day, second: second) else { return .day(day) }
        return .moment(moment)
    }

    private func day(_ count: Int) -> CalendarDay? {
        // The distances from 1970-01-01 of 1899-12-30, 1899-12-31 and 1904-01-01.
        let start: Int? =
            switch (self, count) {
            case (.from1904, _): -24_107
            case (.from1900, 61...): -25_569
            case (.from1900, 1..<60): -25_568
            case (.from1900, _): nil
            }
        let lastDay = CalendarDay(year: 9999, month: 12, day: 31)
        return start.map { CalendarDay(dayNumber: Int32($0 + count)) }.flatMap { day in
            lastDay.flatMap { day <= $0 ? day : nil }
        }
    }
}
