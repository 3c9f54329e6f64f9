public import Definitions
public import Vocabulary

/// What a rule made of one of its test people.
public struct RuleTestResult: Hashable, Sendable {
    /// The rule, by identifier and slug.
    public let rule: String
    /// The test person.
    public let test: RuleTest
    /// What the rule made of it, and why.
    public let explanation: RuleExplanation

    /// Whether the rule made of it what the test expects.
    public var passed: Bool { fault == nil }

    /// What is not as the test expects, at the test's place; `nil` where all is.
    public var fault: Fault? {
        complaint.map { Fault(at: test.location, "\(rule), '\(test.name)': \($0)") }
    }

    private var complaint: String? {
        let found = explanation.outcome.expectation
        guard found == test.expectation else {
            return "expected \(test.expectation.rawValue), found \(found.rawValue): \(explanation.sentence)"
        }
        if let severity = test.severity, let level = explanation.outcome.severity, level != severity {
            return "expected severity \(severity.rawValue), found \(level.rawValue)"
        }
        if let because = test.because, !Self.contains(explanation.sentence, because) {
            return "expected a reason with '\(because)', found: \(explanation.sentence)"
        }
        return nil
    }

    private static func contains(_ text: String, _ part: String) -> Bool {
        let text = Array(text.lowercased().utf8)
        let part = Array(part.lowercased().utf8)
        guard part.count <= text.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
    }
}
