import Definitions
import Timelines
import Vocabulary

/// A group of test people put to their rule, and to all others where these may keep it from being raised.
struct GroupTrial {
    private let rule: RuleDeclaration
    private let index: Int
    private let review: AlertReview
    private let places: [Int: Int]
    private let wording: WordingByDay

    /// The group's timelines with the rules bound to them.
    ///
    /// - Throws: A fault at each test whose person's records timelines refuse.
    init(_ group: TestGroup, book: RuleBook) throws(Faults) {
        let compiled = book.compiled[group.rule]
        let isAlone = compiled.declaration.trigger.notBeside.isEmpty
        let timelines = try Self.timelines(of: group, dictionary: book.dictionary)
        rule = compiled.declaration
        index = isAlone ? 0 : group.rule
        review = AlertReview(book, rules: isAlone ? [compiled] : book.compiled, of: timelines)
        let pairs = group.members.compactMap { member in
            timelines.place(of: member.person.facts.person).map { (member.number, $0) }
        }
        places = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        wording = WordingByDay(review, index)
    }

    /// What the rule makes of a test person, who is of the group.
    ///
    /// - Parameters:
    ///   - member: The test person.
    ///   - coverage: Takes up what the person shows of the rule.
    /// - Returns: What came of it, and why.
    /// - Throws: A fault at the test of a person who isn't of the group.
    func result(
        of member: TestGroup.Member, _ coverage: inout CoverageBook
    ) throws(Faults) -> RuleTestResult {
        guard let place = places[member.number], let explanation = review.explanation(of: rule.id, for: place)
        else { throw Faults([Fault(at: member.person.test.location, "nobody to try the rule on")]) }
        let deciding = review.deciding(index, for: place).rule
        coverage.add(deciding, wording: wording[deciding], in: review, place)
        return RuleTestResult(rule: rule.name, test: member.person.test, explanation: explanation)
    }

    private static func timelines(
        of group: TestGroup, dictionary: DataDictionary
    ) throws(Faults) -> Timelines {
        func timelines(of members: [TestGroup.Member]) throws(TimelineError) -> Timelines {
            try Timelines(
                dictionary: dictionary, asOf: RuleTester.asOf, people: members.map(\.person.facts),
                supply: group.supply, records: members.flatMap(\.person.records))
        }
        func fault(of members: [TestGroup.Member]) -> Fault? {
            do {
                _ = try timelines(of: members)
                return nil
            } catch {
                return Fault(at: members[0].person.test.location, error.description)
            }
        }
        do {
            return try timelines(of: group.members)
        } catch {
            // Whose it was shows only when each is tried alone
            let faults = group.members.compactMap { fault(of: [$0]) }
            throw Faults(
                faults.isEmpty
                    ? [Fault(at: group.members[0].person.test.location, error.description)] : faults
            )
        }
    }
}

/// What the sentences of a rule are made of, as of each day that may decide.
private struct WordingByDay {
    private var bound: [CalendarDay: [BoundExpression]] = [:]

    init(_ review: AlertReview, _ index: Int) {
        for rule in [review.rules[index]] + review.standing[index] {
            bound[rule.asOf] = rule.rule.wording.map {
                $0.bound(
                    to: review.timelines,
                    minimumLink: rule.rule.declaration.trigger.preconditions.minimumLink, asOf: rule.asOf)
            }
        }
    }

    subscript(rule: BoundRule) -> [BoundExpression] { bound[rule.asOf] ?? [] }
}
