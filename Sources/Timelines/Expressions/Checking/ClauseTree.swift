/// A condition and, where it joins others, those: what is explained part by part.
struct ClauseTree: Sendable {
    let clause: Clause
    let condition: Condition
    /// Whether it is a condition, and not the whole of an expression that is none.
    var isCondition = true
    /// The left side of a comparison, which an explanation shows.
    let subject: TypedExpression?
    let operands: [ClauseTree]
    /// What it reads, its operands included.
    var inputs = ExpressionInputs.none
}
