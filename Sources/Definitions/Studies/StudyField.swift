public import Vocabulary

/// What one linkage column takes from one column of a file.
///
/// Several fields may fill one linkage column; the value of the first that has one is the current value.
public struct StudyField: Hashable, Sendable {
    /// A part of a cell's text.
    public enum Part: String, Hashable, Sendable, CaseIterable {
        /// The first word.
        case firstWord = "first_word"
        /// All words but the first.
        case otherWords = "other_words"
        /// The last word.
        case lastWord = "last_word"
        /// All words but the last.
        case wordsButLast = "words_but_last"
        /// What stands before the first comma; all of it where there is none.
        case beforeComma = "before_comma"
        /// What stands after the first comma.
        case afterComma = "after_comma"
        /// What stands before the first `@`.
        case beforeAt = "before_at"
        /// What stands after the first `@`.
        case afterAt = "after_at"
        /// The digits.
        case digits
    }

    /// How a cell's text is cut into several values.
    public enum Split: Hashable, Sendable {
        /// Each word is a value.
        case words
        /// Values stand between this text.
        case separator(String)
    }

    /// The linkage column that is filled.
    public var column: String
    /// The header of the file's column.
    public var header: String
    /// The parts that are taken, one of the other in this order; empty for the whole text.
    public var take: [Part]
    /// How the text is cut into values; `nil` for one value.
    public var split: Split?
    /// How dates are written, for a date of birth.
    public var layouts: [StudyDateLayout]
    /// What stands for a value, by what the file has; a code that isn't listed is missing.
    public var codes: [String: String]
    /// What in this column means that nothing is known, besides what the source lists.
    public var missing: [String]
    /// Whether texts are taken as they stand, since they are standardised already.
    public var isAsIs: Bool
    /// Where the field is defined, for faults.
    public var location: SourceLocation?

    /// A field by its parts.
    public init(
        column: String, header: String, take: [Part] = [], split: Split? = nil,
        layouts: [StudyDateLayout] = [], codes: [String: String] = [:], missing: [String] = [],
        isAsIs: Bool = false, location: SourceLocation? = nil
    ) {
        self.column = column
        self.header = header
        self.take = take
        self.split = split
        self.layouts = layouts
        self.codes = codes
        self.missing = missing
        self.isAsIs = isAsIs
        self.location = location
    }
}

/// A way of writing dates.
public enum StudyDateLayout: String, Hashable, Sendable, CaseIterable {
    /// `2026-11-21`.
    case isoDay = "YYYY-MM-DD"
    /// `21/11/2026`, also with `-` or `.` between.
    case dayFirst = "DD/MM/YYYY"
    /// `11/21/2026`, also with `-` or `.` between.
    case monthFirst = "MM/DD/YYYY"
    /// `20261121`.
    case compactDay = "YYYYMMDD"
    /// `21112026`.
    case compactDayFirst = "DDMMYYYY"
    /// `2026`: nothing but the year.
    case year = "YYYY"
}
