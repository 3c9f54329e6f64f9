import Definitions

/// The comparisons of a definition, compiled to flat arrays that a pair of rows is run through.
///
/// Conditions are nodes with integers for columns; a comparison's levels are tried in order and the first that
/// holds is the pair's. Level 0 is silence, 1 to n the definition's levels, n + 1 `else`.
struct ComparisonProgram: Sendable {
    /// What a node asks.
    enum Operation: UInt8, Sendable {
        case equal, shared, differ, present, similar, anySimilar, edits, swapped, swappedSimilar, crossed
        case abbreviated, dayMonthSwapped, digits, yearOnly, withinYears, coreDigits, all, any, not
    }

    /// One condition: slots or children, and a threshold.
    struct Node: Sendable {
        let operation: Operation
        /// The first slot; for `all`, `any` and `not` the first of the children.
        let first: Int32
        /// The second slot; for `all`, `any` and `not` the number of children.
        let second: Int32
        /// The least similarity, the most edits, digits or years.
        let threshold: Float
        /// Where a similarity is remembered while a pair is compared, or -1.
        let memo: Int32
    }

    /// One comparison: where its parts stand.
    struct Comparison: Sendable {
        /// The slots of which one must have a value on both sides.
        let presence: [Int32]
        /// The nodes of its levels.
        let levels: [Int32]
        /// How many levels there are, silence and `else` included.
        var radix: Int { levels.count + 2 }
    }

    /// What conditions read.
    let table: PreparedTable
    /// All nodes.
    let nodes: [Node]
    /// The children of compound nodes, end to end.
    let children: [Int32]
    /// The comparisons, in the definition's order.
    let comparisons: [Comparison]
    /// The nodes of the definition's constraints, in its order.
    let constraints: [Int32]
    /// The nodes that say that a record pair shares an identifier.
    let identifiers: [Int32]
    /// How many similarities are remembered.
    let memos: Int

    /// Compiles a definition against a table that holds its slots.
    init(_ definition: LinkageDefinition, table: PreparedTable) {
        var compiler = ConditionCompiler(table: table)
        comparisons = definition.comparisons.map { comparison in
            Comparison(
                presence: comparison.columns.map { compiler.slot(.asGiven($0)) },
                levels: comparison.levels.map { compiler.node($0.condition) })
        }
        constraints = definition.constraints.map { compiler.node($0.condition) }
        identifiers = definition.columns.filter(\.kind.isIdentifier).map {
            compiler.node(.shared(ColumnReference($0.name)))
        }
        nodes = compiler.nodes
        children = compiler.children
        memos = compiler.memos.count
        self.table = table
    }

    /// The slots that a definition's comparisons, constraints and frequencies read.
    static func slots(of definition: LinkageDefinition) -> [PreparedTable.Slot] {
        var slots: [PreparedTable.Slot] = []
        func add(_ slot: PreparedTable.Slot) { if !slots.contains(slot) { slots.append(slot) } }
        for comparison in definition.comparisons {
            comparison.columns.forEach { add(.asGiven($0)) }
            for level in comparison.levels {
                ConditionCompiler.slots(of: level.condition).forEach(add)
                level.frequencies.forEach { add(.part($0)) }
            }
        }
        for constraint in definition.constraints {
            ConditionCompiler.slots(of: constraint.condition).forEach(add)
        }
        for column in definition.columns where column.kind.isIdentifier {
            add(.part(ColumnReference(column.name)))
        }
        return slots
    }
}

/// Space that one thread reuses from pair to pair.
struct ComparisonScratch: Sendable {
    /// For the similarity kernels.
    var similarity = SimilarityScratch()
    /// The similarities found for the pair at hand, or -1.
    var memo: [Float]
    /// The levels of the pair at hand, one a comparison.
    var levels: [UInt8]

    /// Space for a program.
    init(_ program: ComparisonProgram) {
        memo = [Float](repeating: -1, count: program.memos)
        levels = [UInt8](repeating: 0, count: program.comparisons.count)
    }
}
