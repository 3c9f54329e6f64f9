import Definitions

/// Turns conditions into tests, sharing answers and similarities among the levels that ask for them.
///
/// Tests are made from the last to the first, so that each knows where to go on: of `a and b`, *a* goes on with *b*
/// where it holds, and with what follows the whole where it doesn't.
struct ConditionCompiler {
    /// A similarity that levels may ask for more than once.
    private struct Similarity: Hashable {
        let operation: ComparisonProgram.Operation
        let first: Int32
        let second: Int32
    }

    /// Everything a test asks.
    private struct Question: Hashable {
        let similarity: Similarity
        let threshold: Float
    }

    /// What a similarity may lose to rounding: one that is 0.88 on paper reaches 0.88.
    private static let rounding = 1e-6

    private let table: PreparedTable
    /// The tests so far.
    private(set) var tests: [ComparisonProgram.Test] = []
    /// The least value asked of each similarity.
    private(set) var leastAsked: [Float] = []
    private var memos: [Similarity: Int32] = [:]
    private var questions: [Question: UInt8] = [:]

    /// A compiler against a table's slots.
    init(table: PreparedTable) { self.table = table }

    /// Where a slot's cells stand; ``slots(of:)`` has put every slot that is asked for into the table.
    private func slot(_ slot: PreparedTable.Slot) -> Int32 { Int32(table.position[slot] ?? 0) }

    /// A comparison, whose tests end with its levels.
    mutating func comparison(_ definition: ComparisonDefinition) -> ComparisonProgram.Comparison {
        let before = tests.count
        var entry = Self.ending(with: definition.levels.count + 1)
        for (index, level) in definition.levels.enumerated().reversed() {
            entry = first(of: level.condition, yes: Self.ending(with: index + 1), no: entry)
        }
        let similarities = tests[before...].count { test in
            test.memo >= 0 || test.operation == .edits || test.operation == .coreDigits
        }
        return ComparisonProgram.Comparison(
            presence: definition.columns.map { slot(.asGiven($0)) }, entry: entry,
            radix: definition.levels.count + 2, effort: tests.count - before + 10 * similarities)
    }

    /// The first test of a condition whose tests end with 1 or 0.
    mutating func condition(_ condition: AgreementCondition) -> Int32 {
        first(of: condition, yes: Self.ending(with: 1), no: Self.ending(with: 0))
    }

    private static func ending(with result: Int) -> Int32 { -1 - Int32(result) }

    /// The first test of a condition, after which it goes on as told.
    private mutating func first(of condition: AgreementCondition, yes: Int32, no: Int32) -> Int32 {
        switch condition {
        case .all(let parts):
            var entry = yes
            for part in parts.reversed() { entry = first(of: part, yes: entry, no: no) }
            return entry
        case .any(let parts):
            var entry = no
            for part in parts.reversed() { entry = first(of: part, yes: yes, no: entry) }
            return entry
        case .not(let part): return first(of: part, yes: no, no: yes)
        default:
            guard let leaf = leaf(condition) else { return no }
            return add(leaf, yes: yes, no: no)
        }
    }

    private func leaf(_ condition: AgreementCondition) -> Question? {
        switch condition {
        case .equal(let one): asking(.equal, part(one))
        case .shared(let one): asking(.shared, part(one))
        case .differ(let one): asking(.differ, part(one))
        case .present(let name): asking(.present, given(name))
        case .similar(let one, let least): asking(.similar, part(one), threshold: least - Self.rounding)
        case .anySimilar(let one, let least): asking(.anySimilar, part(one), threshold: least - Self.rounding)
        case .edits(let one, let most): asking(.edits, part(one), threshold: Double(most))
        case .levenshtein(let one, let most): asking(.levenshtein, part(one), threshold: Double(most))
        case .swapped(let one, let other): asking(.swapped, part(one), part(other))
        case .swappedSimilar(let one, let other, let least):
            asking(.swappedSimilar, part(one), part(other), threshold: least - Self.rounding)
        case .crossed(let one, let other): asking(.crossed, part(one), part(other))
        case .abbreviated(let name): asking(.abbreviated, given(name))
        case .dayMonthSwapped(let name): asking(.dayMonthSwapped, given(name))
        case .digits(let name, let most): asking(.digits, given(name), threshold: Double(most))
        case .yearOnly(let name): asking(.yearOnly, given(name))
        case .withinYears(let name, let most): asking(.withinYears, given(name), threshold: Double(most))
        case .withinDays(let name, let most): asking(.withinDays, given(name), threshold: Double(most))
        case .coreDigits(let pnc, let cro): asking(.coreDigits, given(pnc), given(cro))
        case .all, .any, .not: nil
        }
    }

    private func part(_ reference: ColumnReference) -> Int32 { slot(.part(reference)) }

    private func given(_ name: String) -> Int32 { slot(.asGiven(name)) }

    private func asking(
        _ operation: ComparisonProgram.Operation, _ first: Int32, _ second: Int32 = 0, threshold: Double = 0
    ) -> Question {
        Question(
            similarity: Similarity(operation: operation, first: first, second: second),
            threshold: Float(threshold))
    }

    private mutating func add(_ question: Question, yes: Int32, no: Int32) -> Int32 {
        let number = questions[question] ?? UInt8(clamping: questions.count)
        questions[question] = number
        let similarity = question.similarity
        tests.append(
            ComparisonProgram.Test(
                operation: similarity.operation, first: similarity.first, second: similarity.second,
                threshold: question.threshold, question: number,
                memo: memo(similarity, question.threshold), yes: yes, no: no))
        return Int32(tests.count - 1)
    }

    private mutating func memo(_ similarity: Similarity, _ threshold: Float) -> Int32 {
        switch similarity.operation {
        case .similar, .anySimilar, .swappedSimilar: break
        default: return -1
        }
        let memo = memos[similarity] ?? Int32(leastAsked.count)
        if memos[similarity] == nil { leastAsked.append(threshold) }
        leastAsked[Int(memo)] = min(leastAsked[Int(memo)], threshold)
        memos[similarity] = memo
        return memo
    }
}
