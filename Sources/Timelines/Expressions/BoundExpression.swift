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
            people: timelines.people, reach: binder.reach)
    }
}

/// An expression over the columns of some timelines: what answers for a person.
///
/// A class, for it is large and is handed on for every person.
public final class BoundExpression: Sendable {
    let value: BoundValue
    let tree: BoundClause
    let decoder: ValueDecoder
    let people: [PersonFacts]
    private let reach: RowReach

    init(
        value: BoundValue, tree: BoundClause, decoder: ValueDecoder, people: [PersonFacts], reach: RowReach
    ) {
        self.value = value
        self.tree = tree
        self.decoder = decoder
        self.people = people
        self.reach = reach
    }

    /// Whether the expression finds nothing at the place of a person but how firmly agencies are linked: no row that it
    /// could be about, and no fact that it asks for.
    ///
    /// The answer is then the same for everybody with the person's link profile of whom that is so too.
    public func restsOnLinksAlone(of place: Int) -> Bool {
        !reach.isOfFacts && reach.holdsNothing(of: place)
    }

    /// The truth of a condition for the person at a place; `unknown` for an expression that is no condition.
    ///
    /// Notes nothing: for asking about many people.
    public func truth(of place: Int) -> TruthValue {
        guard case .truth(let code) = value, place >= 0, place < people.count else { return .unknown }
        var cursor = Cursor(place: place, tracing: false)
        return code(&cursor).value
    }

    /// Why the condition is not known for the person at a place; `nil` where it is.
    ///
    /// - Parameters:
    ///   - place: The person's place.
    ///   - absence: Agencies of which it needn't be said that they don't know the person.
    /// - Returns: The reasons, each once.
    public func unknowns(of place: Int, leavingOut absence: LeftOutAbsence) -> [UnknownReason]? {
        guard case .truth(let code) = value, place >= 0, place < people.count else { return [] }
        var cursor = Cursor(place: place, trace: Trace(leavingOut: absence))
        guard code(&cursor).value == .unknown else { return nil }
        return Self.distinct(cursor.trace?.unknowns ?? [])
    }

    /// The answer for the person at a place, with the rows that made it so and why it is not known.
    public func evaluation(of place: Int) -> Evaluation {
        let answer = answer(value, place)
        return Evaluation(
            truth: answer.truth, value: answer.value, evidence: answer.evidence, unknowns: answer.unknowns)
    }

    /// The answers of the expression and of all its parts for the person at a place.
    public func explanation(of place: Int) -> ClauseEvaluation { explanation(tree, place) }

    /// Why the parts of the condition are not known that are not known, for the person at a place: of each branch the
    /// innermost ones, in the order in which they are written.
    public func unknownParts(of place: Int) -> [UnknownReason] {
        guard place >= 0, place < people.count else { return [] }
        return unknownParts(tree, place)
    }

    private func unknownParts(_ clause: BoundClause, _ place: Int) -> [UnknownReason] {
        let parts = clause.operands.flatMap { unknownParts($0, place) }
        guard parts.isEmpty, clause.isCondition else { return parts }
        var cursor = Cursor(place: place, tracing: false)
        guard clause.condition(&cursor).value == .unknown else { return [] }
        return answer(.truth(clause.condition), place).unknowns
    }

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
        guard elements.count > 1 else { return elements }
        var seen: Set<Element> = []
        return elements.filter { seen.insert($0).inserted }
    }
}
