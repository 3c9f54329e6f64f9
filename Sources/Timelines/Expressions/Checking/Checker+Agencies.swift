import Definitions
import Vocabulary

extension Checker {
    /// The only agencies whose records could count in a query; `nil` where its condition doesn't say.
    func limit(of query: QuerySyntax, _ definition: RecordTypeDefinition) -> [Agency]? {
        // A field of that name hides the row's agency.
        guard definition.field(FieldName("agency")) == nil else { return nil }
        return query.condition.flatMap { limit($0, alias: query.alias?.name) }
    }

    /// The agencies that a condition limits its query to: `agency is a`, also within `and`, and within `or` where
    /// every part has a limit.
    private func limit(_ condition: Syntax, alias: String?) -> [Agency]? {
        switch condition.form {
        case .comparison(.equal, let field, let agency) where Self.isAgency(field, alias):
            return Self.word(agency).map { [Agency($0)] }
        case .isIn(let field, let items) where Self.isAgency(field, alias):
            let agencies = items.compactMap(Self.word).map { Agency($0) }
            return agencies.count == items.count ? Set(agencies).sorted() : nil
        case .all(let operands):
            let limits = operands.compactMap { limit($0, alias: alias) }
            guard let first = limits.first else { return nil }
            return limits.dropFirst().reduce(first) { common, limit in common.filter(limit.contains) }
        case .any(let operands):
            let limits = operands.compactMap { limit($0, alias: alias) }
            return limits.count == operands.count ? Set(limits.joined()).sorted() : nil
        default: return nil
        }
    }

    /// Whether a word is the agency of the row at hand, by itself or under its alias.
    private static func isAgency(_ syntax: Syntax, _ alias: String?) -> Bool {
        switch syntax.form {
        case .word("agency"): return true
        case .member(let owner, let member):
            guard let alias, case .word(alias) = owner.form else { return false }
            return member.name == "agency"
        default: return false
        }
    }
}
