/// What is wrong with the text of a condition, a column reference or a blocking key.
public struct ConditionSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where, in UTF-8 bytes from the beginning of the text.
    public let offset: Int
    /// What is wrong and what would be right.
    public let message: String

    /// What is wrong and what would be right.
    public var description: String { message }
}

extension AgreementCondition {
    /// The condition that a text states, such as `equal(forename) and not similar(surname, 0.9)`.
    ///
    /// `not` binds closer than `and`, `and` closer than `or`; parentheses group.
    ///
    /// - Throws: ``ConditionSyntaxError`` with the place of the first fault.
    public init(parsing text: String) throws(ConditionSyntaxError) {
        var parser = ConditionParser(text)
        self = try parser.condition()
        try parser.end()
    }
}

extension ColumnReference {
    /// The reference that a text states, such as `surname.prefix(2)`.
    ///
    /// - Throws: ``ConditionSyntaxError`` with the place of the first fault.
    public init(parsing text: String) throws(ConditionSyntaxError) {
        var parser = ConditionParser(text)
        self = try parser.reference()
        try parser.end()
    }
}

extension BlockingRule.Key {
    /// The key that a text states: a column reference or `swap(forename, surname)`.
    ///
    /// - Throws: ``ConditionSyntaxError`` with the place of the first fault.
    public init(parsing text: String) throws(ConditionSyntaxError) {
        var parser = ConditionParser(text)
        self = try parser.key()
        try parser.end()
    }
}

/// Reads conditions, references and keys by recursive descent.
struct ConditionParser {
    /// How deeply parentheses and `not` may be nested.
    private static let deepest = 50

    private var lexer: ConditionLexer
    private var depth = 0

    /// A parser at the beginning of a text.
    init(_ text: String) { lexer = ConditionLexer(text) }

    /// Nothing is left.
    mutating func end() throws(ConditionSyntaxError) {
        if lexer.token != .end { throw lexer.fault("expected 'and', 'or' or the end") }
    }

    /// `a or b`.
    mutating func condition() throws(ConditionSyntaxError) -> AgreementCondition {
        var parts = [try conjunction()]
        while lexer.token == .word("or") {
            lexer.advance()
            parts.append(try conjunction())
        }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    /// A column, or a part of one.
    mutating func reference() throws(ConditionSyntaxError) -> ColumnReference {
        let column = try name("a column")
        guard lexer.token == .symbol(".") else { return ColumnReference(column) }
        lexer.advance()
        return ColumnReference(column, try part())
    }

    /// A reference or a swap.
    mutating func key() throws(ConditionSyntaxError) -> BlockingRule.Key {
        guard lexer.token == .word("swap") else { return .value(try reference()) }
        lexer.advance()
        try symbol("(")
        let one = try reference()
        try symbol(",")
        let other = try reference()
        try symbol(")")
        return .swap(one, other)
    }

    private mutating func conjunction() throws(ConditionSyntaxError) -> AgreementCondition {
        var parts = [try negation()]
        while lexer.token == .word("and") {
            lexer.advance()
            parts.append(try negation())
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func negation() throws(ConditionSyntaxError) -> AgreementCondition {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.deepest { throw lexer.fault("nested more than \(Self.deepest) deep") }
        if lexer.token == .word("not") {
            lexer.advance()
            return .not(try negation())
        }
        if lexer.token == .symbol("(") {
            lexer.advance()
            let inner = try condition()
            try symbol(")")
            return inner
        }
        return try predicate()
    }

    private static let predicates = [
        "abbreviated", "any_similar", "core_digits", "crossed", "day_month_swapped", "differ", "digits",
        "edits",
        "equal", "levenshtein", "present", "shared", "similar", "swapped", "swapped_similar", "within_days",
        "within_years", "year_only",
    ]

    private mutating func predicate() throws(ConditionSyntaxError) -> AgreementCondition {
        guard case .word(let word) = lexer.token, Self.predicates.contains(word) else {
            throw lexer.fault("expected one of \(Self.predicates.joined(separator: ", "))")
        }
        lexer.advance()
        try symbol("(")
        let condition = try arguments(of: word)
        try symbol(")")
        return condition
    }

    private mutating func arguments(of word: String) throws(ConditionSyntaxError) -> AgreementCondition {
        switch word {
        case "equal": .equal(try reference())
        case "shared": .shared(try reference())
        case "differ": .differ(try reference())
        case "present": .present(try name("a column"))
        case "abbreviated": .abbreviated(try name("a column"))
        case "day_month_swapped": .dayMonthSwapped(try name("a column"))
        case "year_only": .yearOnly(try name("a column"))
        case "similar": .similar(try reference(), try similarity())
        case "any_similar": .anySimilar(try reference(), try similarity())
        case "edits": .edits(try reference(), try count())
        case "levenshtein": .levenshtein(try reference(), try count())
        case "digits": .digits(try name("a column"), try count())
        case "within_years": .withinYears(try name("a column"), try count())
        case "within_days": .withinDays(try name("a column"), try count())
        case "core_digits": .coreDigits(try name("a column"), try second())
        case "crossed": .crossed(try reference(), try secondReference())
        case "swapped": .swapped(try reference(), try secondReference())
        default: .swappedSimilar(try reference(), try secondReference(), try similarity())
        }
    }

    private static let parts = [
        "equivalents", "joined", "month_day", "outward", "prefix", "sector", "sound", "words", "year",
    ]

    private mutating func part() throws(ConditionSyntaxError) -> ColumnReference.Part {
        guard case .word(let word) = lexer.token, Self.parts.contains(word) else {
            throw lexer.fault("expected one of \(Self.parts.joined(separator: ", "))")
        }
        lexer.advance()
        switch word {
        case "month_day": return .monthDay
        case "outward": return .outward
        case "sector": return .sector
        case "sound": return .sound
        case "words": return .words
        case "year": return .year
        default: break
        }
        try symbol("(")
        let part: ColumnReference.Part =
            switch word {
            case "prefix": .prefix(try wholeNumber(from: 1))
            case "joined": .joined(try name("a column"))
            default: .equivalents(try name("a table of equivalents"))
            }
        try symbol(")")
        return part
    }

    private mutating func second() throws(ConditionSyntaxError) -> String {
        try symbol(",")
        return try name("a column")
    }

    private mutating func secondReference() throws(ConditionSyntaxError) -> ColumnReference {
        try symbol(",")
        return try reference()
    }

    private mutating func similarity() throws(ConditionSyntaxError) -> Double {
        try symbol(",")
        guard case .number(let text) = lexer.token, let value = Double(text), (0...1).contains(value) else {
            throw lexer.fault("expected a similarity from 0 to 1")
        }
        lexer.advance()
        return value
    }

    private mutating func count() throws(ConditionSyntaxError) -> Int {
        try symbol(",")
        return try wholeNumber()
    }

    private mutating func wholeNumber(from least: Int = 0) throws(ConditionSyntaxError) -> Int {
        guard case .number(let text) = lexer.token, let value = Int(text), value >= least else {
            throw lexer.fault("expected a whole number from \(least)")
        }
        lexer.advance()
        return value
    }

    private mutating func name(_ what: String) throws(ConditionSyntaxError) -> String {
        guard case .word(let word) = lexer.token, !["and", "or", "not"].contains(word) else {
            throw lexer.fault("expected \(what)")
        }
        lexer.advance()
        return word
    }

    private mutating func symbol(_ symbol: Character) throws(ConditionSyntaxError) {
        if lexer.token != .symbol(symbol) { throw lexer.fault("expected '\(symbol)'") }
        lexer.advance()
    }
}
