import Vocabulary

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
