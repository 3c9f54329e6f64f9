import TestSupport
import Testing
import Timelines

/// A recipe of the cookbook: an expression, and what it says of people.
struct Recipe: Sendable, CustomTestStringConvertible {
    let heading: String
    let expression: String
    let answers: [(person: String, answer: String)]

    var testDescription: String { heading }

    /// The recipes of the page, each from its heading to the next.
    static let all: [Recipe] = {
        let text = (try? Repository.text("Documentation/expression-cookbook.md")) ?? ""
        return text.split(separator: "\n### ").dropFirst().map { section in
            let section = String(section)
            let rows = section.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2)
            return Recipe(
                heading: String(section.prefix { $0 != "\n" }),
                expression: FencedBlock.all(in: section, file: "expression-cookbook.md").first?.text ?? "",
                answers: rows.map { row in
                    let cells = row.split(separator: "|").map { $0.drop { $0 == " " } }
                    return (Self.trimmed(cells.first), Self.trimmed(cells.last))
                })
        }
    }()

    private static func trimmed(_ cell: Substring?) -> String {
        String(cell ?? "").split(separator: " ").joined(separator: " ")
    }
}

@Suite struct `The cookbook` {
    @Test func `has a recipe for what rules often need`() {
        #expect(Recipe.all.count >= 15)
    }

    @Test(arguments: Recipe.all)
    func `says of its people what it says it does`(recipe: Recipe) throws {
        #expect(Set(recipe.answers.map(\.answer)).count > 1, "a recipe shows two answers")
        for (person, answer) in recipe.answers {
            #expect(try PersonText(person).answer(recipe.expression) == answer, "\(person)")
        }
    }
}
