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
        let people = try people()
        var coverage = CoverageBook(book, supply: supply)
        var results: [Int: RuleTestResult] = [:]
        var faults: [Fault] = []
        for group in TestGroup.groups(of: people) {
            do {
                let trial = try GroupTrial(group, book: book)
                for member in group.members {
                    results[member.number] = try trial.result(of: member, &coverage)
                }
            } catch {
                faults += error.all
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return RuleTrial(
            results: people.indices.compactMap { results[$0] }, coverage: coverage.coverage)
    }

    /// All test people, in order of rules and tests.
    private func people() throws(Faults) -> [TestGroup.Member] {
        let reader = TestPersonReader(dictionary: book.dictionary, supply: supply)
        var people: [TestGroup.Member] = []
        var faults: [Fault] = []
        for (index, rule) in book.compiled.enumerated() {
            for test in rule.declaration.tests {
                let number = people.count
                do {
                    let person = try reader.person(
                        test, of: rule.declaration, as: Pseudonym("test-person-\(number)"))
                    people.append(TestGroup.Member(number: number, rule: index, person: person))
                } catch {
                    faults += error.all
                }
            }
        }
        guard faults.isEmpty else { throw Faults(faults) }
        return people
    }
}
