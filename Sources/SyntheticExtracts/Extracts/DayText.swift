internal import Vocabulary

/// Days and times as extracts write them; the days of a century and a half are kept ready.
enum DayText {
    /// `YYYY-MM-DD`.
    static func iso(_ day: CalendarDay) -> String {
        text(of: day, in: isoTexts) { $0.description }
    }

    /// `DD/MM/YYYY`.
    static func british(_ day: CalendarDay) -> String {
        text(of: day, in: britishTexts, written: british(components:))
    }

    /// `YYYY-MM-DDTHH:MM:00` of a day and a minute of it; minutes beyond the day run on into the next.
    static func moment(_ day: CalendarDay, minute: Int) -> String {
        iso(day.adding(days: minute / 1440)) + times[minute % 1440]
    }

    private static let first = -25_567
    private static let isoTexts = days { $0.description }
    private static let britishTexts = days(written: british(components:))
    private static let times = (0..<1440).map {
        "T" + padded($0 / 60, to: 2) + ":" + padded($0 % 60, to: 2) + ":00"
    }

    private static func days(written: (CalendarDay) -> String) -> [String] {
        (0..<55_000).map { written(CalendarDay(dayNumber: Int32($0 + first))) }
    }

    private static func text(
        of day: CalendarDay, in texts: [String], written: (CalendarDay) -> String
    ) -> String {
        let place = Int(day.dayNumber) - first
        return texts.indices.contains(place) ? texts[place] : written(day)
    }

    private static func british(components day: CalendarDay) -> String {
        padded(day.day, to: 2) + "/" + padded(day.month, to: 2) + "/" + padded(day.year, to: 4)
    }
}
