import Definitions
import Vocabulary

extension Checker {
    /// Checks `a >= b` or `a is b`.
    mutating func compare(
        _ comparison: Comparison, _ left: Syntax, _ right: Syntax
    ) -> (Condition, TypedExpression?)? {
        guard let subject = check(left) else { return nil }
        guard let condition = compare(comparison, subject, left, right) else { return nil }
        if case .condition = subject { return (condition, nil) }
        if case .linkChecks = subject { return (condition, nil) }
        return (condition, subject)
    }

    private mutating func compare(
        _ comparison: Comparison, _ subject: TypedExpression, _ left: Syntax, _ right: Syntax
    ) -> Condition? {
        switch subject {
        case .measure(let measure, let kind):
            guard let (other, otherKind) = self.measure(right, like: kind) else { return nil }
            guard Self.agree(kind, otherKind) else {
                return disagree(subject, .measure(other, otherKind), right.range)
            }
            return .compare(comparison, measure, other)
        case .term(let term, let kind):
            guard let other = self.term(right, like: kind) else { return nil }
            return equality(comparison, right.range, .equal(term, other))
        case .condition(let condition):
            guard let other = check(right) else { return nil }
            guard case .condition(let otherCondition) = other else {
                return disagree(subject, other, right.range)
            }
            return equality(comparison, right.range, .same(condition, otherCondition))
        case .linkChecks:
            guard let check = linkCheck(right) else { return nil }
            return equality(comparison, right.range, .linkCheck([check]))
        case .periods:
            fault(left.range, Self.periodsHint)
            return nil
        }
    }

    /// Checks `a in [b, c]`.
    mutating func membership(_ left: Syntax, _ items: [Syntax]) -> (Condition, TypedExpression?)? {
        guard let subject = check(left) else { return nil }
        switch subject {
        case .term(let term, let kind):
            let terms = items.map { self.term($0, like: kind) }
            let complete = terms.compactMap(\.self)
            return complete.count == terms.count ? (.member(term, complete), subject) : nil
        case .measure:
            let tests = items.map { compare(.equal, subject, left, $0) }
            let complete = tests.compactMap(\.self)
            return complete.count == tests.count ? (.any(complete), subject) : nil
        case .linkChecks:
            let checks = items.map { linkCheck($0) }
            let complete = checks.compactMap(\.self)
            return complete.count == checks.count ? (.linkCheck(Set(complete)), nil) : nil
        case .condition:
            fault(left.range, "a condition is in no list; say 'is yes' or 'is no'")
            return nil
        case .periods:
            fault(left.range, Self.periodsHint)
            return nil
        }
    }

    /// Checks `a between b and c`, both included.
    mutating func between(
        _ value: Syntax, _ low: Syntax, _ high: Syntax
    ) -> (Condition, TypedExpression?)? {
        guard let subject = check(value) else { return nil }
        guard case .measure = subject else {
            fault(value.range, "\(Self.describe(subject)) is between nothing; only numbers and days are")
            return nil
        }
        guard let atLeast = compare(.greaterOrEqual, subject, value, low),
            let atMost = compare(.lessOrEqual, subject, value, high)
        else { return nil }
        return (.all([atLeast, atMost]), subject)
    }

    /// Checks `a is known` or `a is missing`.
    mutating func isKnown(_ operand: Syntax, _ known: Bool) -> Condition? {
        guard let typed = check(operand) else { return nil }
        let condition: Condition
        switch typed {
        case .condition(let operand): condition = .known(.condition(operand))
        case .measure(let operand, _): condition = .known(.measure(operand))
        case .term(let operand, _): condition = .known(.term(operand))
        case .linkChecks:
            fault(operand.range, "the reasons for a link check are always known; name one of them")
            return nil
        case .periods:
            fault(operand.range, Self.periodsHint)
            return nil
        }
        return known ? condition : .not(condition)
    }

    private static let periodsHint =
        "periods are compared with nothing; say 'a during p', 'p throughout last 28 days' or 'days(p, window)'"

    // MARK: Measures

    /// A measure, where a word may be a strength.
    mutating func measure(_ syntax: Syntax, like kind: MeasureKind) -> (Measure, MeasureKind)? {
        if kind == .strength, let word = Self.word(syntax) {
            let words = ["none", "weak", "details", "identifier"]
            if let index = words.firstIndex(of: word) { return (.constant(Double(index)), .strength) }
            fault(syntax.range, "no link strength '\(word)'; \(Self.suggestion(for: word, among: words))")
            return nil
        }
        return check(syntax).flatMap { number($0, like: kind, syntax.range) }
    }

    /// What is typed as a measure, or a fault where it is none.
    mutating func number(
        _ typed: TypedExpression, like kind: MeasureKind = .number, _ range: Range<Int>
    ) -> (Measure, MeasureKind)? {
        guard case .measure(let measure, let otherKind) = typed else {
            fault(range, "expected \(Self.name(kind)), found \(Self.describe(typed))")
            return nil
        }
        return (measure, otherKind)
    }

    static func agree(_ one: MeasureKind, _ other: MeasureKind) -> Bool {
        if one == other { return true }
        let numbers: [MeasureKind] = [.number, .days, .plain]
        return (one == .plain || other == .plain) && numbers.contains(one) && numbers.contains(other)
    }

    static func name(_ kind: MeasureKind) -> String {
        TypedExpression.measure(.constant(0), kind).type.description
    }

    private mutating func disagree(
        _ one: TypedExpression, _ other: TypedExpression, _ range: Range<Int>
    ) -> Condition? {
        fault(range, "\(Self.describe(one)) is compared with \(Self.describe(other)); both must be the same")
        return nil
    }

    private mutating func equality(
        _ comparison: Comparison, _ range: Range<Int>, _ equal: Condition
    ) -> Condition? {
        switch comparison {
        case .equal: return equal
        case .notEqual: return .not(equal)
        default:
            fault(range, "'\(comparison.rawValue)' needs numbers or days; say 'is' or 'is not'")
            return nil
        }
    }

    // MARK: Terms

    /// A term of a kind, where a bare word is a code, a word or an agency.
    mutating func term(_ syntax: Syntax, like kind: TermKind) -> Term? {
        if let word = Self.word(syntax) { return literal(word, kind, syntax.range) }
        guard let typed = check(syntax) else { return nil }
        guard case .term(let term, let otherKind) = typed, otherKind.type == kind.type else {
            fault(syntax.range, "expected \(kind.type), found \(Self.describe(typed))")
            return nil
        }
        return term
    }

    private mutating func literal(_ word: String, _ kind: TermKind, _ range: Range<Int>) -> Term? {
        switch kind {
        case .code(let name):
            guard let list = scope.dictionary.codeList(name) else { return nil }
            if let index = list.index(of: word) { return .code(index) }
            let hint = Self.suggestion(for: word, among: list.codes.map(\.code))
            fault(range, "'\(name)' has no code '\(word)'; \(hint)")
        case .word(let known):
            guard let known, !known.contains(word) else { return .word(word) }
            fault(range, "no code has the word '\(word)' here; \(Self.suggestion(for: word, among: known))")
        case .agency:
            return agency(Syntax.Word(name: word, range: range)).map { .agency($0) }
        case .token:
            fault(range, "a token can only be compared with another record's token")
        }
        return nil
    }

    private mutating func linkCheck(_ syntax: Syntax) -> LinkCheck? {
        let words = LinkCheck.allCases.map(\.rawValue)
        guard let word = Self.word(syntax) else {
            fault(syntax.range, "expected a reason for a link check: \(words.joined(separator: ", "))")
            return nil
        }
        if let check = LinkCheck(rawValue: word) { return check }
        fault(syntax.range, "no link check '\(word)'; \(Self.suggestion(for: word, among: words))")
        return nil
    }

    /// What stands for a code, a word or an agency: a bare word, a text, a number as it is written.
    static func word(_ syntax: Syntax) -> String? {
        switch syntax.form {
        case .word(let word): word
        case .text(let text): text
        case .number(_, let written): written
        default: nil
        }
    }
}
