import Definitions
import Vocabulary

/// An expression of any type as a closure.
enum BoundValue: Sendable {
    case truth(TruthCode)
    case quantity(QuantityCode, MeasureKind)
    case symbol(SymbolCode, TermKind)
    case linkChecks
    case periods
}

/// A part of a condition as closures.
struct BoundClause: Sendable {
    let clause: Clause
    let condition: TruthCode
    /// Whether the clause is a condition, and not the whole of an expression that is none.
    let isCondition: Bool
    let subject: BoundValue?
    let operands: [BoundClause]
    let inputs: ExpressionInputs
}

extension Binder {
    mutating func value(_ typed: TypedExpression) -> BoundValue {
        switch typed {
        case .condition(let condition): return .truth(code(condition))
        case .measure(let measure, let kind): return .quantity(code(measure), kind)
        case .term(let term, let kind): return .symbol(code(term), kind)
        case .linkChecks: return .linkChecks
        case .periods: return .periods
        }
    }

    mutating func clause(_ tree: ClauseTree) -> BoundClause {
        var operands: [BoundClause] = []
        for operand in tree.operands { operands.append(clause(operand)) }
        return BoundClause(
            clause: tree.clause, condition: code(tree.condition), isCondition: tree.isCondition,
            subject: tree.subject.map { value($0) }, operands: operands, inputs: tree.inputs)
    }
}
