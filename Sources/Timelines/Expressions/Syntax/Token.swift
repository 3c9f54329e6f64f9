import Vocabulary

/// A word, number or sign of an expression, and the bytes that it stands on.
struct Token: Hashable, Sendable {
    /// What a token is.
    enum Form: Hashable, Sendable {
        /// A name, a keyword or a code: letters, digits and `_`, with at least one letter.
        case word(String)
        /// A text within double quotes.
        case text(String)
        /// A number without a sign, and as it is written.
        case number(Double, written: String)
        /// A day written `YYYY-MM-DD`.
        case day(CalendarDay)
        /// Any other sign, such as `>=` or `(`.
        case sign(String)
        /// The end of the text.
        case end
    }

    let form: Form
    let range: Range<Int>

    /// What a fault calls it.
    var description: String {
        switch form {
        case .word(let word): "'\(word)'"
        case .text(let text): "\"\(text)\""
        case .number(_, let written): "'\(written)'"
        case .day(let day): "'\(day)'"
        case .sign(let sign): "'\(sign)'"
        case .end: "the end"
        }
    }
}
