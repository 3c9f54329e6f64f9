import Definitions
import Timelines
public import Vocabulary

/// Tries rules on their own test people, through the real engine.
public struct RuleTester: Sendable {
    private let book: RuleBook
    private let supply: [Supply]

    /// The day on which test people are looked at; their records say how many days ago they are.
    public static let asOf = CalendarDay(dayNumber: 20_513)

    init(_ book: RuleBook, supply: [Supply]) {
        self.book = book
        self.supply = supply
    }

    /// What the rules make of every test person, and what these show of the rules.
    ///
    /// - Throws: All faults of test people whose records can't be understood.
    public func trial() throws(Faults) -> RuleTrial {
        var results: [RuleTestResult] = []
        var coverage = CoverageBook(book, supply: supply)
        var faults: [Fault] = []
        for rule in book.compiled {
            for test in rule.declaration.tests {
                do {
                    results.append(try result(of: rule, on: test, &coverage))
                } catch {
                    faults += error.all
                }
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return RuleTrial(results: results, coverage: coverage.coverage)
    }

    private func result(
        of rule: CompiledRule, on test: RuleTest, _ coverage: inout CoverageBook
    ) throws(Faults) -> RuleTestResult {
        let person = TestPerson(test, of: rule.declaration, dictionary: book.dictionary, supply: supply)
        let isAlone = rule.declaration.trigger.notBeside == nil
        let rules = isAlone ? [rule] : book.compiled
        let review = AlertReview(book, rules: rules, of: try person.timelines())
        guard let explanation = review.explanation(of: rule.declaration.id, for: 0) else {
            throw Faults([Fault(at: test.location, "nobody to try the rule on")])
        }
        let index = review.rules.firstIndex { $0.rule.declaration.id == rule.declaration.id } ?? 0
        coverage.add(review.deciding(index, for: 0).rule, in: review)
        return RuleTestResult(rule: rule.declaration.name, test: test, explanation: explanation)
    }
}
