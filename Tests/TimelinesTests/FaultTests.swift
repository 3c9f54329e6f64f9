import Definitions
import Testing
import Timelines
import Vocabulary

@Suite struct `A fault in an expression` {
    /// The text stands at 7:9 of the file, later lines at column 5.
    @Test(arguments: [
        ("count(drug_tset) > 0", "7:15: no record type is called 'drug_tset'; did you mean 'drug_test'?"),
        ("exists(crime)", "7:16: 'crime' is of no one person, and so in nobody's timeline"),
        (
            "exists(drug_test where opiate is P)",
            "7:32: 'drug_test' has no field 'opiate'; did you mean 'opiates'?"
        ),
        (
            "exists(drug_test\n  where opiates is POS)",
            "8:24: 'test_result' has no code 'POS'; known: N, P"
        ),
        (
            "exists(address where address_type.group is stabel)",
            "7:52: no code has the word 'stabel' here; did you mean 'stable'?"
        ),
        (
            "exists(supervision_contact where outcome.complied2)",
            "7:50: the codes of 'contact_outcome' have no property 'complied2'; did you mean 'complied'?"
        ),
        (
            "exists(nominal where ethnicity is A1)",
            "7:30: 'ethnicity' serves equality monitoring only; no expression may read it"
        ),
        (
            "exists(nominal as n where n.sex is M)",
            "7:37: 'sex' serves equality monitoring only; no expression may read it"
        ),
        (
            "exists(nominal where surname is known)",
            "7:30: 'surname' is not in timelines, which hold nothing that tells who a person is"
        ),
        (
            "exists(nominal where birth_date is known)",
            "7:30: 'birth_date' is held as completed years alone; say 'age'"
        ),
        (
            "exists(address where agency is polise)",
            "7:40: no agency is called 'polise'; did you mean 'police'?"
        ),
        ("known to polise", "7:18: no agency is called 'polise'; did you mean 'police'?"),
        ("count(drug_test)", "7:9: expected a condition, found a number; compare it with something"),
        ("count(drug_test) >= today", "7:29: a number is compared with a day; both must be the same"),
        ("exists(drug_test) > 2", "7:29: a condition is compared with a number; both must be the same"),
        ("exists(drug_test where opiates > P)", "7:42: '>' needs numbers or days; say 'is' or 'is not'"),
        (
            "count(drug_test) >= 28 days",
            "7:29: a number is compared with a number of days; both must be the same"
        ),
        (
            "today + today > today",
            "7:9: a day + a day means nothing; add days to a day, as in 'today + 7 days'"
        ),
        ("exists(nominal, last 28 days)", "7:25: 'nominal' has no date, and so no window"),
        ("active(drug_test)", "7:9: 'drug_test' is no state, and so never active; say 'exists'"),
        ("latest(nominal).age > 18", "7:9: 'nominal' has no date, and so no latest one"),
        (
            "exists(address where place is home)",
            "7:39: a token can only be compared with another record's token"
        ),
        ("person.agee > 18", "7:16: nothing is known of a person as 'agee'; did you mean 'age'?"),
        ("person.link_check is week", "7:30: no link check 'week'; did you mean 'weak'?"),
        (
            "link(police, probation) is strong",
            "7:36: no link strength 'strong'; known: details, identifier, none, weak"
        ),
        ("cuont(drug_test) > 1", "7:9: no function 'cuont'; did you mean 'count'?"),
        ("drug_test", "7:9: nothing is called 'drug_test' here, outside a query; there is none"),
        ("count(drug_test) > ", "7:28: expected a value, found the end"),
        ("count(drug_test > 1", "7:25: expected ')', found '>'"),
        ("exists(drug_test) exists(arrest)", "7:27: expected 'and', 'or' or the end, found 'exists'"),
        ("exists(drug_test, last 28)", "7:34: expected 'days' or 'weeks', found ')'"),
        ("exists(drug_test, last 28 days, last 2 days)", "7:41: a second window; a query has one"),
        ("1 < 2 < 3", "7:15: a second comparison in a row; join two with 'and'"),
        ("exists(drug_test where tested_on = 2026-02-30)", "7:44: no such day; days are written YYYY-MM-DD"),
        ("exists(drug_test) & exists(arrest)", "7:27: a character that no expression uses"),
        (
            "exists(drug_test where opiates is \"P)",
            "7:43: a text that begins here never ends; close it with \""
        ),
        ("at least 3 of (yes, no)", "7:9: at least 3 of 2; ask for 1 to 2"),
        (
            "count(drug_test) else 0 if none = 0",
            "7:9: 'else' stands after a single value: latest(…), first(…), max(…), min(…), a field or a fact"
        ),
        ("lowest(3, today) > 2", "7:16: a number beside a day; all must be the same"),
        ("round(1, 2) > 2", "7:16: expected ')', found ','"),
        ("choose(1 if yes) = 1", "7:24: expected ',', found ')'"),
        ("log10(3 days) > 1", "7:15: log10(…) of a number of days means nothing"),
        (
            "count(drug_test, latest 3) > 2",
            "7:9: 'latest 3' stands in sum, share, max, min or count(distinct …), from 'latest 1'"
        ),
        (
            "latest(drug_test, last 28 days outside supervision) > today",
            "7:48: 'supervision' is a record type; say periods(supervision) for the days that it covers"
        ),
        (
            "exists(drug_test, last 28 days outside count(arrest))",
            "7:48: expected periods, found a number; write periods(T where …), or give that a name"
        ),
        (
            "periods(supervision) > 3",
            "7:9: periods are compared with nothing; say 'a during p', 'p throughout last 28 days' or 'days(p, window)'"
        ),
        ("periods(supervision)", "7:9: expected a condition, found periods; compare it with something"),
        (
            "today during periods(nominal)",
            "7:22: 'nominal' has no date; say 'from' and 'until' which days it covers"
        ),
        (
            "baseline(count(arrest), 4) > 1",
            "7:18: a baseline is of count(…), sum(…) or days(…) with a window such as 'last 28 days'"
        ),
        (
            "baseline(count(arrest, last 7 days), 13) > 1", "7:18: a baseline of 13 windows; ask for 1 to 12"
        ),
        (
            "sum(weight(ham of ho_class on date) of crime_involvement) > 1",
            "7:20: no table of weights is called 'ham'; did you mean 'harm'?"
        ),
        (
            "sum(weight(harm of date on date) of crime_involvement) > 1",
            "7:28: expected a code or a word, found a day"
        ),
        (
            "count(crime_involvement, once per ho_class) > 1",
            "7:43: 'once per' stands in sum(…); to count, say count(distinct … of …)"
        ),
        (
            "at least 2 agencies say (exists(arrest), person.alive)",
            "7:50: agencies say what their records show: exists(…) or active(…)"
        ),
        ("at least 0 agencies say (exists(arrest))", "7:9: at least 0 agencies; ask for 1 or more"),
        (
            "exists(arrest where date is blank)",
            "7:29: only a field of a record is blank; a day is known or missing"
        ),
        ("2rd(arrest) > today", "7:9: no function '2rd'; did you mean '2nd'?"),
        ("exists(arrest, lst 28 days)", "did you mean 'last'?"),
        ("told(arrest by polise) = today", "7:24: no agency is called 'polise'; did you mean 'police'?"),
        (
            "choose(yes if yes, else 3)",
            "7:33: expected a condition, found a number; compare it with something"
        ),
        ("yes and", "7:16: expected a value, found the end"),
        ("", "7:9: expected a value, found the end"),
    ])
    func `names its line, its column and what would be right`(text: String, fault: String) {
        let found = faults(of: text)
        #expect(
            found.count == 1 && found.allSatisfy { $0 == "rule.yml:\(fault)" || $0.hasSuffix("; \(fault)") })
    }

    @Test func `does not hide the others`() {
        let text = """
            exists(drug_test where opiate is P)
            and count(arest) > 2
            or person.agee > 3
            """
        #expect(
            faults(of: text) == [
                "rule.yml:7:32: 'drug_test' has no field 'opiate'; did you mean 'opiates'?",
                "rule.yml:8:15: no record type is called 'arest'; did you mean 'arrest'?",
                "rule.yml:9:15: nothing is known of a person as 'agee'; did you mean 'age'?",
            ])
    }

    @Test func `of nesting ends before the stack does`() {
        for (part, count) in [
            ("(", 50_000), ("not ", 50_000), ("days since ", 50_000), ("1 + ", 50_000), ("1 / ", 50_000),
        ] {
            let deep = String(repeating: part, count: count) + "yes"
            #expect(faults(of: deep).first?.contains("more than 60 levels or operators in a row") == true)
        }
        let chains = [
            "person" + String(repeating: ".age", count: 50_000),
            "(a" + String(repeating: " else a if none", count: 50_000),
        ]
        for chain in chains { #expect(faults(of: chain).count == 1) }
        let nested = (0..<6).reduce("yes") { inner, _ in "exists(arrest where \(inner))" }
        #expect(faults(of: nested) == ["rule.yml:7:89: more than 4 queries one within another"])
    }

    @Test func `of type is found where a caller expects another type`() {
        #expect(throws: Faults.self) { try expression("yes", expecting: .number) }
        #expect(throws: Never.self) { try expression("count(arrest)", expecting: .number) }
    }

    @Test func `within a definition stands where the definition does`() {
        let place = SourceLocation(file: "definitions.yml", line: 3, column: 4)
        let scope = ExpressionScope(
            dictionary: TestPartnership.dictionary, agencies: TestPartnership.agencies,
            definitions: [
                ExpressionDefinition(name: "positive", text: ExpressionText("exists(drug_tst)", at: place)),
                ExpressionDefinition(name: "endless", text: ExpressionText("not endless", at: place)),
            ])
        #expect(
            faults(of: "positive", in: scope) == [
                "definitions.yml:3:11: no record type is called 'drug_tst'; did you mean 'drug_test'?"
            ])
        #expect(
            faults(of: "endless", in: scope) == [
                "definitions.yml:3:8: 'endless' needs itself; a definition can't"
            ])
    }

    private func faults(of text: String, in scope: ExpressionScope = testScope) -> [String] {
        do {
            _ = try expression(text, in: scope)
            return []
        } catch {
            return error.all.map(\.description)
        }
    }

    /// Each kind of nesting has a limit of its own; together they may not multiply.
    @Test func `is one of levels that together are more than can be gone through`() throws {
        func nested(_ inner: String, _ depth: Int) -> String {
            (0..<depth).reduce(inner) { text, _ in
                "(\(text)" + String(repeating: " * 1", count: 50) + String(repeating: " + 1", count: 50) + ")"
            }
        }
        #expect(throws: Never.self) { try expression("\(nested("1", 1)) > 0") }
        let found = try #require(faults("\(nested("1", 40)) > 0"))
        #expect(found.contains("levels one upon another; name a part of it"))
        let negations = String(repeating: "not (not not (not not ", count: 30)
        let closing = String(repeating: "))", count: 30)
        #expect(try #require(faults("\(negations)exists(drug_test)\(closing)")).contains("levels"))
    }

    @Test(.timeLimit(.minutes(1)))
    func `is one of definitions that use one another a thousand times`() throws {
        let place = SourceLocation(file: "shared.yml", line: 1, column: 1)
        let definitions = (0..<7).map { number in
            let next = number == 6 ? "exists(drug_test)" : "d\(number + 1)"
            return ExpressionDefinition(
                name: "d\(number)",
                text: ExpressionText(
                    (0..<20).map { _ in next }.joined(separator: " and "), at: place))
        }
        let scope = ExpressionScope(
            dictionary: TestPartnership.dictionary, agencies: TestPartnership.agencies,
            definitions: definitions)
        #expect(try #require(faults("d0", in: scope)).contains("more than 1000 uses of definitions"))
        #expect(throws: Never.self) { try expression("d5", in: scope) }
    }

    private func faults(_ text: String, in scope: ExpressionScope = testScope) -> String? {
        do {
            _ = try expression(text, in: scope)
            return nil
        } catch { return error.all.map(\.description).joined(separator: "\n") }
    }

    @Test func `does not accuse a number of being a day`() throws {
        #expect(throws: Never.self) {
            try expression("max(score of need_assessment) > 100 -1 -2")
        }
        #expect(try #require(faults("exists(drug_test, on 2026-02-30)")).contains("no such day"))
    }
}
