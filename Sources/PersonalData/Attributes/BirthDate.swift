public import Vocabulary

/// Days that stand for "not known" in a birth date field: 1 January of years with spikes, say.
///
/// They differ from agency to agency, so they are data of the configuration.
public struct BirthDatePlaceholders: Hashable, Sendable {
    private let days: Set<CalendarDay>

    /// Placeholders of the given days.
    public init(_ days: some Sequence<CalendarDay>) { self.days = Set(days) }

    /// No placeholders.
    public static let none = BirthDatePlaceholders([])

    /// Whether a day is a placeholder.
    public func contains(_ day: CalendarDay) -> Bool { days.contains(day) }
}

/// A date of birth, with what is known of its exactness.
public struct BirthDate: PersonalValue {
    /// How exact a birth date is (`dob_quality`, domain reference 1.2).
    public enum Quality: String, Hashable, Sendable, CaseIterable {
        /// Day, month and year are recorded.
        case full = "F"
        /// Only the year is; day and month are filled in and mean nothing.
        case yearOnly = "Y"
        /// The date was estimated.
        case estimated = "E"
    }

    /// The day, of which a ``Quality/yearOnly`` date means no more than the year.
    public let day: CalendarDay
    /// How exact it is.
    public let quality: Quality

    /// A date of birth that is possible and stands for somebody.
    ///
    /// - Parameters:
    ///   - day: the recorded day.
    ///   - quality: how exact it is.
    ///   - asOf: the day of the run.
    ///   - placeholders: days that stand for "not known".
    /// - Throws: a placeholder, or a day after the run or more than 120 years before it.
    public init(
        _ day: CalendarDay, quality: Quality = .full, asOf: CalendarDay,
        placeholders: BirthDatePlaceholders = .none
    ) throws(IdentifierFault) {
        guard !placeholders.contains(day) else { throw .placeholder }
        guard day <= asOf, day.wholeYears(until: asOf) <= 120 else {
            throw .outOfRange(expected: "a day in the 120 years before the run")
        }
        self.day = day
        self.quality = quality
    }

    /// The day as `YYYY-MM-DD`, or the year alone if only that is known; personal data.
    public var text: String { quality == .yearOnly ? day.year.padded(to: 4) : day.description }

    /// The day as eight digits, `YYYYMMDD`, as an attributor holds it; personal data.
    public var eightDigits: String { DateLayout.compactDay.text(of: day) }
}
