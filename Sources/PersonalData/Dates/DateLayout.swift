public import Vocabulary

/// A way of writing a day, or a day and time, that a source declares; nothing is read by guessing.
///
/// The raw value is how `sources/*.yml` names it. Times are local UK time.
public enum DateLayout: String, Hashable, Sendable, CaseIterable {
    /// `2026-11-21`.
    case isoDay = "YYYY-MM-DD"
    /// `21/11/2026`.
    case dayFirst = "DD/MM/YYYY"
    /// `20261121`.
    case compactDay = "YYYYMMDD"
    /// `21112026`.
    case compactDayFirst = "DDMMYYYY"
    /// `20261121143000`, as police location feeds write it.
    case compactMoment = "yyyyMMddHHmmss"
    /// `2026-11-21T14:30:00`.
    case isoMoment = "YYYY-MM-DDTHH:MM:SS"
    /// `2026-11-21 14:30:00`.
    case spacedMoment = "YYYY-MM-DD HH:MM:SS"
    /// `2026-11-21T14:30`.
    case isoMinute = "YYYY-MM-DDTHH:MM"
    /// `21/11/2026 14:30`.
    case dayFirstMinute = "DD/MM/YYYY HH:MM"
    /// `21/11/2026 14:30:00`.
    case dayFirstMoment = "DD/MM/YYYY HH:MM:SS"

    /// Whether the layout has a time of day.
    public var hasTime: Bool { mask.utf8.contains(UInt8(ascii: "h")) }

    /// The day that a text writes in this layout, or `nil`; a time of day is checked and dropped.
    public func day(_ text: some StringProtocol) -> CalendarDay? {
        moment(text)?.day
    }

    /// The moment that a text writes in this layout, or `nil`; without a time of day, the start of the day.
    public func moment(_ text: some StringProtocol) -> Moment? {
        let text = String(text)
        let mask = mask
        let bytes = text.utf8.span
        let places = mask.utf8.span
        guard bytes.count == places.count else { return nil }
        var fields = Fields()
        for index in bytes.indices {
            guard fields.take(bytes[index], at: places[index]) else { return nil }
        }
        return fields.moment
    }

    /// A day written in this layout; midnight where it has a time.
    public func text(of day: CalendarDay) -> String { text(of: Moment(startOf: day)) }

    /// A moment written in this layout, as far as the layout goes.
    public func text(of moment: Moment) -> String {
        let (year, month, day) = moment.day.components
        let second = Int(moment.second)
        var digits: [UInt8: Array<UInt8>.Iterator] = [
            UInt8(ascii: "Y"): Array(year.padded(to: 4).utf8).makeIterator(),
            UInt8(ascii: "M"): Array(month.padded(to: 2).utf8).makeIterator(),
            UInt8(ascii: "D"): Array(day.padded(to: 2).utf8).makeIterator(),
            UInt8(ascii: "h"): Array((second / 3600).padded(to: 2).utf8).makeIterator(),
            UInt8(ascii: "m"): Array((second / 60 % 60).padded(to: 2).utf8).makeIterator(),
            UInt8(ascii: "s"): Array((second % 60).padded(to: 2).utf8).makeIterator(),
        ]
        return mask.utf8.map { place in digits[place]?.next() ?? place }.asText
    }

    /// The layout with one letter for each digit of year, month, day, hour, minute and second.
    private var mask: String {
        switch self {
        case .isoDay: "YYYY-MM-DD"
        case .dayFirst: "DD/MM/YYYY"
        case .compactDay: "YYYYMMDD"
        case .compactDayFirst: "DDMMYYYY"
        case .compactMoment: "YYYYMMDDhhmmss"
        case .isoMoment: "YYYY-MM-DDThh:mm:ss"
        case .spacedMoment: "YYYY-MM-DD hh:mm:ss"
        case .isoMinute: "YYYY-MM-DDThh:mm"
        case .dayFirstMinute: "DD/MM/YYYY hh:mm"
        case .dayFirstMoment: "DD/MM/YYYY hh:mm:ss"
        }
    }
}

extension DateLayout {
    /// The numbers of a date as its digits come in.
    private struct Fields {
        private var year = 0
        private var month = 0
        private var day = 0
        private var hour = 0
        private var minute = 0
        private var second = 0

        /// Takes one byte in the place that a mask names; false if it doesn't belong there.
        mutating func take(_ byte: UInt8, at place: UInt8) -> Bool {
            switch place {
            case UInt8(ascii: "Y"): Self.append(byte, to: &year)
            case UInt8(ascii: "M"): Self.append(byte, to: &month)
            case UInt8(ascii: "D"): Self.append(byte, to: &day)
            case UInt8(ascii: "h"): Self.append(byte, to: &hour)
            case UInt8(ascii: "m"): Self.append(byte, to: &minute)
            case UInt8(ascii: "s"): Self.append(byte, to: &second)
            default: byte == place
            }
        }

        var moment: Moment? {
            guard hour < 24, minute < 60, second < 60,
                let date = CalendarDay(year: year, month: month, day: day)
            else { return nil }
            return Moment(day: date, second: hour * 3600 + minute * 60 + second)
        }

        private static func append(_ digit: UInt8, to number: inout Int) -> Bool {
            guard digit.isASCIIDigit else { return false }
            number = number * 10 + Int(digit & 0x0F)
            return true
        }
    }
}
