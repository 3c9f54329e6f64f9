import TestSupport
import Testing
import Timelines

@Suite struct `The page of truth tables` {
    @Test func `says what expressions give`() throws {
        let page = try TruthTable.page()
        #expect(try Golden(page: "truth-tables.md").difference(from: Array(page.utf8)) == nil)
    }

    @Test(arguments: ExpressionForm.allCases)
    func `has a table of every form of the language`(form: ExpressionForm) throws {
        let tables = TruthTable.all.filter { $0.form == form }
        try #require(tables.count == 1)
        let used = try tables[0].expressions.map {
            try expression($0, expecting: nil, in: TruthTable.scope).forms
        }
        #expect(used.contains { $0.contains(form) }, "no expression of the table uses it")
    }

    @Test(arguments: ExpressionForm.allCases)
    func `shows every form say yes, no and unknown`(form: ExpressionForm) throws {
        for table in TruthTable.all where table.form == form {
            let columns = try table.expressions.map {
                let expression = try expression($0, expecting: nil, in: TruthTable.scope)
                return (isTest: expression.type == .truth, forms: expression.forms)
            }
            let answers = try table.answers().flatMap { row in
                zip(row, columns).filter { $0.1.isTest && $0.1.forms.contains(form) }.map(\.0)
            }
            let expected: Set = form.isAlwaysKnown ? ["yes", "no"] : ["yes", "no", "unknown"]
            #expect(Set(answers) == expected)
        }
    }
}
