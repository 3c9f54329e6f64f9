/// The type of an expression's value.
public enum ExpressionType: Hashable, Sendable, CustomStringConvertible {
    /// Yes, no or unknown.
    case truth
    /// A number.
    case number
    /// A number of days.
    case days
    /// A day.
    case day
    /// The strength of a link.
    case strength
    /// A code of a code list.
    case code(list: String)
    /// A word or text.
    case word
    /// A keyed token, which can only be compared with other tokens.
    case token
    /// An agency.
    case agency
    /// The reasons why a person's links must be verified; they can only be tested and quoted.
    case linkChecks
    /// Days that records cover.
    case periods

    /// What a fault calls it, with its article.
    public var description: String {
        switch self {
        case .truth: "a condition"
        case .number: "a number"
        case .days: "a number of days"
        case .day: "a day"
        case .strength: "a link strength"
        case .code(let list): "a code of '\(list)'"
        case .word: "a word"
        case .token: "a token"
        case .agency: "an agency"
        case .linkChecks: "the reasons for a link check"
        case .periods: "periods"
        }
    }
}
