import Vocabulary

extension Parser {
    /// Reads a window such as `last 28 days` or `42 days after a`.
    mutating func window() throws(SyntaxFault) -> WindowSyntax {
        let start = token.range.lowerBound
        let form = try windowForm()
        return WindowSyntax(form: form, range: start..<end)
    }

    private mutating func windowForm() throws(SyntaxFault) -> WindowSyntax.Form {
        if take("last") { return .last(try days(), outside: try outside()) }
        if take("next") { return .next(try days()) }
        if take("from") { return .ends(first: try included(), last: try lastEnd()) }
        if take("after") { return .ends(first: try excluded(), last: try lastEnd()) }
        if let last = try lastEnd() { return .ends(first: nil, last: last) }
        if take("on") { return .on(try sum()) }
        if take("any") {
            try expect("time")
            return .anyTime
        }
        if take("between") {
            let low = try sum()
            try expect("and")
            return .between(low, try sum())
        }
        if case .number = token.form {
            let days = try days()
            if take("after") { return .daysAfter(days, try sum(), outside: try outside()) }
            if take("before") { return .daysBefore(days, try sum(), outside: try outside()) }
            throw fault("expected 'after' or 'before' and a day, found \(token.description)")
        }
        throw notAWindow
    }

    /// `until b` or `before b`, if there is such.
    private mutating func lastEnd() throws(SyntaxFault) -> WindowSyntax.End? {
        if take("until") { return try included() }
        return take("before") ? try excluded() : nil
    }

    private mutating func included() throws(SyntaxFault) -> WindowSyntax.End {
        WindowSyntax.End(day: try sum(), isIncluded: true)
    }

    private mutating func excluded() throws(SyntaxFault) -> WindowSyntax.End {
        WindowSyntax.End(day: try sum(), isIncluded: false)
    }

    /// `outside p`, if there is such.
    mutating func outside() throws(SyntaxFault) -> Syntax? { take("outside") ? try sum() : nil }

    private var notAWindow: SyntaxFault {
        var hint = ""
        let words = [
            "last", "next", "before", "after", "from", "until", "on", "between", "any", "latest", "none",
            "once",
        ]
        if case .word(let word) = token.form, let nearest = NearMiss.suggestion(for: word, among: words) {
            hint = "; did you mean '\(nearest)'?"
        }
        return fault(
            "expected a window such as 'last 28 days', 'next 42 days', 'before', 'after', 'from', 'until', "
                + "'on', 'between', 'any time', 'latest 10' or 'none if not found', found "
                + token.description + hint)
    }
}
