import Definitions
import Testing
import Timelines
import Vocabulary

@Suite struct `Names of a scope within another` {
    private func named(_ name: String, _ text: String, in file: String) -> ExpressionDefinition {
        ExpressionDefinition(
            name: name, text: ExpressionText(text, at: SourceLocation(file: file, line: 1, column: 1)))
    }

    private func scope(_ local: [(String, String)]) -> ExpressionScope {
        let shared = [("tests", "count(drug_test)"), ("many", "tests >= 2")]
        return ExpressionScope(
            dictionary: TestPartnership.dictionary, agencies: TestPartnership.agencies,
            definitions: shared.map { named($0.0, $0.1, in: "shared.yml") }
        ).adding(local.map { named($0.0, $0.1, in: "rule.yml") })
    }

    private func value(_ text: String, _ local: [(String, String)]) throws -> String {
        var person = TestPerson()
        for daysAgo in 1...3 { person.add("drug_test", daysAgo: daysAgo) }
        return try expression(text, expecting: nil, in: scope(local)).bound(to: person.timelines())
            .evaluation(of: 0).value.description
    }

    @Test func `may use one another and those without, in any order`() throws {
        #expect(try value("more", [("more", "tests + extra"), ("extra", "tests * 2")]) == "9")
    }

    @Test func `that are those of an outer one mean it in their own text`() throws {
        #expect(try value("tests", [("tests", "tests")]) == "3")
        #expect(try value("tests", [("tests", "10 * tests")]) == "30")
    }

    @Test func `change nothing in what was written without`() throws {
        #expect(try value("many", [("tests", "0")]) == "yes")
        #expect(try value("tests >= 2", [("tests", "0")]) == "no")
    }

    @Test func `can't need themselves through others`() {
        let faults = #expect(throws: Faults.self) {
            try expression("one", expecting: nil, in: scope([("one", "two + 1"), ("two", "one + 1")]))
        }
        #expect(faults?.all.map(\.message) == ["'one' needs itself; a definition can't"])
    }

    @Test func `are suggested where a word is misspelt`() {
        let faults = #expect(throws: Faults.self) {
            try expression("extr > 1", in: scope([("extra", "tests")]))
        }
        #expect(faults?.all.first?.message.hasSuffix("did you mean 'extra'?") == true)
    }
}
