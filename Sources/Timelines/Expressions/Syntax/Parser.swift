import Vocabulary

/// Reads tokens as an expression, by recursive descent; the grammar is in `Documentation/expressions.md`.
struct Parser {
    private let tokens: [Token]
    private var position = 0
    /// How deep anything may nest, and how long a chain of operators may be, so that no text exhausts the stack.
    static let deepest = 60
    /// How many levels an expression may have in all, whatever they are made of.
    static let highest = 120
    private var depth = 0

    private init(_ tokens: [Token]) { self.tokens = tokens }

    /// The expression that a text holds.
    ///
    /// - Throws: The first fault.
    static func syntax(of text: String) throws(SyntaxFault) -> Syntax {
        var parser = Parser(try Lexer.tokens(of: text))
        let syntax = try parser.expression()
        guard parser.token.form == .end else {
            throw parser.fault("expected 'and', 'or' or the end, found \(parser.token.description)")
        }
        return syntax
    }

    // MARK: Tokens

    var token: Token { tokens[position] }

    var tokenAfter: Token { tokens[min(position + 1, tokens.count - 1)] }

    /// Where the last token that was taken ends.
    var end: Int { position == 0 ? 0 : tokens[position - 1].range.upperBound }

    mutating func advance() { position = min(position + 1, tokens.count - 1) }

    func isAt(_ word: String) -> Bool { token.form == .word(word) }

    func isAt(sign: String) -> Bool { token.form == .sign(sign) }

    mutating func take(_ word: String) -> Bool {
        guard isAt(word) else { return false }
        advance()
        return true
    }

    mutating func take(sign: String) -> Bool {
        guard isAt(sign: sign) else { return false }
        advance()
        return true
    }

    mutating func expect(_ word: String) throws(SyntaxFault) {
        guard take(word) else { throw fault("expected '\(word)', found \(token.description)") }
    }

    mutating func expect(sign: String) throws(SyntaxFault) {
        guard take(sign: sign) else { throw fault("expected '\(sign)', found \(token.description)") }
    }

    /// A name: any word, for what a dot or a query leads to can't be mistaken for a keyword.
    mutating func name(_ what: String) throws(SyntaxFault) -> Syntax.Word {
        guard case .word(let name) = token.form else {
            throw fault("expected \(what), found \(token.description)")
        }
        let word = Syntax.Word(name: name, range: token.range)
        advance()
        return word
    }

    mutating func wholeNumber(_ what: String) throws(SyntaxFault) -> Int {
        guard case .number(let number, let written) = token.form, let whole = Int(written), number <= 100_000
        else { throw fault("expected \(what), a whole number up to 100000, found \(token.description)") }
        advance()
        return whole
    }

    func fault(_ message: String) -> SyntaxFault {
        SyntaxFault(offset: token.range.lowerBound, message: message)
    }

    /// Refuses what nests too deep.
    private func checkLength(_ length: Int) throws(SyntaxFault) {
        guard length <= Self.deepest else {
            throw fault("more than \(Self.deepest) levels or operators in a row; name a part of it")
        }
    }

    /// A part of the expression, unless it has more levels than anything that goes through it level by level can bear.
    func syntax(_ form: Syntax.Form, from start: Int) throws(SyntaxFault) -> Syntax {
        let syntax = Syntax(form: form, range: start..<end)
        guard syntax.height <= Self.highest else {
            throw SyntaxFault(
                offset: start, message: "more than \(Self.highest) levels one upon another; name a part of it"
            )
        }
        return syntax
    }

    // MARK: Conditions

    /// Reads `a or b`.
    mutating func expression() throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        var operands = [try conjunction()]
        while take("or") { operands.append(try conjunction()) }
        return try operands.count == 1 ? operands[0] : syntax(.any(operands), from: start)
    }

    /// Reads `a and b`.
    private mutating func conjunction() throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        var operands = [try negation()]
        while take("and") { operands.append(try negation()) }
        return try operands.count == 1 ? operands[0] : syntax(.all(operands), from: start)
    }

    /// Reads `not a`, `surely a` or `possibly a`.
    private mutating func negation() throws(SyntaxFault) -> Syntax {
        var prefixes: [(modality: Modality?, start: Int)] = []
        while let prefix = prefix() {
            prefixes.append(prefix)
            try checkLength(prefixes.count)
        }
        var result = try comparison()
        for (modality, start) in prefixes.reversed() {
            result = try syntax(modality.map { .modal($0, result) } ?? .not(result), from: start)
        }
        return result
    }

    /// `not`, without a modality, or a word that has one.
    private mutating func prefix() -> (modality: Modality?, start: Int)? {
        let start = token.range.lowerBound
        if take("not") { return (nil, start) }
        for modality in Modality.allCases where take(modality.rawValue) { return (modality, start) }
        return nil
    }

    /// Reads a test such as `a >= b`, `a is known`, `a in [b, c]` or `a within last 28 days`.
    private mutating func comparison() throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        let left = try sum()
        if case .sign(let sign) = token.form, let comparison = Comparison(rawValue: sign) {
            advance()
            let right = try sum()
            let result = try syntax(.comparison(comparison, left, right), from: start)
            if case .sign(let next) = token.form, Comparison(rawValue: next) != nil {
                throw fault("a second comparison in a row; join two with 'and'")
            }
            return result
        }
        if take("is") { return try isTest(left, from: start) }
        let negated =
            isAt("not") && Self.rangeWords.contains { tokenAfter.form == .word($0) }
        if negated { advance() }
        guard let test = try rangeTest(left, from: start) else { return left }
        return try negated ? syntax(.not(test), from: start) : test
    }

    private mutating func isTest(_ left: Syntax, from start: Int) throws(SyntaxFault) -> Syntax {
        let negated = take("not")
        if Self.rangeWords.contains(where: { isAt($0) }), let test = try rangeTest(left, from: start) {
            return try negated ? syntax(.not(test), from: start) : test
        }
        if take("known") { return try syntax(.isKnown(left, !negated), from: start) }
        if take("missing") { return try syntax(.isKnown(left, negated), from: start) }
        if take("blank") {
            let test = try syntax(.isBlank(left), from: start)
            return try negated ? syntax(.not(test), from: start) : test
        }
        let right = try sum()
        return try syntax(.comparison(negated ? .notEqual : .equal, left, right), from: start)
    }

    /// What a value can be in.
    private static let rangeWords = ["in", "within", "between", "during", "throughout"]

    private mutating func rangeTest(_ left: Syntax, from start: Int) throws(SyntaxFault) -> Syntax? {
        if take("in") {
            try expect(sign: "[")
            var items = [try sum()]
            while take(sign: ",") { items.append(try sum()) }
            try expect(sign: "]")
            return try syntax(.isIn(left, items), from: start)
        }
        if take("within") {
            let window = try window()
            return try syntax(.within(left, window), from: start)
        }
        if take("during") { return try syntax(.during(left, try sum()), from: start) }
        if take("throughout") { return try syntax(.throughout(left, try window()), from: start) }
        if take("between") {
            let low = try sum()
            try expect("and")
            let high = try sum()
            return try syntax(.between(left, low, high), from: start)
        }
        return nil
    }

    // MARK: Sums

    /// Reads `a + b`.
    mutating func sum() throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        var left = try product()
        var length = 0
        while case .sign(let sign) = token.form, sign == "+" || sign == "-" {
            advance()
            length += 1
            try checkLength(length)
            let right = try product()
            left = try syntax(.arithmetic(sign == "+" ? .plus : .minus, left, right), from: start)
        }
        return left
    }

    /// Reads `a * b`.
    private mutating func product() throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        var left = try signed()
        var length = 0
        while case .sign(let sign) = token.form, sign == "*" || sign == "/" {
            advance()
            length += 1
            try checkLength(length)
            let right = try signed()
            left = try syntax(.arithmetic(sign == "*" ? .times : .dividedBy, left, right), from: start)
        }
        return left
    }

    /// Reads `-a` or `a else b if none`.
    private mutating func signed() throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        if take(sign: "-") {
            let operand = try operand()
            return try syntax(.negative(operand), from: start)
        }
        var value = try operand()
        var length = 0
        while take("else") {
            length += 1
            try checkLength(length)
            let other = try operand()
            try expect("if")
            let causes: Causes
            if take("none") {
                causes = .none
            } else if take("missing") {
                causes = .missing
            } else {
                throw fault("expected 'none' or 'missing', found \(token.description)")
            }
            value = try syntax(.otherwise(value, other, causes), from: start)
        }
        return value
    }

    /// A value and the names that dots lead to.
    private mutating func operand() throws(SyntaxFault) -> Syntax {
        let start = token.range.lowerBound
        depth += 1
        defer { depth -= 1 }
        try checkLength(depth)
        var value = try primary()
        var length = 0
        while take(sign: ".") {
            length += 1
            try checkLength(length)
            let member = try name("a field's name")
            value = try syntax(.member(value, member), from: start)
        }
        return value
    }
}
