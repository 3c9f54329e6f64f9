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
}
