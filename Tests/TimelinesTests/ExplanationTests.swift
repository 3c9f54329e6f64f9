import Definitions
import Testing
import Timelines
import Vocabulary

@Suite struct `An explanation` {
    private var person: TestPerson {
        var person = TestPerson()
        person.add("supervision_contact", daysAgo: 1, ["outcome": .code("UAAB")])
        person.add("supervision_contact", daysAgo: 9, ["outcome": .code("ATTC")])
        person.add("supervision_contact", daysAgo: 28, ["outcome": .code("UAAB")])
        person.add("drug_test", daysAgo: 2, ["opiates": .code("N")])
        person.links[TestPartnership.drugService] = nil
        return person
    }

    private let text = """
        count(supervision_contact where outcome is UAAB, last 28 days) >= 2
        and (exists(drug_test where opiates is P) or not exists(treatment_contact,  last 21 days))
        """

    @Test func `has every clause with its text, place, truth and value`() throws {
        let root = try expression(text).bound(to: person.timelines()).explanation(of: 0)
        #expect(root.truth == .unknown && root.clause.kind == .all && root.operands.count == 2)
        let first = root.operands[0]
        #expect(first.clause.text == "count(supervision_contact where outcome is UAAB, last 28 days) >= 2")
        #expect(first.truth == .yes && first.value == .number(2))
        #expect(first.evidence.map(\.row) == [0, 2])
        let second = root.operands[1]
        #expect(second.clause.kind == .any && "\(second.clause.location)" == "rule.yml:8:9")
        #expect(second.operands.map(\.truth) == [.no, .unknown])
        #expect(second.operands[1].clause.text == "not exists(treatment_contact, last 21 days)")
        #expect(second.operands[1].clause.kind == .not)
        #expect(second.operands[1].operands.map(\.truth) == [.unknown])
        #expect(
            second.operands[1].unknowns.map(\.description) == [
                "treatment_contact: not found in the records of drug_service"
            ])
        #expect(try expression(text).clauses == root.clause)
    }

    @Test func `cites only the rows of clauses that decided`() throws {
        let either =
            "exists(drug_test where opiates is P) or exists(supervision_contact where outcome is UAAB)"
        let evaluation = try person.evaluation(either)
        #expect(evaluation.evidence.map(\.recordType.name) == ["supervision_contact", "supervision_contact"])
        let silent = "exists(drug_test) and exists(arrest) and exists(treatment_contact)"
        #expect(try person.evaluation(silent).evidence.isEmpty)
        #expect(try person.evaluation(silent).unknowns.isEmpty)
    }

    @Test func `leads from evidence to the row, its date and its line`() throws {
        let timelines = try person.timelines()
        let bound = try expression(text).bound(to: timelines)
        let evidence = bound.explanation(of: 0).operands[0].evidence
        let rows = evidence.compactMap { timelines.row($0) }
        #expect(rows.map(\.date) == [28, 1].map { TestPartnership.asOf.adding(days: -$0) })
        #expect(rows.map(\.provenance.line) == [4, 2])
        #expect(rows[0].agency == TestPartnership.probation && rows[0].link == .identifier)
    }

    @Test func `goes into a named condition, to where that is written`() throws {
        let place = SourceLocation(file: "definitions.yml", line: 4, column: 12)
        let missed = "count(supervision_contact where outcome is UAAB) >= 2 and person.alive"
        let scope = ExpressionScope(
            dictionary: TestPartnership.dictionary, agencies: TestPartnership.agencies,
            definitions: [ExpressionDefinition(name: "missed", text: ExpressionText(missed, at: place))])
        let bound = try expression("exists(arrest) or missed", in: scope).bound(to: person.timelines())
        let named = bound.explanation(of: 0).operands[1]
        #expect(named.clause.text == "missed" && named.truth == .yes && named.operands.count == 1)
        #expect(named.operands[0].clause.text == missed && named.operands[0].operands[0].value == .number(2))
        #expect("\(named.operands[0].clause.location)" == "definitions.yml:4:12")
    }

    @Test func `cites the rows that a picked value came from`() throws {
        let evaluation = try person.evaluation(
            "latest(supervision_contact where outcome is UAAB) = 1 day ago")
        #expect(evaluation.truth == .yes && evaluation.evidence.map(\.row) == [2])
    }
}
