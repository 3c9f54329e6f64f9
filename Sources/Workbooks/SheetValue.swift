public import Vocabulary

/// What a cell of a sheet holds.
public enum SheetValue: Hashable, Sendable {
    /// Nothing, or a text without characters.
    case blank
    /// A text, with the line breaks that were typed.
    case text(String)
    /// A number, whatever its format shows of it.
    case number(Double)
    /// A day.
    case day(CalendarDay)
    /// A day with a time of day.
    case moment(Moment)
    /// A time of day without a day, in seconds since midnight.
    case time(second: Int)
    /// True or false.
    case truth(Bool)
    /// A formula's error, such as `#REF!`.
    case fault(String)
    /// A formula that no program has worked out yet.
    case uncalculated
}

extension SheetValue {
    /// The value as a CSV file would have it: days `YYYY-MM-DD`, times `HH:MM:SS`, numbers without grouping, `TRUE` and
    /// `FALSE`, nothing for a blank.
    ///
    /// `nil` for a formula's error and for a formula without a result, which stand for no value.
    public var plainText: String? {
        switch self {
        case .blank: ""
        case .text(let text): text
        case .number(let number): Self.plain(number)
        case .day(let day): day.description
        case .moment(let moment): moment.description
        case .time(let second): Self.time(second)
        case .truth(let isTrue): isTrue ? "TRUE" : "FALSE"
        case .fault, .uncalculated: nil
        }
    }

    private static func plain(_ number: Double) -> String {
        if let whole = Int(exactly: number), whole.magnitude < 1 << 53 { String(whole) } else { "\(number)" }
    }

    private static func time(_ second: Int) -> String {
        [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
            .joined(separator: ":")
    }
}

extension SheetValue: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The kind of value; not the value, which may be about anybody.
    public var description: String {
        switch self {
        case .blank: "blank"
        case .text: "text"
        case .number: "number"
        case .day: "day"
        case .moment: "moment"
        case .time: "time"
        case .truth: "truth"
        case .fault: "fault"
        case .uncalculated: "uncalculated"
        }
    }

    /// The same as the description.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` shows no value either.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
