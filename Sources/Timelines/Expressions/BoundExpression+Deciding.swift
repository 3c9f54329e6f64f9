import Vocabulary

extension BoundExpression {
    /// What decided the answer for the person at a place: what the parts read that made it so.
    ///
    /// Where one of several parts is enough, it is the first that is, in the order in which they are written; whatever
    /// the others would have said, the answer would be the same. So a rule writes first what most readers may know.
    /// Where the answer is not known, and where the expression is no condition, it is all that is read.
    public func decidingInputs(of place: Int) -> ExpressionInputs {
        guard place >= 0, place < people.count, tree.isCondition else { return tree.inputs }
        return Self.deciding(tree, place)
    }

    private static func deciding(_ clause: BoundClause, _ place: Int) -> ExpressionInputs {
        let operands = clause.operands
        let truth = truth(clause, place)
        let needed: [BoundClause]
        switch (clause.clause.kind, truth) {
        case (.test, _), (_, .unknown): return clause.inputs
        case (.not, _), (.all, .yes), (.any, .no): needed = operands
        case (.all, .no): needed = first(1, of: operands, being: .no, place)
        case (.any, .yes): needed = first(1, of: operands, being: .yes, place)
        case (.atLeast(let number), .yes): needed = first(number, of: operands, being: .yes, place)
        case (.atLeast(let number), .no):
            needed = first(operands.count - number + 1, of: operands, being: .no, place)
        }
        return needed.map { deciding($0, place) }.reduce(.none) { $0.union($1) }
    }

    private static func first(
        _ number: Int, of operands: [BoundClause], being truth: TruthValue, _ place: Int
    ) -> [BoundClause] {
        Array(operands.lazy.filter { self.truth($0, place) == truth }.prefix(number))
    }

    private static func truth(_ clause: BoundClause, _ place: Int) -> TruthValue {
        var cursor = Cursor(place: place, tracing: false)
        return clause.condition(&cursor).value
    }
}
