/// A column, or a part of its values: what blocking keys and comparisons read.
///
/// Written `surname`, `surname.prefix(2)`, `surname.words`, `surname.sound`, `date_of_birth.year`,
/// `date_of_birth.month_day`, `postcode.sector`, `postcode.outward`, `forename.equivalents(nicknames)`,
/// `forename.joined(surname)`.
public struct ColumnReference: Hashable, Sendable {
    /// A part of a value.
    public enum Part: Hashable, Sendable {
        /// Complete values only: an initial, a year of birth or a postcode sector on its own is left out.
        case whole
        /// The first letters, of values that have at least so many.
        case prefix(Int)
        /// The words of two letters or more, each a value, and the value with its blanks and hyphens taken out.
        case words
        /// The Soundex code of the first word.
        case sound
        /// The year of a date.
        case year
        /// Month and day of a complete date.
        case monthDay
        /// Outward code and first digit of the inward code.
        case sector
        /// The outward code.
        case outward
        /// The groups of a named table of equivalent values that hold the value.
        case equivalents(String)
        /// The current value, a space and the current value of another column.
        case joined(String)
    }

    /// The column's name.
    public var column: String
    /// Which part of its values.
    public var part: Part

    /// A column, or a part of it.
    public init(_ column: String, _ part: Part = .whole) {
        self.column = column
        self.part = part
    }

    /// The columns it reads: its own and, when joined, the other.
    public var columns: [String] {
        if case .joined(let other) = part { [column, other] } else { [column] }
    }
}

extension ColumnReference: CustomStringConvertible {
    /// The reference as it is written in a definition.
    public var description: String {
        switch part {
        case .whole: column
        case .prefix(let length): "\(column).prefix(\(length))"
        case .words: "\(column).words"
        case .sound: "\(column).sound"
        case .year: "\(column).year"
        case .monthDay: "\(column).month_day"
        case .sector: "\(column).sector"
        case .outward: "\(column).outward"
        case .equivalents(let table): "\(column).equivalents(\(table))"
        case .joined(let other): "\(column).joined(\(other))"
        }
    }
}
