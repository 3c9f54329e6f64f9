public import Definitions
public import Vocabulary

/// A condition or value over one person's timeline: read, its names resolved, its types checked.
///
/// Total and without side effects: any expression gives an answer for any person, even if the answer is that it is
/// not known, and reads nothing but the timeline. It needs no data until it is bound to timelines.
public struct Expression: Sendable {
    /// The text.
    public let text: ExpressionText
    /// The type of its value.
    public let type: ExpressionType
    /// What it reads.
    public let inputs: ExpressionInputs
    /// Its parts, for explanations and clause coverage; one test for an expression that is no condition.
    public let clauses: Clause
    /// What its text is made of, that of named expressions not counted.
    public let forms: Set<ExpressionForm>

    let typed: TypedExpression
    let tree: ClauseTree

    /// An expression in a scope.
    ///
    /// - Parameters:
    ///   - text: What is written.
    ///   - scope: The words that it may use.
    ///   - type: The type that it must have; `nil` for any.
    /// - Throws: All the faults found; a fault in the grammar hides later ones.
    public init(
        _ text: ExpressionText, in scope: ExpressionScope, expecting type: ExpressionType? = .truth
    ) throws(Faults) {
        let syntax: Syntax
        do {
            syntax = try Parser.syntax(of: text.text)
        } catch {
            throw Faults([Fault(at: text.location(ofByte: error.offset), error.message)])
        }
        var checker = Checker(scope: scope, text: text)
        let typed: TypedExpression?
        let tree: ClauseTree?
        if type == .truth {
            tree = checker.tree(syntax)
            typed = tree.map { .condition($0.condition) }
        } else {
            typed = checker.check(syntax)
            tree = Self.tree(of: typed, text, checker.inputs)
        }
        if let typed, let type, typed.type != type, checker.faults.isEmpty {
            checker.fault(syntax.range, "expected \(type), found \(typed.type)")
        }
        guard let typed, let tree, checker.faults.isEmpty else {
            let nothing = Fault(at: text.location, "this has no value")
            throw Faults(checker.faults.isEmpty ? [nothing] : checker.faults)
        }
        self.text = text
        self.type = typed.type
        self.typed = typed
        self.tree = tree
        inputs = checker.inputs
        clauses = tree.clause
        forms = syntax.forms
    }

    private static func tree(
        of typed: TypedExpression?, _ text: ExpressionText, _ inputs: ExpressionInputs
    ) -> ClauseTree? {
        let words = text.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let clause = Clause(text: words, location: text.location, kind: .test, operands: [])
        switch typed {
        case .condition(let condition):
            return ClauseTree(
                clause: clause, condition: condition, subject: nil, operands: [], inputs: inputs)
        case .some(let value):
            return ClauseTree(
                clause: clause, condition: .constant(false), isCondition: false, subject: value,
                operands: [], inputs: inputs)
        case nil: return nil
        }
    }
}

/// Another name of ``Expression``, for files in which Foundation's type of that name is also seen.
public typealias TimelineExpression = Expression
