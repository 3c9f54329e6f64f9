import Definitions
import TestSupport
import Testing
import Timelines
import Vocabulary

@Suite struct `What a clause could come to` {
    private static let all: Set<TruthValue> = [.yes, .no, .unknown]
    private static let known: Set<TruthValue> = [.yes, .no]

    private static func prospect(_ text: String, supply: [Supply] = TestPerson.supply) throws
        -> ClauseProspect
    {
        try expression(text).prospect(
            suppliedBy: supply, in: TestPartnership.dictionary, asOf: TestPartnership.asOf)
    }

    @Test(arguments: [
        "exists(arrest)", "active(supervision)", "count(arrest) >= 1",
        "count(arrest, none if not found) >= 1",
        "person.restricted", "person.age < 18", "latest(drug_test).assessment_served",
        "latest(drug_test).opiates is P", "share(no_fixed_abode of arrest) >= 0.5",
        "told(arrest) < today - 1 days", "exists(arrest) and person.alive",
        "exists(arrest) is exists(drug_test)",
        "latest(drug_test).date >= 3 days ago", "(person.age else 20 if none) < 18",
        "choose(2 if exists(arrest), else 1) >= 2",
    ])
    func `is anything, for most questions`(text: String) throws {
        #expect(try Self.prospect(text).truths == Self.all)
    }

    @Test(arguments: [
        "person.alive", "known to police", "link(police, probation) >= weak", "person.link_strength >= weak",
        "person.link_check in [weak, split]", "exists(arrest) is known",
        "latest(drug_test).opiates is missing", "person.age is known", "not known to police or person.alive",
        "(person.age else 0 if missing) < 18",
    ])
    func `is never unknown where the answer is always known`(text: String) throws {
        #expect(try Self.prospect(text).truths == Self.known)
    }

    @Test(arguments: [
        "yes", "today > today - 3 days", "2026-01-01 within last 90 days", "2 between 1 and 3",
        "person.alive is known", "count(arrest) >= 0", "lowest(10, count(arrest)) <= 10",
        "choose(2 if exists(arrest), else 1) >= 1", "(person.age else 0 if missing) is known",
    ])
    func `is yes alone where nothing else can be`(text: String) throws {
        #expect(try Self.prospect(text).truths == [.yes])
        #expect(try Self.prospect("not (\(text))").truths == [.no])
    }

    @Test func `keeps to the bounds of what is counted, but for what is not known`() throws {
        #expect(try Self.prospect("share(no_fixed_abode of arrest) <= 1").truths == [.yes, .unknown])
        #expect(try Self.prospect("exists(drug_test where no)").truths == [.no, .unknown])
    }

    @Test(arguments: [
        "exists(arrest) is known and exists(arrest)", "person.age is known and person.age < 18",
        "person.age is missing or person.age < 18", "person.age < 18 or (person.age < 18) is missing",
        "latest(drug_test).opiates is known and latest(drug_test).opiates in [P, N]",
    ])
    func `is not unknown where what it rests on is asked for first`(text: String) throws {
        #expect(try Self.prospect(text).truths == Self.known)
        // Each part by itself can be unknown, or tell that the other is
        #expect(try Self.prospect(text).operands.count == 2)
    }

    @Test func `takes a test that stands in it twice to come out the same twice`() throws {
        #expect(try Self.prospect("exists(arrest) and not exists(arrest)").truths == [.no, .unknown])
        #expect(try Self.prospect("exists(arrest) or not exists(arrest)").truths == [.yes, .unknown])
    }

    @Test func `is unknown alone where nobody supplies what it asks about`() throws {
        let supply = TestPerson.supply.filter { $0.recordType != RecordType("arrest") }
        for text in [
            "exists(arrest)", "count(arrest) >= 2", "latest(arrest).no_fixed_abode", "told(arrest) < today",
        ] {
            #expect(try Self.prospect(text, supply: supply).truths == [.unknown], "\(text)")
        }
        #expect(try Self.prospect("exists(drug_test)", supply: supply).truths == Self.all)
    }

    @Test func `is told of each of its parts`() throws {
        let prospect = try Self.prospect("person.alive and (exists(arrest) or 2 > 3)")
        #expect(prospect.operands.map(\.truths) == [Self.known, Self.all])
        #expect(prospect.operands[1].operands.map(\.truths) == [Self.all, [.no]])
        #expect(prospect.operands[1].inputs.queries.map(\.recordType.name) == ["arrest"])
    }

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
    ]

    @Test(arguments: [UInt64(1), 2, 3])
    func `holds all that it does come to, for people at random`(seed: UInt64) throws {
        var source = SplitMix(seed: seed)
        var seen: [String: Set<TruthValue>] = [:]
        for _ in 0..<60 {
            var person = TestPerson()
            for _ in 0..<(source.next() % 4) { person.addRandomRecord(&source) }
            person.age = source.chance(50) ? Int(source.next() % 40) : nil
            if source.chance(30) { person.links[TestPartnership.police] = nil }
            let isStale = source.chance(20)
            let supply = TestPerson.supply.map { isStale ? $0.with(.stale(ageInDays: 9)) : $0 }
            for text in Self.texts {
                let explanation = try expression(text).bound(to: person.timelines(supply: supply))
                    .explanation(of: 0)
                try Self.expect(explanation, in: Self.prospect(text))
                seen[text, default: []].insert(explanation.truth)
            }
        }
        // The people are varied enough to come to something
        #expect(seen.values.filter { $0.count > 1 }.count > Self.texts.count / 2)
    }

    private static func expect(_ evaluation: ClauseEvaluation, in prospect: ClauseProspect) throws {
        #expect(evaluation.clause == prospect.clause)
        #expect(prospect.truths.contains(evaluation.truth), "\(evaluation.clause.text)")
        for (evaluation, prospect) in zip(evaluation.operands, prospect.operands) {
            try expect(evaluation, in: prospect)
        }
    }
}
