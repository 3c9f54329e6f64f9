public import Vocabulary

extension Expression {
    /// The expression over the columns of these timelines.
    ///
    /// - Parameters:
    ///   - timelines: Timelines of the dictionary that the expression was checked against.
    ///   - minimumLink: The strength below which a record is used for nothing, and a person not found.
    ///   - asOf: The day that windows end on; the timelines' unless given.
    /// - Returns: The expression, ready to be asked about people.
    public func bound(
        to timelines: Timelines, minimumLink: LinkStrength = .details, asOf: CalendarDay? = nil
    ) -> BoundExpression {
        var binder = Binder(timelines, minimumLink: minimumLink, asOf: asOf ?? timelines.asOf)
        let value = binder.value(typed)
        let tree = binder.clause(tree)
        return BoundExpression(
            value: value, tree: tree, decoder: ValueDecoder(timelines: timelines, words: binder.words),
            people: timelines.people)
    }
}

/// An expression over the columns of some timelines: what answers for a person.
public struct BoundExpression: Sendable {
    let value: BoundValue
    let tree: BoundClause
    let decoder: ValueDecoder
    let people: [PersonFacts]

    /// The truth of a condition for the person at a place; `unknown` for an expression that is no condition.
    ///
    /// Notes nothing: for asking about many people.
    public func truth(of place: Int) -> TruthValue {
        guard case .truth(let code) = value, place >= 0, place < people.count else { return .unknown }
        var cursor = Cursor(place: place, tracing: false)
        return code(&cursor).value
    }

    /// The answer for the person at a place, with the rows that made it so and why it is not known.
    public func evaluation(of place: Int) -> Evaluation {
        let answer = answer(value, place)
        return Evaluation(
            truth: answer.truth, value: answer.value, evidence: answer.evidence, unknowns: answer.unknowns)
    }

    /// The answers of the expression and of all its parts for the person at a place.
    public func explanation(of place: Int) -> ClauseEvaluation { explanation(tree, place) }

    private func explanation(_ clause: BoundClause, _ place: Int) -> ClauseEvaluation {
        let answer = answer(clause.isCondition ? .truth(clause.condition) : value, place)
        return ClauseEvaluation(
            clause: clause.clause, truth: answer.truth,
            value: clause.subject.map { self.answer($0, place).value }, evidence: answer.evidence,
            unknowns: answer.unknowns, operands: clause.operands.map { explanation($0, place) })
    }

    private func answer(_ value: BoundValue, _ place: Int) -> Evaluation {
        guard place >= 0, place < people.count else {
            return Evaluation(truth: .unknown, value: .unknown, evidence: [], unknowns: [])
        }
        var cursor = Cursor(place: place, tracing: true)
        var truth = TruthValue.unknown
        let result: EvaluatedValue
        switch value {
        case .truth(let code):
            truth = code(&cursor).value
            result = .truth(truth)
        case .quantity(let code, let kind): result = decoder.value(code(&cursor), kind)
        case .symbol(let code, let kind): result = decoder.value(code(&cursor), kind)
        case .linkChecks: result = .linkChecks(people[place].linkChecks)
        case .periods: result = .unknown
        }
        return Evaluation(
            truth: truth, value: result, evidence: Self.distinct(cursor.trace?.evidence ?? []),
            unknowns: Self.distinct(cursor.trace?.unknowns ?? []))
    }

    private static func distinct<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }
}
