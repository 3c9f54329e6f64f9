import Vocabulary

/// What a condition could come to for every way in which the tests that it is made of could come out.
///
/// A test that stands in it twice comes out the same twice, and what is asked whether it is known is unknown together
/// with the tests of it: `a is known and a >= 2` is never unknown.
struct TruthTable {
    /// A condition over tests by their numbers.
    private indirect enum Node {
        case constant(TruthValue)
        case test(Int)
        case not(Node)
        case modal(Modality, Node)
        case atLeast(Int, [Node])
        case same(Node, Node)
        case isKnown(Node)
    }

    /// A test as far as types tell of it.
    private struct Test {
        /// What is tested.
        let condition: Condition
        let prospect: TruthProspect
        /// What it is unknown with, where nothing else can make it so.
        let subject: Subject?
        /// Whether it asks if its subject is known.
        let asksIfKnown: Bool
    }

    /// What a test asks about.
    private enum Subject: Hashable {
        case measure(Measure)
        case term(Term)
    }

    private let prospector: Prospector
    private var tests: [Test] = []
    private var root = Node.constant(.no)

    /// More tests than these come out in too many ways to look at each.
    private static let mostTests = 8

    init(_ condition: Condition, _ prospector: Prospector) {
        self.prospector = prospector
        root = node(condition)
    }

    /// The truth values that it could come to; `nil` where there are too many ways.
    var truths: Set<TruthValue>? {
        guard tests.count <= Self.mostTests else { return nil }
        var truths: Set<TruthValue> = []
        var values: [TruthValue] = []
        visit(&values) { truths.insert(Self.value(root, $0)) }
        return truths
    }

    // MARK: Reading

    private mutating func node(_ condition: Condition) -> Node {
        switch condition {
        case .constant(let known): return .constant(TruthValue(known))
        case .not(let operand): return .not(node(operand))
        case .modal(let modality, let operand): return .modal(modality, node(operand))
        case .all(let operands): return .atLeast(operands.count, nodes(operands))
        case .any(let operands): return .atLeast(1, nodes(operands))
        case .atLeast(let number, let operands): return .atLeast(number, nodes(operands))
        case .same(let one, let other): return .same(node(one), node(other))
        case .known(.condition(let operand)): return .isKnown(node(operand))
        default: return .test(test(condition))
        }
    }

    private mutating func nodes(_ conditions: [Condition]) -> [Node] {
        var nodes: [Node] = []
        for condition in conditions { nodes.append(node(condition)) }
        return nodes
    }

    /// The number of a test; the same for the same test.
    private mutating func test(_ condition: Condition) -> Int {
        if let known = tests.firstIndex(where: { $0.condition == condition }) { return known }
        var asksIfKnown = false
        if case .known = condition { asksIfKnown = true }
        tests.append(
            Test(
                condition: condition, prospect: prospector.truth(condition), subject: subject(condition),
                asksIfKnown: asksIfKnown))
        return tests.count - 1
    }

    /// What alone can keep a test from being known.
    private func subject(_ condition: Condition) -> Subject? {
        switch condition {
        case .known(.measure(let measure)): .measure(measure)
        case .known(.term(let term)): .term(term)
        case .compare(_, let left, let right):
            prospector.quantity(right).causes.isEmpty ? .measure(left) : nil
        case .equal(let term, let other): prospector.symbol(other).causes.isEmpty ? .term(term) : nil
        case .member(let term, let others):
            others.allSatisfy { prospector.symbol($0).causes.isEmpty } ? .term(term) : nil
        case .within(let day, .anyTime), .within(let day, .fixed): .measure(day)
        default: nil
        }
    }

    // MARK: Looking at every way

    private func visit(_ values: inout [TruthValue], _ body: ([TruthValue]) -> Void) {
        guard values.count < tests.count else {
            if isPossible(values) { body(values) }
            return
        }
        for truth in TruthValue.allCases where tests[values.count].prospect.can(truth) {
            values.append(truth)
            visit(&values, body)
            values.removeLast()
        }
    }

    /// Whether nothing is unknown of what is known.
    private func isPossible(_ values: [TruthValue]) -> Bool {
        !tests.indices.contains { asking in
            tests[asking].asksIfKnown && values[asking] == .yes
                && tests.indices.contains {
                    values[$0] == .unknown && tests[$0].subject == tests[asking].subject
                }
        }
    }

    private static func value(_ node: Node, _ values: [TruthValue]) -> TruthValue {
        switch node {
        case .constant(let truth): return truth
        case .test(let number): return values[number]
        case .not(let operand): return value(operand, values).negated
        case .modal(let modality, let operand): return value(operand, values).certain(modality)
        case .same(let one, let other):
            let (one, other) = (value(one, values), value(other, values))
            return one == .unknown || other == .unknown ? .unknown : TruthValue(one == other)
        case .isKnown(let operand): return TruthValue(value(operand, values) != .unknown)
        case .atLeast(let number, let operands):
            let operands = operands.map { value($0, values) }
            if operands.count(where: { $0 == .yes }) >= number { return .yes }
            return operands.count(where: { $0 != .no }) >= number ? .unknown : .no
        }
    }
}
