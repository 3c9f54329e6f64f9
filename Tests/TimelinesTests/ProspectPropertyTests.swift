import Definitions
import TestSupport
import Testing
import Timelines
import Vocabulary

@Suite struct `What clauses are said to come to` {
    /// Conditions about what random people have.
    private static let texts = [
        "exists(drug_test where opiates is P, last 20 days)", "count(drug_test) >= 1",
        "count(distinct agency of address) = 2", "latest(drug_test).assessment_served",
        "latest(drug_test).opiates is known and latest(drug_test).opiates is P", "person.age < 18",
        "person.age is missing or person.age >= 18", "share(assessment_served of drug_test) > 0.5",
        "max(received of drug_test) >= 1 days ago",
        "at least 2 of (exists(drug_test), exists(address), person.alive)",
        "choose(3 if exists(address), else 1) > count(drug_test)", "known to police and exists(drug_test)",
        "(person.age else 30 if missing) > 20", "exists(drug_test where no)",
        "exists(address, none if not found) is exists(drug_test)",
        "count(arrest) + (person.age else 0 if missing) >= count(drug_test) + 20",
        "surely exists(drug_test where opiates is P) or possibly exists(address)",
        "at least 2 agencies say (exists(address), exists(drug_test))",
        "days(periods(address), last 20 days) > 5 days", "20 days ago during periods(address)",
        "days since 30 days ago outside periods(address) >= 12",
        "baseline(count(drug_test, last 9 days), 3) > count(drug_test, last 9 days)",
        "choose(latest(drug_test).opiates if exists(address), else P) is P",
    ]

    /// The conditions that the truth tables, the cookbook and the guide show.
    private static let shown: [Expression] = {
        let examples = (try? Documentation.examples()) ?? []
        let texts = TruthTable.all.flatMap(\.expressions) + Recipe.all.map(\.expression) + examples
        return texts.compactMap { try? expression($0, expecting: nil, in: TruthTable.scope) }
            .filter { $0.type == .truth }
    }()

    /// All that the truth tables and the cookbook say of people, part by part.
    private static let parts: [String] = {
        let people = TruthTable.all.flatMap(\.people) + Recipe.all.flatMap { $0.answers.map(\.person) }
        return Set(people.flatMap { $0.split(separator: ";").map { String($0.drop { $0 == " " }) } }).sorted()
    }()

    @Test(arguments: [UInt64(1), 2, 3])
    func `hold all that they do come to, for people at random`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        let expressions = try Self.texts.map { try expression($0) }
        var seen = [Set<TruthValue>](repeating: [], count: expressions.count)
        for _ in 0..<60 {
            var person = TestPerson()
            for _ in 0..<(source.next() % 4) { person.addRandomRecord(&source) }
            person.age = source.chance(50) ? Int(source.next() % 40) : nil
            if source.chance(30) { person.links[TestPartnership.police] = nil }
            let isStale = source.chance(20)
            var supply = TestPerson.supply.map { isStale ? $0.with(.stale(ageInDays: 9)) : $0 }
            if source.chance(30) { supply.removeAll { $0.recordType.name == "arrest" } }
            try Self.expect(expressions, of: person.timelines(supply: supply), supply, &seen)
        }
        #expect(seen.count { $0.count > 1 } > expressions.count / 2, "the people are too much alike")
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `hold all that they do come to, for every form of the language`(seed: UInt64) throws {
        #expect(Self.shown.count > 100)
        #expect(Self.parts.count > 100)
        var source = SplitMix(seed: seed)
        var seen = [Set<TruthValue>](repeating: [], count: Self.shown.count)
        var people = 0
        while people < 40 {
            let parts = (0...source.below(4)).map { _ in Self.parts[source.below(Self.parts.count)] }
            let told = try PersonText(parts.joined(separator: "; "))
            // Parts of several people may say that nobody supplies what there are records of
            let supplied = Set(told.supply.map(\.recordType))
            guard told.person.records.allSatisfy({ supplied.contains($0.recordType) }) else { continue }
            people += 1
            let timelines = try told.person.timelines(supply: told.supply)
            try Self.expect(Self.shown, of: timelines, told.supply, &seen)
            let joined = try Self.joined(&source)
            var ofJoined: [Set<TruthValue>] = [[]]
            try Self.expect([joined], of: timelines, told.supply, &ofJoined)
        }
        #expect(seen.count { $0.count > 1 } > Self.shown.count / 2, "the people are too much alike")
    }

    /// Three of the conditions in one, of which one may stand twice.
    private static func joined(_ source: inout SplitMix) throws -> Expression {
        func one() -> String { "(\(shown[source.below(shown.count)].text.text))" }
        let (a, b, c) = (one(), one(), one())
        let texts = [
            "\(a) and not \(b) or \(c)", "surely \(a) or possibly \(b)", "choose(\(a) if \(b), else \(c))",
            "at least 2 of (\(a), \(b), not \(a))", "\(a) is \(b)", "\(a) is known and (\(a) or \(b))",
            "not (surely \(a) and \(a))",
        ]
        return try expression(texts[source.below(texts.count)], in: TruthTable.scope)
    }

    private static func expect(
        _ expressions: [Expression], of timelines: Timelines, _ supply: [Supply],
        _ seen: inout [Set<TruthValue>]
    ) throws {
        for (index, expression) in expressions.enumerated() {
            let explanation = expression.bound(to: timelines).explanation(of: 0)
            let prospect = expression.prospect(
                suppliedBy: supply, in: TestPartnership.dictionary, asOf: TestPartnership.asOf)
            expect(explanation, in: prospect)
            seen[index].insert(explanation.truth)
        }
    }

    private static func expect(_ evaluation: ClauseEvaluation, in prospect: ClauseProspect) {
        #expect(evaluation.clause == prospect.clause)
        #expect(prospect.truths.contains(evaluation.truth), "\(evaluation.clause.text)")
        #expect(evaluation.operands.count == prospect.operands.count)
        for (evaluation, prospect) in zip(evaluation.operands, prospect.operands) {
            expect(evaluation, in: prospect)
        }
    }
}
