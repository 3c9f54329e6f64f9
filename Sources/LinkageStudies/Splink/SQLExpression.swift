/// A condition on two records as SQL states it: the small part of the language that saved models use.
indirect enum SQLExpression: Hashable {
    /// A column of one side.
    case column(String, isLeft: Bool)
    /// A number.
    case number(Double)
    /// A text in quotes.
    case text(String)
    /// A word without quotes, such as `NULL` or a type.
    case word(String)
    /// A function of arguments; its name in lower case.
    case call(String, [SQLExpression])
    /// Two sides with `=`, `<=`, `>=`, `<`, `>`, `<>`, `-`, `||` between.
    case binary(String, SQLExpression, SQLExpression)
    /// The side is missing.
    case isNull(SQLExpression)
    /// All hold.
    case and([SQLExpression])
    /// One holds.
    case or([SQLExpression])
    /// It doesn't hold.
    case not(SQLExpression)
}

/// Reads SQL conditions by recursive descent; anything else is refused.
struct SQLReader {
    /// Why a text can't be read.
    struct Refusal: Error {
        let what: String
    }

    private enum Token: Equatable {
        case word(String)
        case quoted(String)
        case text(String)
        case number(Double)
        case symbol(String)
        case end
    }

    private let tokens: [Token]
    private var next = 0
    private var depth = 0

    /// The expression that a text states.
    ///
    /// - Throws: ``Refusal``
    static func expression(_ sql: String) throws(Refusal) -> SQLExpression {
        var reader = SQLReader(tokens: try tokens(of: sql))
        let expression = try reader.disjunction()
        guard reader.token == .end else { throw Refusal(what: "something follows the condition's end") }
        return expression
    }

    private init(tokens: [Token]) { self.tokens = tokens }

    private var token: Token { next < tokens.count ? tokens[next] : .end }

    private func isWord(_ word: String) -> Bool {
        if case .word(let text) = token { text.uppercased() == word } else { false }
    }

    private mutating func takeWord(_ word: String) -> Bool {
        guard isWord(word) else { return false }
        next += 1
        return true
    }

    private mutating func takeSymbol(_ symbol: String) -> Bool {
        guard token == .symbol(symbol) else { return false }
        next += 1
        return true
    }

    private mutating func disjunction() throws(Refusal) -> SQLExpression {
        var parts = [try conjunction()]
        while takeWord("OR") { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : .or(parts)
    }

    private mutating func conjunction() throws(Refusal) -> SQLExpression {
        var parts = [try negation()]
        while takeWord("AND") { parts.append(try negation()) }
        return parts.count == 1 ? parts[0] : .and(parts)
    }

    private mutating func negation() throws(Refusal) -> SQLExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth < 60 else { throw Refusal(what: "it is nested too deeply") }
        if takeWord("NOT") { return .not(try negation()) }
        let left = try sum()
        if takeWord("IS") {
            let isNegated = takeWord("NOT")
            guard takeWord("NULL") else { throw Refusal(what: "NULL is expected after IS") }
            return isNegated ? .not(.isNull(left)) : .isNull(left)
        }
        for symbol in ["=", "<=", ">=", "<>", "!=", "<", ">"] where takeSymbol(symbol) {
            return .binary(symbol, left, try sum())
        }
        return left
    }

    private mutating func sum() throws(Refusal) -> SQLExpression {
        var left = try operand()
        while true {
            if takeSymbol("-") {
                left = .binary("-", left, try operand())
            } else if takeSymbol("||") {
                left = .binary("||", left, try operand())
            } else {
                return left
            }
        }
    }

    private mutating func operand() throws(Refusal) -> SQLExpression {
        let token = token
        next += 1
        switch token {
        case .number(let value): return .number(value)
        case .text(let text): return .text(text)
        case .quoted(let name): return Self.sided(name)
        case .symbol("("):
            let inner = try disjunction()
            guard takeSymbol(")") else { throw Refusal(what: "')' is expected") }
            return inner
        case .word(let word): return try named(word)
        case .symbol(let symbol): throw Refusal(what: "'\(symbol)' isn't understood here")
        case .end: throw Refusal(what: "it ends too early")
        }
    }

    /// A function, a column behind `l.` or `r.`, or a bare word.
    private mutating func named(_ word: String) throws(Refusal) -> SQLExpression {
        if takeSymbol("(") {
            var arguments: [SQLExpression] = []
            if takeSymbol(")") { return .call(word.lowercased(), []) }
            repeat { arguments.append(try argument()) } while takeSymbol(",")
            guard takeSymbol(")") else { throw Refusal(what: "')' is expected") }
            return .call(word.lowercased(), arguments)
        }
        guard takeSymbol(".") else { return Self.sided(word) }
        guard ["l", "r"].contains(word.lowercased()) else {
            throw Refusal(what: "'\(word).' isn't understood; expected l. or r.")
        }
        let name = token
        next += 1
        switch name {
        case .word(let column), .quoted(let column): return .column(column, isLeft: word.lowercased() == "l")
        default: throw Refusal(what: "a column is expected after '\(word).'")
        }
    }

    private mutating func argument() throws(Refusal) -> SQLExpression { try disjunction() }

    private static func sided(_ name: String) -> SQLExpression {
        if name.hasSuffix("_l") { return .column(String(name.dropLast(2)), isLeft: true) }
        if name.hasSuffix("_r") { return .column(String(name.dropLast(2)), isLeft: false) }
        return .word(name)
    }

    private static func tokens(of sql: String) throws(Refusal) -> [Token] {
        let scalars = Array(sql.unicodeScalars)
        var tokens: [Token] = []
        var place = 0
        func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
            var text = String.UnicodeScalarView()
            while place < scalars.count, belongs(scalars[place]) {
                text.append(scalars[place])
                place += 1
            }
            return String(text)
        }
        while place < scalars.count {
            let scalar = scalars[place]
            if scalar.properties.isWhitespace {
                place += 1
            } else if scalar == "\"" || scalar == "'" {
                place += 1
                let text = take { $0 != scalar }
                guard place < scalars.count else { throw Refusal(what: "a quote doesn't end") }
                place += 1
                tokens.append(scalar == "\"" ? .quoted(text) : .text(text))
            } else if ("0"..."9").contains(scalar) {
                let digits = take { ("0"..."9").contains($0) || $0 == "." || $0 == "e" || $0 == "E" }
                guard let value = Double(digits) else { throw Refusal(what: "a number isn't understood") }
                tokens.append(.number(value))
            } else if scalar == "_" || scalar.properties.isAlphabetic {
                tokens.append(
                    .word(take { $0 == "_" || $0.properties.isAlphabetic || ("0"..."9").contains($0) }))
            } else {
                let two = place + 1 < scalars.count ? "\(scalar)\(scalars[place + 1])" : ""
                if ["<=", ">=", "<>", "!=", "||"].contains(two) {
                    tokens.append(.symbol(two))
                    place += 2
                } else {
                    tokens.append(.symbol(String(scalar)))
                    place += 1
                }
            }
        }
        return tokens
    }
}
