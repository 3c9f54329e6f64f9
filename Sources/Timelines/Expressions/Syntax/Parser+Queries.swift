import Vocabulary

extension Parser {
    /// `count(…)` and its like, `link(a, b)`, or `told(T)`.
    mutating func call(_ word: String) throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        if word == "link" {
            advance()
            advance()
            let one = try name("an agency")
            try expect(sign: ",")
            let other = try name("another agency")
            try expect(sign: ")")
            return try syntax(.link(one, other), from: start)
        }
        if word == "told" {
            advance()
            advance()
            let type = try name("a record type")
            try expect(sign: ")")
            return try syntax(.told(type), from: start)
        }
        if word == "choose" { return try choice() }
        if let function = Function(rawValue: word) { return try self.function(function) }
        guard let kind = QuerySyntax.Kind(rawValue: word) else {
            let functions = Function.allCases.map(\.rawValue)
            let known = QuerySyntax.Kind.allCases.map(\.rawValue) + functions + ["choose", "link", "told"]
            let nearest = NearMiss.suggestion(for: word, among: known).map { "did you mean '\($0)'?" }
            throw fault("no function '\(word)'; \(nearest ?? "known: " + known.joined(separator: ", "))")
        }
        advance()
        advance()
        let query = try query(kind)
        try expect(sign: ")")
        return try syntax(.query(query), from: start)
    }

    /// Reads `lowest(a, b)`.
    private mutating func function(_ function: Function) throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        advance()
        advance()
        var operands = [try sum()]
        while !function.isOfOne, take(sign: ",") { operands.append(try sum()) }
        try expect(sign: ")")
        return try syntax(.function(function, operands), from: start)
    }

    /// Reads `choose(a if b, c if d, else e)`.
    private mutating func choice() throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        advance()
        advance()
        var choices: [Syntax.Choice] = []
        repeat {
            let value = try sum()
            try expect("if")
            choices.append(Syntax.Choice(value: value, condition: try expression()))
            try expect(sign: ",")
        } while !take("else")
        let otherwise = try sum()
        try expect(sign: ")")
        return try syntax(.choose(choices, otherwise: otherwise), from: start)
    }

    /// What stands within a query's brackets.
    private mutating func query(_ kind: QuerySyntax.Kind) throws(SyntaxFault) -> QuerySyntax {
        var subject: Syntax?
        switch kind {
        case .count where take("distinct"), .sum, .max, .min:
            subject = try sum()
            guard take("of") else {
                throw fault("expected 'of' and a record type, found \(token.description)")
            }
        case .share:
            subject = try expression()
            guard take("of") else {
                throw fault("expected 'of' and a record type, found \(token.description)")
            }
        default: break
        }
        let recordType = try name("a record type")
        let alias = take("as") ? try name("a name for the record") : nil
        let condition = take("where") ? try expression() : nil
        var window: WindowSyntax?
        var noneIfNotFound = false
        var limit: Int?
        while take(sign: ",") {
            if take("none") {
                try expect("if")
                try expect("not")
                try expect("found")
                noneIfNotFound = true
            } else if limit == nil, take("latest") {
                limit = try wholeNumber("how many of the latest")
            } else if window == nil {
                window = try self.window()
            } else {
                throw fault("a second window; a query has one")
            }
        }
        return QuerySyntax(
            kind: kind, subject: subject, recordType: recordType, alias: alias, condition: condition,
            window: window, noneIfNotFound: noneIfNotFound, limit: limit)
    }

    /// Reads a window such as `last 28 days` or `42 days after a`.
    mutating func window() throws(SyntaxFault) -> WindowSyntax {
        let start = token.range.lowerBound
        let form = try windowForm()
        return WindowSyntax(form: form, range: start..<end)
    }

    private mutating func windowForm() throws(SyntaxFault) -> WindowSyntax.Form {
        if take("last") { return .last(try days()) }
        if take("next") { return .next(try days()) }
        if take("before") { return .before(try sum()) }
        if take("after") { return .after(try sum()) }
        if take("from") { return .from(try sum()) }
        if take("until") { return .until(try sum()) }
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
            if take("after") { return .daysAfter(days, try sum()) }
            if take("before") { return .daysBefore(days, try sum()) }
            throw fault("expected 'after' or 'before' and a day, found \(token.description)")
        }
        throw fault(
            "expected a window such as 'last 28 days', 'next 42 days', 'before', 'after', 'from', 'until', "
                + "'on', 'between', 'any time', 'latest 10' or 'none if not found', found \(token.description)"
        )
    }
}
