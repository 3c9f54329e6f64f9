import Definitions
import TestSupport
import Testing
import Timelines
import Vocabulary

@Suite struct `The cookbook of expressions` {
    @Test func `speaks the words of the shipped dictionary`() throws {
        let shipped = try ShippedRules()
        let dictionary = DataDictionary(
            version: "test", recordTypes: shipped.dictionary.recordTypes,
            codeLists: shipped.dictionary.codeLists,
            weightTables: [
                WeightTable(
                    name: "harm", label: "Harm", editions: [],
                    location: SourceLocation(file: "test", line: 1, column: 1))
            ])
        let scope = ExpressionScope(
            dictionary: dictionary, agencies: Set(shipped.supply.map(\.agency)).sorted())
        let page = "Documentation/expression-cookbook.md"
        let recipes = FencedBlock.all(in: try Repository.text(page), file: page)
        #expect(recipes.count >= 15)
        for recipe in recipes {
            let place = SourceLocation(file: page, line: recipe.line, column: 1)
            #expect(throws: Never.self, "\(recipe)") {
                try TimelineExpression(ExpressionText(recipe.text, at: place), in: scope, expecting: nil)
            }
        }
    }
}
