import Vocabulary

extension Parser {
    /// Words that can't be names where a value is expected.
    private static let reserved: Set = [
        "and", "or", "not", "is", "in", "where", "within", "between", "of", "if", "else", "as", "distinct",
        "surely", "possibly", "during", "throughout", "outside",
    ]

    /// A number, a day, a word, a text, a query, or anything within brackets.
    mutating func primary() throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        switch token.form {
        case .number(let number, let written): return try amount(number, written)
        case .day(let day):
            advance()
            return try syntax(.day(day), from: start)
        case .text(let text):
            advance()
            return try syntax(.text(text), from: start)
        case .sign("("):
            advance()
            let inner = try expression()
            try expect(sign: ")")
            return Syntax(form: inner.form, range: start..<end)
        case .word(let word): return try worded(word)
        default: throw fault("expected a value, found \(token.description)")
        }
    }

    private mutating func worded(_ word: String) throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        let mayBeCounted = [.sign("("), .word("latest"), .word("first")].contains(tokenAfter.form)
        if mayBeCounted, let ordinal = Self.ordinal(word) { return try nth(ordinal) }
        if case .sign("(") = tokenAfter.form { return try call(word) }
        switch (word, tokenAfter.form) {
        case ("days", .word("since")), ("days", .word("until")): return try dayDifference()
        case ("known", .word("to")):
            advance()
            advance()
            let agency = try name("an agency")
            return try syntax(.knownTo(agency), from: start)
        case ("at", .word("least")): return try atLeast()
        default: break
        }
        guard !Self.reserved.contains(word) else { throw fault("expected a value, found '\(word)'") }
        advance()
        switch word {
        case "yes", "true": return try syntax(.truth(true), from: start)
        case "no", "false": return try syntax(.truth(false), from: start)
        case "today": return try syntax(.dayFromToday(0), from: start)
        default: return try syntax(.word(word), from: start)
        }
    }

    /// Reads `2` or `28 days` or `28 days ago` or `4 weeks ahead`.
    private mutating func amount(_ number: Double, _ written: String) throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        guard Self.daysInUnit(tokenAfter) != nil else {
            advance()
            return try syntax(.number(number, written: written), from: start)
        }
        let days = try days()
        if take("ago") { return try syntax(.dayFromToday(-days), from: start) }
        if take("ahead") { return try syntax(.dayFromToday(days), from: start) }
        return try syntax(.days(days), from: start)
    }

    /// `28 days` or `4 weeks`, in days.
    mutating func days() throws(SyntaxFault) -> Int {
        let number = try wholeNumber("a number of days")
        guard let unit = Self.daysInUnit(token) else {
            throw fault("expected 'days' or 'weeks', found \(token.description)")
        }
        advance()
        return number * unit
    }

    private static func daysInUnit(_ token: Token) -> Int? {
        switch token.form {
        case .word("day"), .word("days"): 1
        case .word("week"), .word("weeks"): 7
        default: nil
        }
    }

    /// Reads `days since a` or `days until a`.
    private mutating func dayDifference() throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        advance()
        let since = isAt("since")
        advance()
        let today = Syntax(form: .dayFromToday(0), range: start..<end)
        let other = try sum()
        let outside = try self.outside()
        let (one, two) = since ? (other, today) : (today, other)
        return try syntax(.daysFrom(one, to: two, outside: outside), from: start)
    }

    /// Reads `at least 2 of (a, b, c)`.
    private mutating func atLeast() throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        advance()
        advance()
        let number = try wholeNumber("how many of them")
        let isOfAgencies = take("agencies")
        try expect(isOfAgencies ? "say" : "of")
        try expect(sign: "(")
        var operands = [try expression()]
        while take(sign: ",") { operands.append(try expression()) }
        try expect(sign: ")")
        if isOfAgencies {
            guard number > 0 else {
                throw SyntaxFault(offset: start, message: "at least 0 agencies; ask for 1 or more")
            }
            return try syntax(.agenciesSay(number, operands), from: start)
        }
        guard (1...operands.count).contains(number) else {
            throw SyntaxFault(
                offset: start,
                message: "at least \(number) of \(operands.count); ask for 1 to \(operands.count)")
        }
        return try syntax(.atLeast(number, operands), from: start)
    }
}
