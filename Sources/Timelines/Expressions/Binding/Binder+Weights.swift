import Definitions
import Vocabulary

extension Binder {
    /// The weight that a table has for a code or word on a day; unknown where it has none.
    mutating func weight(_ table: WeightTable, _ term: Term, _ kind: TermKind, on day: Measure)
        -> QuantityCode
    {
        let term = code(term)
        let day = code(day)
        var dated: [(from: Double, weights: [Int32: Double])] = []
        for edition in table.editions {
            dated.append((Double(edition.from.dayNumber), weights(edition.weights, kind)))
        }
        let editions = dated
        let name = table.name
        return { cursor in
            let symbol = term(&cursor)
            let day = day(&cursor)
            guard symbol.isKnown, day.isKnown else { return .unknown(symbol.causes.union(day.causes)) }
            let edition = editions.last { $0.from <= day.low }
            if let weight = edition?.weights[symbol.number] { return Quantity(weight) }
            cursor.note(.noWeight(table: name))
            return .unknown(.missing)
        }
    }

    /// An edition's weights by the numbers that symbols have.
    private mutating func weights(_ weights: [String: Double], _ kind: TermKind) -> [Int32: Double] {
        var numbers: [Int32: Double] = [:]
        for (word, weight) in weights {
            if case .code(let list) = kind {
                let index = timelines.dictionary.codeList(list)?.index(of: word)
                if let index { numbers[Int32(index)] = weight }
            } else {
                numbers[number(of: word)] = weight
            }
        }
        return numbers
    }
}
