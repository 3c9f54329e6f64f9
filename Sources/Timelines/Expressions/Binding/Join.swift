import Vocabulary

/// How the truth of several conditions becomes one, in Kleene's logic.
enum Join: Sendable {
    case all
    case any
    case atLeast(Int)

    func code(_ operands: [TruthCode]) -> TruthCode {
        guard let chain = chain(operands[...]) else { return counting(operands) }
        return { cursor in cursor.trace == nil ? chain(&cursor) : traced(operands, &cursor) }
    }

    /// The operands one within the other, which is quicker than a list of them: the first that decides does so alone.
    ///
    /// Nothing where it takes several to decide.
    private func chain(_ operands: ArraySlice<TruthCode>) -> TruthCode? {
        let decisive: TruthValue
        switch self {
        case .all: decisive = .no
        case .any: decisive = .yes
        case .atLeast: return nil
        }
        guard let first = operands.first else { return nil }
        guard let rest = chain(operands.dropFirst()) else {
            return { cursor in
                let truth = first(&cursor)
                return truth.value == .unknown ? truth : Truth(truth.value)
            }
        }
        return { cursor in
            let one = first(&cursor)
            if one.value == decisive { return Truth(decisive) }
            let other = rest(&cursor)
            if other.value == decisive || one.value != .unknown { return other }
            return Truth(.unknown, one.causes.union(other.causes))
        }
    }

    private func counting(_ operands: [TruthCode]) -> TruthCode {
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
            guard cursor.mark != mark, let notes = cursor.trace?.cut(since: mark) else { continue }
            parts.append((truth.value, notes))
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
