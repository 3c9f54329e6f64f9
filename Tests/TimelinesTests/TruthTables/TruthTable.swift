import Definitions
import Vocabulary
import Timelines

/// What the published page shows of one form of the language: people, and what expressions say of each.
struct TruthTable {
    /// The form that it is about.
    let form: ExpressionForm
    /// What it means, in a sentence.
    let meaning: String
    /// The expressions, one a column.
    let expressions: [String]
    /// The people, one a row, as `PersonText` reads them.
    let people: [String]

    /// The names that expressions of tables use for others, so that columns stay narrow.
    static let names = [
        ("a", "latest(drug_test).assessment_served"), ("b", "latest(crime_involvement).domestic_abuse"),
        ("prison", "periods(supervision where supervision_state is RESET)"),
    ]

    static let scope = testScope.adding(
        names.map { name, text in
            ExpressionDefinition(
                name: name,
                text: ExpressionText(text, at: SourceLocation(file: "names", line: 1, column: 1)))
        })

    /// The answers, by person and expression.
    func answers() throws -> [[String]] {
        try people.map { text in
            let person = try PersonText(text)
            return try expressions.map { try person.answer($0, in: Self.scope) }
        }
    }

    /// The section of the page.
    func section() throws -> String {
        let rows = try zip(people, answers()).map { person, answers in
            "| \(([person] + answers).joined(separator: " | ")) |\n"
        }
        let known = form.isAlwaysKnown ? " It is always known.\n" : "\n"
        return """
            ### \(form.rawValue.contains(" ") || form.rawValue == "property" ? form.rawValue : "`\(form.rawValue)`")

            \(meaning)\(known)
            | of whom is told | \(expressions.map { "`\($0)`" }.joined(separator: " | ")) |
            | --- |\(expressions.map { _ in " --- |" }.joined())

            """ + rows.joined() + "\n"
    }
}

extension TruthTable {
    /// All, in the page's order, under their headings.
    static let chapters: [(heading: String, tables: [TruthTable])] = [
        ("Conditions joined", joined), ("Tests", tests), ("Queries", queries), ("Windows", windows),
        ("Periods", periods), ("Values", values), ("The person", facts),
    ]

    static let all = chapters.flatMap(\.tables)

    /// The page.
    static func page() throws -> String {
        let names = names.map { "| `\($0)` | `\($1)` |\n" }.joined()
        let chapters = try chapters.map { heading, tables in
            try "## \(heading)\n\n" + tables.map { try $0.section() }.joined()
        }
        return """
            # Truth tables

            What every operator, function, query, window and fact of [expressions](expressions.md) says where its input is
            told, where it is not, and where it may be. A test evaluates each expression for each person and writes this page;
            it fails where the page says otherwise, and where something of the language is missing.

            Each row states a synthetic person. What is not stated is blank; every agency knows the person and delivered
            tonight, but for what the row says. "of police" is said of records that two agencies supply. Tonight is 2026-03-01.
            Three names stand for longer expressions:

            | name | expression |
            | --- | --- |
            \(names)

            """ + chapters.joined().dropLast()
    }
}
