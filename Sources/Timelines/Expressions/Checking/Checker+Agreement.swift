import Vocabulary

extension Checker {
    /// Checks `at least 2 agencies say (a, b)`, where each is of records.
    mutating func agenciesSay(_ syntax: Syntax, _ number: Int, _ operands: [Syntax]) -> ClauseTree? {
        let trees = operands.map { tree($0) }
        let complete = trees.compactMap(\.self)
        guard complete.count == trees.count else { return nil }
        var queries: [Query] = []
        for (operand, tree) in zip(operands, complete) {
            guard let found = tree.condition.queries else {
                fault(operand.range, "agencies say what their records show: exists(…) or active(…)")
                return nil
            }
            queries += found
        }
        let agencies = Measure.agencies(queries)
        let condition = Condition.compare(.greaterOrEqual, agencies, .constant(Double(number)))
        return clause(syntax, .test, condition, complete, .measure(agencies, .number))
    }
}

extension Condition {
    /// The queries any of which makes it hold; nothing where it is of other things.
    fileprivate var queries: [Query]? {
        switch self {
        case .exists(let query): return [query]
        case .any(let conditions):
            let queries = conditions.map(\.queries)
            let complete = queries.compactMap(\.self)
            return complete.count == queries.count ? complete.flatMap(\.self) : nil
        default: return nil
        }
    }
}
