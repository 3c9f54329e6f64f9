import Definitions
import Vocabulary

extension Checker {
    /// Checks `weight(t of a on b)`.
    mutating func weight(_ table: Syntax.Word, of value: Syntax, on day: Syntax) -> TypedExpression? {
        guard let known = scope.dictionary.weightTable(table.name) else {
            let hint = Self.suggestion(for: table.name, among: scope.dictionary.weightTables.map(\.name))
            fault(table.range, "no table of weights is called '\(table.name)'; \(hint)")
            return nil
        }
        let typed = check(value)
        let date = dayMeasure(day)
        guard let typed, let date else { return nil }
        guard case .term(let term, let kind) = typed, kind.isNamed else {
            fault(value.range, "expected a code or a word, found \(Self.describe(typed))")
            return nil
        }
        return .measure(.weight(known, term, kind, on: date), .number)
    }
}

extension TermKind {
    /// Whether its values have names that a table can list.
    fileprivate var isNamed: Bool {
        switch self {
        case .code, .word: true
        case .token, .agency: false
        }
    }
}
