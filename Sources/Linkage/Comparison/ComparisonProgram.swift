import Definitions

/// The comparisons of a definition, compiled to one flat list of tests that a pair of rows is run through.
///
/// Each test names the test to go on with where it holds, and where it doesn't; a negative number ends the run with
/// a result. A comparison's result is its level: 1 to n for the definition's levels, the first of which holds, and
/// n + 1 for `else`; 0 is silence. A condition's result is 1 where it holds.
struct ComparisonProgram: Sendable {
    /// What a test asks.
    enum Operation: UInt8, Sendable {
        case equal, shared, differ, present, similar, anySimilar, edits, swapped, swappedSimilar, crossed
        case abbreviated, dayMonthSwapped, digits, yearOnly, withinYears, coreDigits
        case levenshtein, withinDays
    }

    /// One test: slots, a threshold, and where to go on.
    struct Test: Sendable {
        let operation: Operation
        /// The first slot.
        let first: Int32
        /// The second slot, where there is one.
        let second: Int32
        /// The least similarity, the most edits, digits or years.
        let threshold: Float
        /// The number of the question among all different ones; below 64 its answer is remembered for the pair.
        let question: UInt8
        /// Where a similarity is remembered for the pair.
        let memo: Int32
        /// The next test where it holds, or a result.
        let yes: Int32
        /// The next test where it doesn't hold, or a result.
        let no: Int32
    }

    /// One comparison: where its parts stand and where its tests begin.
    struct Comparison: Sendable {
        /// The slots of which one must have a value on both sides.
        let presence: [Int32]
        /// The first test.
        let entry: Int32
        /// How many levels there are, silence and `else` included.
        let radix: Int
        /// About how much work its tests are, to do the least first.
        let effort: Int
    }

    /// What tests read.
    let table: PreparedTable
    /// All tests.
    let tests: [Test]
    /// For each remembered similarity the least value that some test asks for: less need not be told apart.
    let leastAsked: [Float]
    /// The comparisons, in the definition's order.
    let comparisons: [Comparison]
    /// The first tests of the definition's constraints, in its order.
    let constraints: [Int32]
    /// The first tests of what says that a record pair shares an identifier.
    let identifiers: [Int32]

    /// Compiles a definition against a table that holds its slots.
    init(_ definition: LinkageDefinition, table: PreparedTable) {
        var compiler = ConditionCompiler(table: table)
        comparisons = definition.comparisons.map { compiler.comparison($0) }
        constraints = definition.constraints.map { compiler.condition($0.condition) }
        identifiers = definition.columns.filter(\.kind.isIdentifier).map {
            compiler.condition(.shared(ColumnReference($0.name)))
        }
        tests = compiler.tests
        leastAsked = compiler.leastAsked
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
    /// A bit for each question that was answered for the pair at hand.
    var asked: UInt64 = 0
    /// Its answer.
    var answers: UInt64 = 0

    /// What was read ahead of comparing; it means nothing.
    var touched: Int32 = 0

    /// Space for a program.
    init(_ program: ComparisonProgram) {
        memo = [Float](repeating: -1, count: program.leastAsked.count)
        levels = [UInt8](repeating: 0, count: program.comparisons.count)
    }

    /// Forgets the pair at hand.
    @inline(__always)
    mutating func forget() {
        asked = 0
        for index in memo.indices { memo[index] = -1 }
    }
}
