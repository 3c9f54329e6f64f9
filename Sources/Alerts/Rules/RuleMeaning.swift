import Definitions
import Timelines
import Vocabulary

/// What a rule means: all that decides whether it fires and what its alerts say, in one text.
///
/// The text is the same for two ways of writing one rule, and another for two rules that could differ for anybody. It
/// holds what the rule takes from elsewhere: the definitions, stops and protective factors that it uses, the days of the
/// records that it asks about, the tables from codes to values that it reads, and the tables of weights with all their
/// editions. Comments, the order of what has none, test people, the life-cycle state, the rule's owner and its review
/// date are no part of it.
public struct RuleMeaning: Hashable, Sendable {
    /// The rule, by its identifier.
    public let rule: String
    /// The meaning, a line for each thing that is said.
    public let text: String
    /// The names of what it takes from elsewhere, in order: definitions, stops, factors, code tables and tables of
    /// weights.
    public let uses: [String]
}

extension RuleBook {
    /// What the rules mean, in their order.
    public var meanings: [RuleMeaning] { compiled.map(meaning) }

    private func meaning(of rule: CompiledRule) -> RuleMeaning {
        var text = MeaningText()
        text.add(rule)
        let stops = (rule.stops + rule.narrowing).sorted().map { self.stops[$0] }
        let lowersSeverity = rule.declaration.kind.isLoweredByProtectiveFactors
        let factors = lowersSeverity ? self.factors : []
        for stop in stops { text.add(stop) }
        if lowersSeverity { text.add("factors that lower the severity", declarations.protective.lowersAt) }
        for factor in factors { text.add("factor \(factor.declaration.id)", factor.when) }

        let expressions = rule.expressions + stops.map(\.when) + factors.map(\.when)
        let materials = expressions.map(\.materials)
        let names = Set(materials.flatMap(\.definitions)).sorted()
        for name in names { text.add("definition \(name)", definition(name)) }
        let tables = Set(materials.flatMap(\.codeProperties)).sorted()
        for table in tables { text.add("code table \(table)", codes(of: table)) }
        let weights = Set(materials.flatMap(\.weightTables)).sorted()
        for name in weights { text.add(name, dictionary.weightTable(name)) }
        let types = Set(expressions.flatMap(\.inputs.queries).map(\.recordType))
        for type in types.sorted(by: { $0.name < $1.name }) { text.add(dictionary.recordType(type)) }
        return RuleMeaning(
            rule: rule.declaration.id, text: text.lines.joined(separator: "\n"),
            uses: Set(
                names + stops.map(\.declaration.name) + factors.map(\.declaration.id)
                    + tables.map(\.description) + weights
            ).sorted())
    }

    private func definition(_ name: String) -> Expression? {
        definitions[name] ?? factors.first { $0.declaration.id == name }?.when
    }

    /// The values of a property of codes, by the codes.
    private func codes(of table: CodePropertyReference) -> [String] {
        guard let list = dictionary.codeList(table.list),
            let index = list.properties.firstIndex(where: { $0.name == table.property })
        else { return [] }
        return list.codes.map { code in
            let value = index < code.properties.count ? code.properties[index] : .missing(.absentColumn)
            return "\(code.code)=\(value.orderKey)"
        }.sorted()
    }
}

extension CompiledRule {
    /// All its expressions.
    fileprivate var expressions: [Expression] {
        [when] + unless + evidence + escalations + confidence + [anchor].compactMap(\.self)
            + values.map(\.expression)
    }
}
