import Vocabulary

/// How the truth of several conditions becomes one, in Kleene's logic.
enum Join: Sendable {
    case all
    case any
    case atLeast(Int)

    /// A condition among those that are joined.
    struct Operand: Sendable {
        let code: TruthCode
        /// How much work it is to answer it, about.
        let cost: Int
    }

    /// The truth of the whole is the same in whatever order the operands are asked, so the cheap ones come first; notes
    /// are in the order in which the operands are written.
    func code(_ operands: [Operand]) -> TruthCode {
        let order = operands.indices.sorted { (operands[$0].cost, $0) < (operands[$1].cost, $1) }
        let cheapestFirst = order.map { operands[$0] }
        let untraced = chain(cheapestFirst[...]) ?? Operand(code: counting(cheapestFirst), cost: 0)
        let quick = untraced.code
        return { cursor in cursor.trace == nil ? quick(&cursor) : traced(operands, &cursor) }
    }

    /// The operands one within the other, which is quicker than a list of them: the first that decides does so alone.
    ///
    /// Nothing where it takes several to decide.
    private func chain(_ operands: ArraySlice<Operand>) -> Operand? {
        let decisive: TruthValue
        switch self {
        case .all: decisive = .no
        case .any: decisive = .yes
        case .atLeast: return nil
        }
        guard let first = operands.first?.code else { return nil }
        guard let rest = chain(operands.dropFirst())?.code else {
            return Operand(
                code: { cursor in
                    let truth = first(&cursor)
                    return truth.value == .unknown ? truth : Truth(truth.value)
                }, cost: 0)
        }
        return Operand(
            code: { cursor in
                let one = first(&cursor)
                if one.value == decisive { return Truth(decisive) }
                let other = rest(&cursor)
                if other.value == decisive || one.value != .unknown { return other }
                return Truth(.unknown, one.causes.union(other.causes))
            }, cost: 0)
    }

    private func counting(_ operands: [Operand]) -> TruthCode {
        { cursor in
            var counts = Counts()
            for index in operands.indices {
                counts.add(operands[index].code(&cursor))
                if let decided = decided(counts, of: operands.count) { return Truth(decided) }
            }
            return Truth(.unknown, counts.causes)
        }
    }

    /// The truth of all operands, and the notes of those alone that decided it.
    private func traced(_ operands: [Operand], _ cursor: inout Cursor) -> Truth {
        var counts = Counts()
        var parts: [(TruthValue, Trace)] = []
        for index in operands.indices {
            let mark = cursor.mark
            let truth = operands[index].code(&cursor)
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
