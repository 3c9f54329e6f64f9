import Vocabulary

extension Parser {
    /// `count(…)` and its like, `link(a, b)`, or `told(T)`.
    mutating func call(_ word: String) throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        if let special = Call(rawValue: word) {
            advance()
            advance()
            let form = try form(of: special)
            try expect(sign: ")")
            return try syntax(form, from: start)
        }
        if let function = Function(rawValue: word) { return try self.function(function) }
        guard let kind = QuerySyntax.Kind(rawValue: word) else {
            let functions = Function.allCases.map(\.rawValue) + Call.allCases.map(\.rawValue)
            let known = QuerySyntax.Kind.allCases.map(\.rawValue) + functions
            let ordinal = Int(word.prefix { $0.isNumber }).map { "\($0)\(Self.ending(of: $0))" }
            let meant = ordinal ?? NearMiss.suggestion(for: word, among: known)
            let nearest = meant.map { "did you mean '\($0)'?" }
            throw fault("no function '\(word)'; \(nearest ?? "known: " + known.joined(separator: ", "))")
        }
        advance()
        advance()
        let query = try query(kind)
        try expect(sign: ")")
        return try syntax(.query(query), from: start)
    }

    /// Reads `2nd(T)` or `2nd latest(T)`.
    mutating func nth(_ ordinal: Int) throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        advance()
        var kind = QuerySyntax.Kind.first
        if take("latest") { kind = .latest } else { _ = take("first") }
        try expect(sign: "(")
        let query = try query(kind, ordinal: ordinal)
        try expect(sign: ")")
        return try syntax(.query(query), from: start)
    }

    /// The number of `2nd`; none of what is no such word.
    static func ordinal(_ word: String) -> Int? {
        guard let number = Int(word.dropLast(2)), (1...1000).contains(number) else { return nil }
        return word == "\(number)\(ending(of: number))" ? number : nil
    }

    /// What stands after a number to make it an ordinal.
    private static func ending(of number: Int) -> String {
        switch (number % 100, number % 10) {
        case (11...13, _): "th"
        case (_, 1): "st"
        case (_, 2): "nd"
        case (_, 3): "rd"
        default: "th"
        }
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
    mutating func choice() throws(SyntaxFault) -> Syntax.Form {
        var choices: [Syntax.Choice] = []
        repeat {
            let value = try sum()
            try expect("if")
            choices.append(Syntax.Choice(value: value, condition: try expression()))
            try expect(sign: ",")
        } while !take("else")
        return .choose(choices, otherwise: try sum())
    }

    /// What stands within a query's brackets.
    private mutating func query(
        _ kind: QuerySyntax.Kind, ordinal: Int = 1
    ) throws(SyntaxFault) -> QuerySyntax {
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
        var oncePer: Syntax?
        while take(sign: ",") {
            if take("none") {
                try expect("if")
                try expect("not")
                try expect("found")
                noneIfNotFound = true
            } else if limit == nil, take("latest") {
                limit = try wholeNumber("how many of the latest")
            } else if oncePer == nil, take("once") {
                try expect("per")
                oncePer = try sum()
            } else if window == nil {
                window = try self.window()
            } else {
                throw fault("a second window; a query has one")
            }
        }
        return QuerySyntax(
            kind: kind, subject: subject, recordType: recordType, alias: alias, condition: condition,
            window: window, noneIfNotFound: noneIfNotFound, limit: limit, ordinal: ordinal,
            oncePer: oncePer)
    }
}
