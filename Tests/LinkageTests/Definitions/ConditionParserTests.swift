import Definitions
import Testing

@Suite struct `The text of a condition` {
    @Test(arguments: [
        "equal(forename)", "shared(surname.words)", "differ(pnc)", "present(birth_date)",
        "similar(surname, 0.92)",
        "any_similar(middle_names, 0.88)", "edits(postcode, 1)", "swapped(forename, surname)",
        "swapped_similar(forename, surname, 0.9)", "crossed(forename, middle_names)", "abbreviated(forename)",
        "day_month_swapped(birth_date)", "digits(birth_date, 2)", "year_only(birth_date)",
        "within_years(birth_date, 5)", "core_digits(pnc, cro)", "shared(forename.equivalents(nicknames))",
        "similar(forename.joined(surname), 0.9)", "shared(postcode.sector) and not shared(postcode)",
        "equal(a) and equal(b) or equal(c)", "equal(a) and (equal(b) or equal(c))",
        "not (equal(a) or equal(b))",
        "shared(a.prefix(2)) and shared(b.year) and shared(b.month_day) and shared(c.outward) and shared(d.sound)",
    ])
    func `is read as it was written`(text: String) throws {
        let condition = try AgreementCondition(parsing: text)
        #expect(try AgreementCondition(parsing: condition.description) == condition)
        #expect(!condition.columns.isEmpty)
    }

    @Test func `binds 'not' before 'and' before 'or'`() throws {
        let one = AgreementCondition.equal(ColumnReference("a"))
        let two = AgreementCondition.equal(ColumnReference("b"))
        let three = AgreementCondition.equal(ColumnReference("c"))
        #expect(
            try AgreementCondition(parsing: "equal(a) or not equal(b) and equal(c)")
                == .any([one, .all([.not(two), three])]))
    }

    @Test(arguments: [
        ("", 0), ("equal", 5), ("equal(", 6), ("equal(a", 7), ("equal(a) equal(b)", 9), ("similar(a)", 9),
        ("similar(a, 2)", 11), ("edits(a, x)", 9), ("same(a)", 0), ("equal(a.middle)", 8),
        ("equal(a.prefix(x))", 15),
        ("(equal(a)", 9), ("equal(and)", 6), ("equal(a) § equal(b)", 9),
        ("equal(a.prefix(0))", 15), (String(repeating: "(", count: 100_000), 50),
        (String(repeating: "not ", count: 100_000), 200),
    ])
    func `has its first fault named by its place`(text: String, offset: Int) {
        let error = #expect(throws: ConditionSyntaxError.self) { try AgreementCondition(parsing: text) }
        #expect(error?.offset == offset, "\(error?.message ?? "")")
    }

    @Test func `of a blocking key may swap two columns`() throws {
        #expect(
            try BlockingRule.Key(parsing: "swap(forename, surname)")
                == .swap(ColumnReference("forename"), ColumnReference("surname")))
        #expect(
            try BlockingRule.Key(parsing: "surname.prefix(2)")
                == .value(ColumnReference("surname", .prefix(2))))
        #expect(throws: ConditionSyntaxError.self) { try BlockingRule.Key(parsing: "swap(forename)") }
    }
}
