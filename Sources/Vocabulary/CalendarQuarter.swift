/// A quarter of a calendar year: January to March is the first.
public struct CalendarQuarter: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Quarters since the first of the year 0.
    private let index: Int

    private init(index: Int) { self.index = index }

    /// The quarter that a day is in.
    public init(of day: CalendarDay) {
        let (year, month, _) = day.components
        index = year * 4 + (month - 1) / 3
    }

    /// The calendar year.
    public var year: Int { index / 4 }

    /// Its number in the year, from 1.
    public var number: Int { index % 4 + 1 }

    /// The quarter so many quarters before it.
    public func earlier(by count: Int) -> CalendarQuarter { CalendarQuarter(index: index - count) }

    /// `2026 Q1`.
    public var description: String { "\(year) Q\(number)" }

    /// Earlier quarters come first.
    public static func < (left: CalendarQuarter, right: CalendarQuarter) -> Bool { left.index < right.index }
}
