import Definitions
import Vocabulary

/// An expression of any type as a closure.
enum BoundValue: Sendable {
    case truth(TruthCode)
    case quantity(QuantityCode, MeasureKind)
    case symbol(SymbolCode, TermKind)
}

/// A part of a condition as closures.
struct BoundClause: Sendable {
    let clause: Clause
    let condition: TruthCode
    /// Whether the clause is a condition, and not the whole of an expression that is none.
    let isCondition: Bool
    let subject: BoundValue?
    let operands: [BoundClause]
}

extension Binder {
    mutating func value(_ typed: TypedExpression) -> BoundValue {
        switch typed {
        case .condition(let condition): return .truth(code(condition))
        case .measure(let measure, let kind): return .quantity(code(measure), kind)
        case .term(let term, let kind): return .symbol(code(term), kind)
        case .linkChecks: return .truth { _ in Truth(.unknown) }
        }
    }

    mutating func clause(_ tree: ClauseTree) -> BoundClause {
        var operands: [BoundClause] = []
        for operand in tree.operands { operands.append(clause(operand)) }
        return BoundClause(
            clause: tree.clause, condition: code(tree.condition), isCondition: tree.isCondition,
            subject: tree.subject.map { value($0) }, operands: operands)
    }
}

/// Turns the numbers of an answer back into words.
struct ValueDecoder: Sendable {
    private let dictionary: DataDictionary
    private let agencies: [Agency]
    private let words: WordTable

    init(timelines: Timelines, words: WordTable) {
        dictionary = timelines.dictionary
        agencies = timelines.agencies
        self.words = words
    }

    func value(_ quantity: Quantity, _ kind: MeasureKind) -> EvaluatedValue {
        guard quantity.isKnown else {
            let isBounded = quantity.low.isFinite || quantity.high.isFinite
            guard kind != .day, isBounded else { return .unknown }
            return .range(low: quantity.low, high: quantity.high)
        }
        switch kind {
        case .plain, .number, .days: return .number(quantity.low)
        case .strength:
            return UInt8(exactly: quantity.low).flatMap { LinkStrength(rawValue: $0) }.map { .strength($0) }
                ?? .unknown
        case .day:
            guard quantity.low.magnitude < Double(Int32.max) else { return .unknown }
            return .day(CalendarDay(dayNumber: Int32(quantity.low)))
        }
    }

    func value(_ symbol: Symbol, _ kind: TermKind) -> EvaluatedValue {
        guard symbol.isKnown else { return .unknown }
        let number = Int(symbol.number)
        switch kind {
        case .code(let list):
            guard let codes = dictionary.codeList(list)?.codes, number < codes.count else { return .unknown }
            return .code(list: list, code: codes[number].code)
        case .word, .token: return .word(words.word(symbol.number))
        case .agency: return number < agencies.count ? .agency(agencies[number]) : .unknown
        }
    }
}
