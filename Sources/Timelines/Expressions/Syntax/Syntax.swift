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
        /// `surely` or `possibly`.
        case modal(Modality, Syntax)
        case all([Syntax])
        case any([Syntax])
        case atLeast(Int, [Syntax])
        /// So many agencies by whose records one of the conditions holds.
        case agenciesSay(Int, [Syntax])
        case comparison(Comparison, Syntax, Syntax)
        /// `is known`, or with `false` `is missing`.
        case isKnown(Syntax, Bool)
        case isBlank(Syntax)
        case isIn(Syntax, [Syntax])
        case within(Syntax, WindowSyntax)
        /// A day in periods.
        case during(Syntax, Syntax)
        /// Periods that hold every day of a window.
        case throughout(Syntax, WindowSyntax)
        case between(Syntax, Syntax, Syntax)
        case arithmetic(Arithmetic, Syntax, Syntax)
        case negative(Syntax)
        /// The days from the one day to the other, perhaps without those of periods.
        case daysFrom(Syntax, to: Syntax, outside: Syntax?)
        /// How many days of a window periods hold.
        case daysOf(Syntax, WindowSyntax)
        case periods(PeriodsSyntax)
        /// The mean of so many windows before that of a query.
        case baseline(Syntax, Int)
        /// The weight that a table has for something on a day.
        case weight(table: Word, of: Syntax, on: Syntax)
        case knownTo(Word)
        case link(Word, Word)
        /// The last day of which every extract of a record type tells, or every one of an agency.
        case told(Word, by: Word?)
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
