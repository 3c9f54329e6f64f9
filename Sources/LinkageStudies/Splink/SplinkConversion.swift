internal import Definitions
internal import Linkage

/// Turns saved settings into comparisons, rules and their probabilities, and gathers what it can't turn.
struct SplinkConversion {
    /// The file, for messages.
    let path: String
    private(set) var rules: [BlockingRule] = []
    private(set) var comparisons: [ComparisonDefinition] = []
    private(set) var models: [LinkageModel.Comparison] = []
    private(set) var faults: [String] = []
    private(set) var notes: [String] = []
    /// The columns that are read as dates, and how they are written.
    private(set) var layouts: [String: StudyDateLayout] = [:]

    /// A conversion of a file's settings.
    init(path: String) { self.path = path }

    /// The columns that rules and comparisons read, in order of their first mention.
    var columns: [String] {
        var names: [String] = []
        let frequencies = comparisons.flatMap(\.levels).flatMap(\.frequencies).flatMap(\.columns)
        for name in comparisons.flatMap(\.columnsRead) + frequencies + rules.flatMap(\.columns)
        where !names.contains(name) {
            names.append(name)
        }
        return names
    }

    /// Converts everything.
    mutating func convert(_ settings: SplinkSettings) {
        if !(settings.prior > 0 && settings.prior < 1) {
            faults.append("\(path): probability_two_random_records_match isn't between 0 and 1")
        }
        for (number, rule) in settings.blockingRules.enumerated() {
            do throws(SQLReader.Refusal) {
                rules.append(
                    BlockingRule(try SplinkConditions.keys(try SQLReader.expression(rule.sql))))
            } catch {
                faults.append("\(path): blocking rule \(number + 1) (\(rule.sql)): \(error.what)")
            }
        }
        for (number, comparison) in settings.comparisons.enumerated() {
            convert(comparison, name: comparison.outputColumnName ?? "comparison_\(number + 1)")
        }
    }

    private mutating func convert(_ comparison: SplinkSettings.Comparison, name: String) {
        var columns: [String] = []
        var levels: [AgreementLevelDefinition] = []
        var trained: [LinkageModel.Level] = []
        for level in comparison.comparisonLevels {
            let label = level.label ?? level.sqlCondition
            do throws(SQLReader.Refusal) {
                let expression = level.isElse ? nil : try SQLReader.expression(level.sqlCondition)
                if let expression { try note(layoutsIn: expression) }
                if level.isNull, let expression {
                    columns = try SplinkConditions.presence(expression)
                    continue
                }
                let unique = level.isElse ? "else" : Self.unique(label, among: levels.map(\.name))
                trained.append(try Self.probabilities(of: level, name: unique))
                if !level.isElse { levels.append(try definition(of: level, unique, in: comparison)) }
            } catch {
                faults.append("\(path): comparison '\(name)', level '\(label)': \(error.what)")
            }
        }
        if trained.last?.name != "else" {
            faults.append("\(path): comparison '\(name)': its last level isn't ELSE")
        }
        if columns.isEmpty {
            columns = levels.first?.condition.columns ?? []
            notes.append("comparison '\(name)' has no null level; missing values silence it here")
        }
        comparisons.append(ComparisonDefinition(Self.identifier(name), columns: columns, levels: levels))
        models.append(LinkageModel.Comparison(Self.identifier(name), levels: trained))
    }

    private mutating func note(layoutsIn expression: SQLExpression) throws(SQLReader.Refusal) {
        for (column, layout) in SplinkConditions.layouts(in: expression) {
            guard let layout else { throw SQLReader.Refusal(what: "dates are written in an unknown way") }
            layouts[column] = layout
        }
    }

    private static func probabilities(
        of level: SplinkSettings.Level, name: String
    ) throws(SQLReader.Refusal) -> LinkageModel.Level {
        guard let match = level.matchProbability, let chance = level.chanceProbability else {
            throw SQLReader.Refusal(what: "it has no m or u probability; train the model first")
        }
        guard match > 0, chance > 0, match <= 1, chance <= 1 else {
            throw SQLReader.Refusal(what: "a probability lies above 0 and is at most 1")
        }
        return LinkageModel.Level(name, match: match, chance: chance)
    }

    private func definition(
        of level: SplinkSettings.Level, _ name: String, in comparison: SplinkSettings.Comparison
    ) throws(SQLReader.Refusal) -> AgreementLevelDefinition {
        let condition = try SplinkConditions.condition(try SQLReader.expression(level.sqlCondition))
        guard let column = level.frequencyColumn, level.frequencyWeight ?? 1 > 0 else {
            return AgreementLevelDefinition(name, when: condition)
        }
        if let minimum = level.frequencyMinimum, minimum > 0 {
            throw SQLReader.Refusal(what: "tf_minimum_u_value has no counterpart")
        }
        let exact = comparison.comparisonLevels.first {
            guard let sql = try? SQLReader.expression($0.sqlCondition) else { return false }
            return (try? SplinkConditions.condition(sql)) == .equal(ColumnReference(column))
        }
        guard let base = exact?.chanceProbability ?? level.chanceProbability else {
            throw SQLReader.Refusal(what: "no u probability to measure the frequency against")
        }
        return AgreementLevelDefinition(
            name, when: condition, frequencies: [ColumnReference(column)],
            frequencyShare: level.frequencyWeight ?? 1, frequencyBase: base)
    }

    private static func unique(_ label: String, among names: [String]) -> String {
        let label = ["else", "null", ""].contains(label) ? "level" : label
        guard names.contains(label) else { return label }
        let number = (2...).first { !names.contains("\(label) \($0)") } ?? 2
        return "\(label) \(number)"
    }

    private static func identifier(_ name: String) -> String {
        name.isEmpty ? "comparison" : name
    }
}
