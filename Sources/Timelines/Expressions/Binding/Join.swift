import Vocabulary

/// How the truth of several conditions becomes one, in Kleene's logic.
enum Join: Sendable {
    case all
    case any
    case atLeast(Int)

    func code(_ operands: [TruthCode]) -> TruthCode {
        { cursor in
            guard cursor.trace == nil else { return traced(operands, &cursor) }
            var counts = Counts()
            for operand in operands {
                counts.add(operand(&cursor))
                if let decided = decided(counts, of: operands.count) { return Truth(decided) }
            }
            return Truth(.unknown, counts.causes)
        }
    }

    /// The truth of all operands, and the notes of those alone that decided it.
    private func traced(_ operands: [TruthCode], _ cursor: inout Cursor) -> Truth {
        var counts = Counts()
        var parts: [(TruthValue, Trace)] = []
        for operand in operands {
            let mark = cursor.mark
            let truth = operand(&cursor)
            counts.add(truth)
            if let notes = cursor.trace?.cut(since: mark) { parts.append((truth.value, notes)) }
        }
        let value = decided(counts, of: operands.count) ?? .unknown
        for (operand, notes) in parts where operand == value { cursor.trace?.append(notes) }
        return Truth(value, value == .unknown ? counts.causes : [])
    }

    private struct Counts {
        var yes = 0
        var no = 0
        var causes: Causes = []

        mutating func add(_ truth: Truth) {
            switch truth.value {
            case .yes: yes += 1
            case .no: no += 1
            case .unknown: causes.formUnion(truth.causes)
            }
        }
    }

    /// Yes or no as soon as the operands met so far make it certain.
    private func decided(_ counts: Counts, of total: Int) -> TruthValue? {
        let needed =
            switch self {
            case .all: total
            case .any: 1
            case .atLeast(let number): number
            }
        if counts.yes >= needed { return .yes }
        return total - counts.no < needed ? .no : nil
    }
}
