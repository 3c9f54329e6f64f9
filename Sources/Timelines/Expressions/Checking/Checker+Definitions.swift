import Definitions
import Vocabulary

extension Checker {
    /// The named expression that a word stands for, which sees the person and no row.
    mutating func use(_ found: ExpressionScope.Found, _ range: Range<Int>) -> TypedExpression? {
        resolve(found, range) { checker, syntax in checker.check(syntax) }
    }

    /// What stands where a condition is wanted.
    enum ClauseOrValue {
        case clause(ClauseTree)
        case value(TypedExpression)
    }

    /// A condition as a clause; a named one as a clause over its own, so that an explanation can go into it.
    mutating func clauseOrValue(_ syntax: Syntax) -> ClauseOrValue? {
        switch syntax.form {
        case .word(let word):
            guard rows.isEmpty, let definition = scope.definition(word, usedIn: text) else { break }
            let found = resolve(definition, syntax.range) { $0.namedClauseOrValue($1) }
            guard case .clause(let tree) = found else { return found }
            return .clause(clause(syntax, .all, tree.condition, [tree]))
        case .all, .any, .not, .modal, .atLeast, .agenciesSay, .truth, .comparison, .isIn, .isKnown, .isBlank,
            .within, .during, .throughout, .between, .knownTo:
            return tree(syntax).map { .clause($0) }
        default: break
        }
        guard let typed = check(syntax) else { return nil }
        guard case .condition(let condition) = typed else { return .value(typed) }
        return .clause(clause(syntax, .test, condition, []))
    }

    /// What a definition stands for; a condition has been read as a tree of its own.
    private mutating func namedClauseOrValue(_ syntax: Syntax) -> ClauseOrValue? {
        let found = clauseOrValue(syntax)
        guard case .clause(var tree) = found else { return found }
        tree.inputs = inputs
        return .clause(tree)
    }

    /// Reads a named expression with a checker of its own, whose faults stand where the definition does.
    private mutating func resolve<Result>(
        _ found: ExpressionScope.Found, _ range: Range<Int>,
        _ read: (inout Checker, Syntax) -> Result?
    ) -> Result? {
        let definition = found.definition
        guard !resolving.contains(definition.text) else {
            fault(range, "'\(definition.name)' needs itself; a definition can't")
            return nil
        }
        guard resolving.count < Self.deepestDefinition else {
            fault(range, "more than \(Self.deepestDefinition) definitions that need one another")
            return nil
        }
        uses += 1
        guard uses <= Self.mostUses else {
            let message = "more than \(Self.mostUses) uses of definitions, one within another"
            if !faults.contains(where: { $0.message == message }) { fault(range, message) }
            return nil
        }
        var checker = Checker(
            scope: found.scope, text: definition.text, baseLevel: baseLevel + rows.count,
            resolving: resolving + [definition.text])
        checker.uses = uses
        defer {
            uses = checker.uses
            faults += checker.faults.filter { !faults.contains($0) }
            queries += checker.queries
            fields += checker.fields
            facts += checker.facts
        }
        do {
            return read(&checker, try Parser.syntax(of: definition.text.text))
        } catch {
            checker.fault(error.offset..<error.offset, error.message)
            return nil
        }
    }
}
