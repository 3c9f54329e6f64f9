import Vocabulary

/// An expression as it is written: its parts, and the bytes that each stands on.
struct Syntax: Hashable, Sendable {
    /// What a part is.
    indirect enum Form: Hashable, Sendable {
        case number(Double, written: String)
        /// A number of days: `28 days`, `4 weeks`.
        case days(Int)
        case day(CalendarDay)
        /// So many days from today: `28 days ago` is -28.
        case dayFromToday(Int)
        case truth(Bool)
        case word(String)
        case text(String)
        case member(Syntax, Word)
        case not(Syntax)
        case all([Syntax])
        case any([Syntax])
        case atLeast(Int, [Syntax])
        case comparison(Comparison, Syntax, Syntax)
        /// `is known`, or with `false` `is missing`.
        case isKnown(Syntax, Bool)
        case isIn(Syntax, [Syntax])
        case within(Syntax, WindowSyntax)
        case between(Syntax, Syntax, Syntax)
        case arithmetic(Arithmetic, Syntax, Syntax)
        case negative(Syntax)
        /// The days from the one day to the other.
        case daysFrom(Syntax, to: Syntax)
        case knownTo(Word)
        case link(Word, Word)
        case query(QuerySyntax)
        case otherwise(Syntax, Syntax, Causes)
        case function(Function, [Syntax])
        case choose([Choice], otherwise: Syntax)
    }

    let form: Form
    let range: Range<Int>

    /// A value, and the condition on which it is taken.
    struct Choice: Hashable, Sendable {
        let value: Syntax
        let condition: Syntax
    }

    /// A name, and the bytes that it stands on.
    struct Word: Hashable, Sendable {
        let name: String
        let range: Range<Int>
    }
}

/// How two values are compared.
enum Comparison: String, Hashable, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case equal = "="
    case notEqual = "!="
    case greaterOrEqual = ">="
    case greater = ">"
}

/// How two numbers become one.
enum Arithmetic: String, Hashable, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case dividedBy = "/"
}

/// What makes one number of others.
enum Function: String, Hashable, Sendable, CaseIterable {
    /// The nearest whole number; halves go up.
    case round
    /// The logarithm to base ten.
    case log10
    /// The lowest of several.
    case lowest
    /// The highest of several.
    case highest

    /// Whether it takes one number only.
    var isOfOne: Bool { self == .round || self == .log10 }
}

/// A question about the records of one type.
struct QuerySyntax: Hashable, Sendable {
    /// What is asked.
    enum Kind: String, Hashable, Sendable, CaseIterable {
        case count
        case exists
        case active
        case latest
        case first
        case sum
        case max
        case min
    }

    let kind: Kind
    /// What is counted distinct, summed or compared; none where rows themselves are meant.
    let subject: Syntax?
    let recordType: Syntax.Word
    let alias: Syntax.Word?
    let condition: Syntax?
    let window: WindowSyntax?
    let noneIfNotFound: Bool
}

/// The days that a query looks at.
struct WindowSyntax: Hashable, Sendable {
    /// A first and a last day, either of which may be open.
    indirect enum Form: Hashable, Sendable {
        case last(Int)
        case next(Int)
        case before(Syntax)
        case after(Syntax)
        case from(Syntax)
        case until(Syntax)
        case on(Syntax)
        case between(Syntax, Syntax)
        case daysAfter(Int, Syntax)
        case daysBefore(Int, Syntax)
        case anyTime
    }

    let form: Form
    let range: Range<Int>
}
