/// Why a field has no value.
///
/// The reasons are never merged: a blank is not a refusal, and neither is "no".
public enum MissingReason: String, Hashable, Sendable, Codable, CaseIterable {
    /// The extract has no such column.
    case absentColumn = "absent_column"
    /// The cell is blank.
    case blank
    /// The agency says, with a code of its own, that it does not know.
    case unknown
    /// The person or the agency declined to share it.
    case refused
    /// The cell holds an identifier or value that fails its own check; it was blanked and reported.
    case invalid
    /// The cell holds a code that the crosswalk does not map; it was counted and reported, never guessed.
    case unmapped
    /// The agreement lets nobody have it, so it was dropped at the door.
    case withheld
}

/// One value of a standardised record, by the type its field has in the dictionary.
public enum FieldValue: Hashable, Sendable, Codable {
    /// Text, a normalised name, an identifier or a keyed token.
    case text(String)
    /// A code of the dictionary's code list.
    case code(String)
    /// A day.
    case day(CalendarDay)
    /// A day and time.
    case moment(Moment)
    /// A whole number.
    case integer(Int)
    /// A number.
    case decimal(Double)
    /// Yes or no.
    case flag(Bool)
    /// Nothing, and why.
    case missing(MissingReason)

    /// Whether there is no value.
    public var isMissing: Bool {
        if case .missing = self { return true }
        return false
    }

    /// The day of a day or of a moment.
    public var calendarDay: CalendarDay? {
        switch self {
        case .day(let day): day
        case .moment(let moment): moment.day
        default: nil
        }
    }

    /// The value with its kind as one text, which gives values that are otherwise alike an order; it holds the value,
    /// and so is never shown.
    public var orderKey: String {
        switch self {
        case .text(let text): "text:\(text)"
        case .code(let code): "code:\(code)"
        case .day(let day): "day:\(day)"
        case .moment(let moment): "moment:\(moment)"
        case .integer(let number): "integer:\(number)"
        case .decimal(let number): "decimal:\(number)"
        case .flag(let flag): "flag:\(flag)"
        case .missing(let reason): "missing:\(reason.rawValue)"
        }
    }
}

extension FieldValue: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The kind of value, or why there is none; never the value, which may be somebody's name: `text(…)`.
    public var description: String {
        switch self {
        case .text: "text(…)"
        case .code: "code(…)"
        case .day: "day(…)"
        case .moment: "moment(…)"
        case .integer: "integer(…)"
        case .decimal: "decimal(…)"
        case .flag: "flag(…)"
        case .missing(let reason): "missing(\(reason.rawValue))"
        }
    }

    /// The same as the description.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` doesn't show the value either.
    public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
