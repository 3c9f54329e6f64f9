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
        "today during periods(supervision)", "periods(supervision) throughout last 20 days",
        "days(periods(supervision), last 20 days) >= 21",
        "days since 40 days ago outside periods(supervision) > 3",
        "today within last 20 days outside periods(supervision)",
        "exists(crime_involvement, last 28 days outside periods(supervision))",
        "at least 2 agencies say (exists(arrest), exists(address))", "latest(drug_test).opiates is blank",
        "2nd latest(drug_test).opiates is P", "baseline(count(arrest, last 28 days), 3) > 1",
        "sum(score of need_assessment, once per need) >= 5", "told(address by police) < today - 1 days",
        "max(weight(harm of ho_class.family on date) of crime_involvement) >= 400",
        "choose(exists(arrest) if person.alive, else exists(drug_test))",
        "choose(latest(drug_test).opiates if person.alive, else P) is P",
        "count(distinct agency of address) >= 2",
    ])
    func `is anything, for most questions`(text: String) throws {
        #expect(try Self.prospect(text).truths == Self.all)
    }

    @Test(arguments: [
        "person.alive", "known to police", "link(police, probation) >= weak", "person.link_strength >= weak",
        "person.link_check in [weak, split]", "exists(arrest) is known",
        "latest(drug_test).opiates is missing", "person.age is known", "not known to police or person.alive",
        "(person.age else 0 if missing) < 18", "surely exists(arrest)", "possibly exists(arrest)",
        "surely not (exists(arrest) or latest(drug_test).opiates is P)",
        "surely exists(arrest) and possibly active(supervision)",
        "choose(person.alive if person.alive, else no)",
        "choose(3 if surely exists(arrest), else 5) = 3",
    ])
    func `is never unknown where the answer is always known`(text: String) throws {
        #expect(try Self.prospect(text).truths == Self.known)
    }

    @Test(arguments: [
        "yes", "today > today - 3 days", "2026-01-01 within last 90 days", "2 between 1 and 3",
        "person.alive is known", "count(arrest) >= 0", "lowest(10, count(arrest)) <= 10",
        "choose(2 if exists(arrest), else 1) >= 1", "(person.age else 0 if missing) is known",
        "surely 3 > 2", "possibly yes", "choose(yes if exists(arrest), else (3 > 2))",
        "choose(3 if exists(arrest), else 3) is known", "sum(ho_class.weight of crime_involvement) >= 0",
        "days(periods(supervision), last 20 days) <= 21",
        "not at least 3 agencies say (exists(arrest), exists(address))",
    ])
    func `is yes alone where nothing else can be`(text: String) throws {
        #expect(try Self.prospect(text).truths == [.yes])
        #expect(try Self.prospect("not (\(text))").truths == [.no])
    }

    @Test func `keeps to the bounds of what is counted, but for what is not known`() throws {
        #expect(try Self.prospect("share(no_fixed_abode of arrest) <= 1").truths == [.yes, .unknown])
        #expect(try Self.prospect("exists(drug_test where no)").truths == [.no, .unknown])
        #expect(try Self.prospect("count(distinct agency of address) >= 3").truths == [.no, .unknown])
        #expect(try Self.prospect("today during periods(supervision where no)").truths == [.no, .unknown])
        #expect(
            try Self.prospect("max(weight(harm of ho_class.family on date) of crime_involvement) <= 400")
                .truths
                == [.yes, .unknown])
    }

    @Test func `doesn't take the end of a state that goes on for a day that is known`() throws {
        let text = "exists(supervision where ((until else today if missing) + 3 days) is missing)"
        #expect(try Self.prospect(text).truths == Self.all)
        let never = "exists(supervision where (until else today if missing) > today and 2 > 3)"
        #expect(try Self.prospect(never).truths == [.no, .unknown])
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
            "today during periods(arrest)", "periods(arrest) throughout last 9 days",
            "days(periods(arrest), last 9 days) >= 2", "at least 1 agencies say (exists(arrest))",
            "baseline(count(arrest, last 9 days), 2) >= 1", "2nd(arrest) < today",
        ] {
            #expect(try Self.prospect(text, supply: supply).truths == [.unknown], "\(text)")
        }
        #expect(try Self.prospect("exists(drug_test)", supply: supply).truths == Self.all)
        // What is known besides may decide it nevertheless
        for text in [
            "count(arrest) + (person.age else 0 if missing) >= 18", "exists(drug_test) or exists(arrest)",
            "today during periods(arrest) + periods(drug_test)",
        ] {
            #expect(try Self.prospect(text, supply: supply).truths.contains(.yes), "\(text)")
        }
        #expect(
            try Self.prospect("count(distinct agency of arrest) >= 2", supply: supply).truths == [.no])
        #expect(try Self.prospect("surely exists(arrest)", supply: supply).truths == [.no])
        #expect(try Self.prospect("possibly exists(arrest)", supply: supply).truths == [.yes])
    }

    @Test func `is told of each of its parts`() throws {
        let prospect = try Self.prospect("person.alive and (exists(arrest) or 2 > 3)")
        #expect(prospect.operands.map(\.truths) == [Self.known, Self.all])
        #expect(prospect.operands[1].operands.map(\.truths) == [Self.all, [.no]])
        #expect(prospect.operands[1].inputs.queries.map(\.recordType.name) == ["arrest"])
    }

    @Test(arguments: ExpressionForm.allCases)
    func `agrees with the language about what is always known`(form: ExpressionForm) throws {
        let tests = try TruthTable.all.filter { $0.form == form }.flatMap(\.expressions)
            .map { try expression($0, expecting: nil, in: TruthTable.scope) }
            .filter { $0.type == .truth && $0.forms.contains(form) }
        try #require(!tests.isEmpty)
        let canBeUnknown = tests.map {
            $0.prospect(
                suppliedBy: TestPerson.supply, in: TestPartnership.dictionary, asOf: TestPartnership.asOf
            ).truths.contains(.unknown)
        }
        if form.isAlwaysKnown {
            #expect(!canBeUnknown.contains(true))
        } else {
            #expect(canBeUnknown.contains(true))
        }
    }
}
