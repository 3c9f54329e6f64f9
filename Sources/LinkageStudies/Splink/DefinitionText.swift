internal import Definitions

/// A linkage definition as the YAML that states it, for definitions that a program made.
struct DefinitionText {
    private let definition: LinkageDefinition

    /// The text of a definition.
    init(_ definition: LinkageDefinition) { self.definition = definition }

    /// The YAML.
    var text: String {
        var lines = ["columns:"]
        lines += definition.columns.map { "  \($0.name): {kind: \($0.kind.rawValue)}" }
        if definition.acrossSourcesOnly { lines += ["", "across_sources_only: yes"] }
        lines += ["", "blocking:", "  limit: \(definition.blocking.limit)", "  rules:"]
        lines += definition.blocking.rules.map { rule in
            "    - [\(rule.keys.map { Self.quoted($0.description) }.joined(separator: ", "))]"
        }
        lines += ["", "comparisons:"]
        for comparison in definition.comparisons {
            lines.append("  \(Self.quoted(comparison.name)):")
            lines.append("    columns: [\(comparison.columns.joined(separator: ", "))]")
            lines.append("    levels:")
            for level in comparison.levels { lines += Self.lines(level) }
        }
        let thresholds = definition.thresholds
        lines += [
            "", "thresholds:", "  join: \(thresholds.join)", "  possible: \(thresholds.possible)",
            "  break_below: \(thresholds.breakBelow)", "  review: \(thresholds.review)",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ level: AgreementLevelDefinition) -> [String] {
        var lines = [
            "      - name: \(quoted(level.name))", "        when: \(quoted(level.condition.description))",
        ]
        if !level.frequencies.isEmpty {
            let frequencies = level.frequencies.map { quoted($0.description) }.joined(separator: ", ")
            lines.append("        frequencies: [\(frequencies)]")
            lines.append("        frequency_share: \(level.frequencyShare)")
        }
        if let base = level.frequencyBase { lines.append("        frequency_base: \(base)") }
        if let chance = level.chance { lines.append("        chance: \(chance)") }
        return lines
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for character in text {
            switch character {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            default: quoted.append(character)
            }
        }
        return quoted + "\""
    }
}
