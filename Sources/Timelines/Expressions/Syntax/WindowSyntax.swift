import Vocabulary

/// The days that a query looks at.
struct WindowSyntax: Hashable, Sendable {
    /// A first and a last day, either of which may be open.
    indirect enum Form: Hashable, Sendable {
        case last(Int, outside: Syntax?)
        case next(Int)
        /// `after a`, `until b`, or `after a until b`.
        case ends(first: End?, last: End?)
        case on(Syntax)
        case between(Syntax, Syntax)
        case daysAfter(Int, Syntax, outside: Syntax?)
        case daysBefore(Int, Syntax, outside: Syntax?)
        case anyTime
    }

    /// A first or last day, itself within the window or not.
    struct End: Hashable, Sendable {
        let day: Syntax
        let isIncluded: Bool
    }

    let form: Form
    let range: Range<Int>
}
