import Definitions
import Vocabulary

/// Resolves the names of an expression and checks its types; gathers all faults.
///
/// A part with a fault gives `nil`, and what it is part of then gives `nil` in silence, so that one mistake is one
/// fault.
struct Checker {
    /// The records that names may mean at some place, from the outermost query to the innermost.
    struct RowScope {
        let definition: RecordTypeDefinition
        let alias: String?
        let level: Int
        /// The only agencies whose records could count, where the query's condition says so.
        let agencies: [Agency]?

        /// A field of the record, as read of those agencies.
        func read(_ field: FieldName) -> ExpressionInputs.ReadField {
            .init(recordType: definition.name, field: field, agencies: agencies)
        }
    }

    let scope: ExpressionScope
    let text: ExpressionText
    /// The level of the first query: above 0 for a definition that is used within a query.
    let baseLevel: Int
    /// The definitions being resolved, for one must not need itself.
    let resolving: [ExpressionText]
    var rows: [RowScope] = []
    var faults: [Fault] = []
    var queries: [ExpressionInputs.Input] = []
    var fields: [ExpressionInputs.ReadField] = []
    var facts: [String] = []

    /// How many queries may stand one within another.
    static let deepestQuery = 4

    /// How many definitions may need one another.
    static let deepestDefinition = 8

    /// How often definitions may be used in an expression, those within definitions counted every time.
    static let mostUses = 1_000

    /// How often they have been so far.
    var uses = 0

    init(scope: ExpressionScope, text: ExpressionText, baseLevel: Int = 0, resolving: [ExpressionText] = []) {
        self.scope = scope
        self.text = text
        self.baseLevel = baseLevel
        self.resolving = resolving
    }

    var inputs: ExpressionInputs { ExpressionInputs(queries: queries, fields: fields, facts: facts) }

    mutating func fault(_ range: Range<Int>, _ message: String) {
        faults.append(Fault(at: text.location(ofByte: range.lowerBound), message))
    }

    /// The type of an expression of any kind.
    mutating func check(_ syntax: Syntax) -> TypedExpression? {
        switch syntax.form {
        case .number(let number, _): return .measure(.constant(number), .plain)
        case .days(let days): return .measure(.constant(Double(days)), .days)
        case .day(let day): return .measure(.constant(Double(day.dayNumber)), .day)
        case .dayFromToday(let days): return .measure(.dayFromToday(days), .day)
        case .word(let word): return name(word, syntax.range)
        case .text(let text): return .term(.word(text), .word(known: nil))
        case .member(let owner, let member): return self.member(member, of: owner)
        case .arithmetic(let operation, let left, let right):
            return arithmetic(operation, left, right, syntax.range)
        case .negative(let operand): return negative(operand)
        case .daysFrom(let from, let to, let periods): return daysFrom(from, to: to, outside: periods)
        case .daysOf(let periods, let window): return daysOf(periods, window)
        case .periods(let periods): return self.periods(periods, syntax.range)
        case .baseline(let query, let number): return baseline(query, number)
        case .weight(let table, let value, let day): return weight(table, of: value, on: day)
        case .link(let one, let other): return link(one, other)
        case .told(let type, let agency): return told(type, by: agency)
        case .query(let query): return self.query(query, syntax.range)
        case .otherwise(let value, let other, let causes): return otherwise(value, other, causes)
        case .function(let function, let operands): return self.function(function, operands)
        case .choose(let choices, let other): return choice(choices, otherwise: other)
        default: return tree(syntax).map { .condition($0.condition) }
        }
    }

    /// A condition with its parts, each with what it reads.
    mutating func tree(_ syntax: Syntax) -> ClauseTree? {
        let (queriesBefore, fieldsBefore, factsBefore) = (queries.count, fields.count, facts.count)
        var tree = parts(syntax)
        tree?.inputs = ExpressionInputs(
            queries: queries[queriesBefore...], fields: fields[fieldsBefore...], facts: facts[factsBefore...])
        return tree
    }

    private mutating func parts(_ syntax: Syntax) -> ClauseTree? {
        switch syntax.form {
        case .all(let operands):
            return joined(syntax, .all, operands) { .all($0) }
        case .any(let operands):
            return joined(syntax, .any, operands) { .any($0) }
        case .atLeast(let number, let operands):
            return joined(syntax, .atLeast(number), operands) { .atLeast(number, $0) }
        case .not(let operand):
            guard let tree = tree(operand) else { return nil }
            return clause(syntax, .not, .not(tree.condition), [tree])
        case .modal(let modality, let operand):
            guard let tree = tree(operand) else { return nil }
            return clause(syntax, .test, .modal(modality, tree.condition), [tree])
        case .agenciesSay(let number, let operands): return agenciesSay(syntax, number, operands)
        default: return test(syntax)
        }
    }

    /// A condition, or a fault at what is none.
    mutating func condition(_ syntax: Syntax) -> Condition? { tree(syntax)?.condition }

    private mutating func joined(
        _ syntax: Syntax, _ kind: Clause.Kind, _ operands: [Syntax], _ join: ([Condition]) -> Condition
    ) -> ClauseTree? {
        let trees = operands.map { tree($0) }
        let complete = trees.compactMap(\.self)
        guard complete.count == trees.count else { return nil }
        return clause(syntax, kind, join(complete.map(\.condition)), complete)
    }

    private mutating func test(_ syntax: Syntax) -> ClauseTree? {
        switch syntax.form {
        case .truth(let known): return clause(syntax, .test, .constant(known), [])
        case .comparison(let comparison, let left, let right):
            guard let (condition, subject) = compare(comparison, left, right) else { return nil }
            return clause(syntax, .test, condition, [], subject)
        case .isIn(let left, let items):
            guard let (condition, subject) = membership(left, items) else { return nil }
            return clause(syntax, .test, condition, [], subject)
        case .isBlank(let operand):
            return isBlank(operand).map { clause(syntax, .test, $0, []) }
        case .isKnown(let operand, let known):
            return isKnown(operand, known).flatMap { clause(syntax, .test, $0, []) }
        case .within(let day, let window):
            guard let measure = dayMeasure(day), let window = self.window(window) else { return nil }
            return clause(syntax, .test, .within(measure, window), [], .measure(measure, .day))
        case .during(let day, let periods):
            guard let (condition, subject) = during(day, periods) else { return nil }
            return clause(syntax, .test, condition, [], subject)
        case .throughout(let periods, let window):
            guard let (condition, subject) = throughout(periods, window) else { return nil }
            return clause(syntax, .test, condition, [], subject)
        case .between(let value, let low, let high):
            guard let (condition, subject) = between(value, low, high) else { return nil }
            return clause(syntax, .test, condition, [], subject)
        case .knownTo(let agency):
            return self.agency(agency).flatMap { agency in
                readPresence(in: agency)
                return clause(syntax, .test, .knownTo(agency), [])
            }
        default:
            switch clauseOrValue(syntax) {
            case .clause(let tree): return tree
            case .value(let typed):
                let found = Self.describe(typed)
                fault(syntax.range, "expected a condition, found \(found); compare it with something")
                return nil
            case nil: return nil
            }
        }
    }

    func clause(
        _ syntax: Syntax, _ kind: Clause.Kind, _ condition: Condition, _ operands: [ClauseTree],
        _ subject: TypedExpression? = nil
    ) -> ClauseTree {
        let bytes = Array(text.text.utf8)[syntax.range]
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        let clause = Clause(
            text: words.joined(separator: " "), location: text.location(ofByte: syntax.range.lowerBound),
            kind: kind, operands: operands.map(\.clause))
        return ClauseTree(clause: clause, condition: condition, subject: subject, operands: operands)
    }

    static func describe(_ typed: TypedExpression) -> String { typed.type.description }

    /// "did you mean …", or the words that there are.
    static func suggestion(for word: String, among known: [String]) -> String {
        if let nearest = NearMiss.suggestion(for: word, among: known) { return "did you mean '\(nearest)'?" }
        let shown = known.sorted().prefix(12).joined(separator: ", ")
        return known.isEmpty ? "there is none" : "known: \(shown)\(known.count > 12 ? ", …" : "")"
    }
}
