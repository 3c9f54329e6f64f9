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
        /// The last day of which every extract of a record type tells.
        case told(Word)
        case query(QuerySyntax)
        case otherwise(Syntax, Syntax, Causes)
        case function(Function, [Syntax])
        case choose([Choice], otherwise: Syntax)
    }

    let form: Form
    let range: Range<Int>
    /// How many levels it has: one more than the highest of its parts.
    let height: Int

    init(form: Form, range: Range<Int>) {
        self.form = form
        self.range = range
        height = 1 + (form.parts.map(\.height).max() ?? 0)
    }

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
