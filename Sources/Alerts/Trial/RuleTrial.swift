public import Vocabulary

/// What came of trying rules on their test people.
public struct RuleTrial: Sendable {
    /// What the rules made of every test person, in order of rules and tests.
    public let results: [RuleTestResult]
    /// What the test people show of every rule, in order, and then of what rules share.
    public let coverage: [RuleCoverage]

    /// What is not as the tests expect, and every clause of which they don't show a truth value that it could come to.
    public var faults: [Fault] { results.compactMap(\.fault) + coverage.flatMap(\.faults) }
}
