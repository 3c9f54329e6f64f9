import Definitions
import Vocabulary

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
