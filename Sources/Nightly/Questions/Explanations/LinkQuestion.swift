internal import Definitions
internal import Linkage
internal import Vocabulary

/// Two records of a linked night, and what can be said of them.
struct LinkQuestion {
    let one: RecordKey
    let other: RecordKey
    let linked: LinkedNight

    /// What can be said, a line each.
    func lines(by definition: LinkageDefinition) throws -> [String] {
        try checkPresence()
        if let lines = linesOfRecordsApart { return lines }
        let explainer = try PairExplainer(
            definition, linked.table, model: linked.population.model,
            frequencies: linked.population.kept.frequencies, decisions: linked.decisions)
        if let explanation = explainer.explanation(of: one, and: other, in: linked.population) {
            return explanation.lines(thresholds: definition.thresholds)
        }
        return attributorLines
    }

    /// A record that isn't there has no explanation; its key isn't repeated.
    private func checkPresence() throws(RunFailure) {
        for (key, place) in [(one, "first"), (other, "second")]
        where linked.population.history.identifier(of: key) == nil {
            throw RunFailure(
                .failed,
                "the \(place) record isn't among the latest night's people: check its key, and that "
                    + "\(key.kind) is a record of a person and not of something that happened")
        }
    }

    /// Where an agreement kept the two from being compared, nothing was weighed.
    private var linesOfRecordsApart: [String]? {
        guard one.agency != other.agency else { return nil }
        let reasons = [one, other].compactMap { key in
            linked.grant.reason(for: key).map { "\(key.kind): \($0)" }
        }
        return reasons.isEmpty ? nil : ["Not compared, and so not one person."] + reasons
    }

    /// At least one of the two has no name, only initials, date of birth, sex and area.
    private var attributorLines: [String] {
        let people = linked.population.history
        let isOne = people.identifier(of: one) == people.identifier(of: other)
        let head = isOne ? "One person, by a link of strength L3." : "Not one person."
        let records = Set(linked.attributors.map(\.key))
        let nameless = [one, other].filter(records.contains).map(\.kind).joined(separator: " and ")
        let rule =
            "A record without names (\(nameless)) belongs to a person only where initials, date of birth and sex "
            + "fit exactly one person and the area doesn't contradict; such a link counts in cohorts, not in alerts."
        return [head, rule]
    }
}

extension PairExplanation {
    /// The explanation for a terminal: verdict, weights, and every rule that had a say.
    func lines(thresholds: LinkageThresholds) -> [String] {
        let rows =
            [["comparison", "level", "weight", "frequency"]]
            + [["two records drawn at random", "", prior.shown, ""]]
            + parts.map { [$0.comparison, $0.levelInWords, $0.weight.shown, $0.adjustment.shown] }
            + [["together", "", sum.shown, ""]]
        return [sentence] + AlignedText.lines(rows, indent: 2, right: [2, 3]) + ruleLines
            + [
                "  weight that counts: \(weight.shown) bits; joined from \(MatchWeight(bits: thresholds.join).shown), "
                    + "reviewed from \(MatchWeight(bits: thresholds.review).shown)"
            ]
    }

    private var ruleLines: [String] {
        let compared =
            blockingRules.isEmpty
            ? "compared by no blocking rule" : "compared by: \(blockingRules.joined(separator: "; "))"
        let held = constraints.isEmpty ? [] : ["  constraints: \(constraints.joined(separator: "; "))"]
        let decided = decision.map { ["  people decided: \($0.rawValue)"] } ?? []
        return ["  \(compared)"] + held + decided
    }
}

extension PairExplanation.Part {
    /// The level's name; in words where a side has no value, or where the two agree on no level.
    fileprivate var levelInWords: String {
        switch level {
        case "null": "not known"
        case "else": "differs"
        default: level
        }
    }
}

extension MatchWeight {
    /// The weight in bits with one decimal and its sign: `+12.3`.
    fileprivate var shown: String {
        let tenths = Int((bits * 10).rounded())
        let size = tenths.magnitude
        return "\(tenths < 0 ? "-" : "+")\(size / 10).\(size % 10)"
    }
}
