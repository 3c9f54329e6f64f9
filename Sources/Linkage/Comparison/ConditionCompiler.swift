import Definitions

/// Turns conditions into nodes, sharing the memory of a similarity among the levels that ask for it.
struct ConditionCompiler {
    private typealias Node = ComparisonProgram.Node

    /// A similarity that levels may ask for more than once.
    private struct Similarity: Hashable {
        let operation: ComparisonProgram.Operation
        let first: Int32
        let second: Int32
    }

    private let table: PreparedTable
    private(set) var nodes: [ComparisonProgram.Node] = []
    private(set) var children: [Int32] = []
    private(set) var memos: [Int] = []
    private var memo: [Similarity: Int32] = [:]

    /// A compiler against a table's slots.
    init(table: PreparedTable) { self.table = table }

    /// Where a slot's cells stand; ``slots(of:)`` has put every slot that is asked for into the table.
    func slot(_ slot: PreparedTable.Slot) -> Int32 { Int32(table.position[slot] ?? 0) }

    /// The number of the node of a condition.
    mutating func node(_ condition: AgreementCondition) -> Int32 {
        switch condition {
        case .equal(let one): add(.equal, part(one))
        case .shared(let one): add(.shared, part(one))
        case .differ(let one): add(.differ, part(one))
        case .present(let name): add(.present, slot(.asGiven(name)))
        case .similar(let one, let least): add(.similar, part(one), threshold: least)
        case .anySimilar(let one, let least): add(.anySimilar, part(one), threshold: least)
        case .edits(let one, let most): add(.edits, part(one), threshold: Double(most))
        case .swapped(let one, let other): add(.swapped, part(one), part(other))
        case .swappedSimilar(let one, let other, let least):
            add(.swappedSimilar, part(one), part(other), threshold: least)
        case .crossed(let one, let other): add(.crossed, part(one), part(other))
        case .abbreviated(let name): add(.abbreviated, slot(.asGiven(name)))
        case .dayMonthSwapped(let name): add(.dayMonthSwapped, slot(.asGiven(name)))
        case .digits(let name, let most): add(.digits, slot(.asGiven(name)), threshold: Double(most))
        case .yearOnly(let name): add(.yearOnly, slot(.asGiven(name)))
        case .withinYears(let name, let most):
            add(.withinYears, slot(.asGiven(name)), threshold: Double(most))
        case .coreDigits(let pnc, let cro): add(.coreDigits, slot(.asGiven(pnc)), slot(.asGiven(cro)))
        case .all(let parts): compound(.all, parts)
        case .any(let parts): compound(.any, parts)
        case .not(let part): compound(.not, [part])
        }
    }

    /// The slots that a condition reads.
    static func slots(of condition: AgreementCondition) -> [PreparedTable.Slot] {
        switch condition {
        case .equal(let one), .shared(let one), .differ(let one), .similar(let one, _),
            .anySimilar(let one, _),
            .edits(let one, _):
            [.part(one)]
        case .swapped(let one, let other), .swappedSimilar(let one, let other, _),
            .crossed(let one, let other):
            [.part(one), .part(other)]
        case .present(let name), .abbreviated(let name), .dayMonthSwapped(let name), .digits(let name, _),
            .yearOnly(let name), .withinYears(let name, _):
            [.asGiven(name)]
        case .coreDigits(let pnc, let cro): [.asGiven(pnc), .asGiven(cro)]
        case .all(let parts), .any(let parts): parts.flatMap(slots)
        case .not(let part): slots(of: part)
        }
    }

    private func part(_ reference: ColumnReference) -> Int32 { slot(.part(reference)) }

    private mutating func add(
        _ operation: ComparisonProgram.Operation, _ first: Int32, _ second: Int32 = 0, threshold: Double = 0
    ) -> Int32 {
        var remembered: Int32 = -1
        switch operation {
        case .similar, .anySimilar, .edits, .swappedSimilar:
            let key = Similarity(operation: operation, first: first, second: second)
            remembered = memo[key] ?? Int32(memos.count)
            if memo[key] == nil { memos.append(memos.count) }
            memo[key] = remembered
        default: break
        }
        nodes.append(
            Node(
                operation: operation, first: first, second: second, threshold: Float(threshold),
                memo: remembered))
        return Int32(nodes.count - 1)
    }

    private mutating func compound(
        _ operation: ComparisonProgram.Operation, _ parts: [AgreementCondition]
    ) -> Int32 {
        var numbers: [Int32] = []
        for part in parts { numbers.append(node(part)) }
        let start = Int32(children.count)
        children.append(contentsOf: numbers)
        nodes.append(
            Node(operation: operation, first: start, second: Int32(numbers.count), threshold: 0, memo: -1))
        return Int32(nodes.count - 1)
    }
}
