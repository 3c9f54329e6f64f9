import FoundationEssentials
import Testing
import Timelines
import Vocabulary

@Suite struct `Truth` {
    static let words: [(String, TruthValue)] = [
        ("yes", .yes), ("no", .no), ("unknown", .unknown),
    ]

    static let pairs = words.flatMap { one in words.map { (one.1, $0.1) } }

    /// A person of whom a flag of the latest test, and one of the latest crime, are as stated.
    private func person(_ one: TruthValue, _ other: TruthValue) -> TestPerson {
        func value(_ truth: TruthValue) -> FieldValue {
            truth == .unknown ? .missing(.blank) : .flag(truth == .yes)
        }
        var person = TestPerson()
        person.add("drug_test", daysAgo: 1, ["assessment_served": value(one)])
        person.add("crime_involvement", daysAgo: 1, ["domestic_abuse": value(other)])
        return person
    }

    private let one = "latest(drug_test).assessment_served"
    private let other = "latest(crime_involvement).domestic_abuse"

    @Test(arguments: Self.pairs)
    func `of 'and' and 'or' is Kleene's`(left: TruthValue, right: TruthValue) throws {
        let person = person(left, right)
        #expect(try person.truth("\(one) and \(other)") == left.and(right))
        #expect(try person.truth("\(one) or \(other)") == left.or(right))
        #expect(try person.truth("not \(one)") == left.negated)
        #expect(try person.truth("not (\(one) and \(other))") == (left.negated.or(right.negated)))
        #expect(try person.truth("at least 1 of (\(one), \(other))") == left.or(right))
        #expect(try person.truth("at least 2 of (\(one), \(other))") == left.and(right))
        let isKnown = left != .unknown && right != .unknown
        #expect(try person.truth("\(one) is \(other)") == (isKnown ? TruthValue(left == right) : .unknown))
        #expect(try person.truth("\(one) is known") == TruthValue(left != .unknown))
        #expect(try person.truth("\(one) is missing") == TruthValue(left == .unknown))
    }

    @Test(arguments: Self.pairs)
    func `of a condition over a row is the same as over a person`(left: TruthValue, right: TruthValue) throws
    {
        func value(_ truth: TruthValue) -> FieldValue {
            truth == .unknown ? .missing(.blank) : .flag(truth == .yes)
        }
        var person = TestPerson()
        person.add(
            "drug_test", daysAgo: 1,
            ["assessment_served": value(left), "assessment_attended": value(right)])
        let fields = ("assessment_served", "assessment_attended")
        #expect(try person.truth("exists(drug_test where \(fields.0) and \(fields.1))") == left.and(right))
        #expect(try person.truth("exists(drug_test where \(fields.0) or \(fields.1))") == left.or(right))
        #expect(try person.truth("exists(drug_test where not \(fields.0))") == left.negated)
    }

    @Test(arguments: Self.pairs)
    func `of three conditions of which two are asked for`(left: TruthValue, right: TruthValue) throws {
        let person = person(left, right)
        let two = [left, right]
        let expected: TruthValue =
            two.contains(.yes) ? .yes : two.contains(.unknown) ? .unknown : .no
        #expect(try person.truth("at least 2 of (\(one), yes, \(other))") == expected)
    }

    @Test(arguments: ["and", "or", "not"])
    func `is as the tables in the documentation say`(operation: String) throws {
        let tables = try Documentation.truthTable(of: operation)
        let values = Dictionary(uniqueKeysWithValues: Self.words)
        #expect(tables.count == (operation == "not" ? 3 : 9))
        for row in tables {
            let cells = row.compactMap { values[$0] }
            let expected = try #require(cells.last)
            let person = person(cells[0], cells[1])
            let text = operation == "not" ? "not \(one)" : "\(one) \(operation) \(other)"
            #expect(try person.truth(text) == expected, "\(row)")
        }
    }
}
