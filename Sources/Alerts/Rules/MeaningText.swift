import Definitions
import Timelines
import Vocabulary

/// Writes what a rule means, a line for each thing.
///
/// Its words go into hashes that are kept: a word that changes here makes every recorded version look changed.
struct MeaningText {
    private(set) var lines: [String] = []

    mutating func add(_ name: String, _ text: String) {
        // Line breaks and runs of blanks are layout
        lines.append("\(name): \(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))")
    }

    mutating func add(_ name: String, _ number: Int) { add(name, "\(number)") }

    mutating func add(_ name: String, _ texts: [String]) { add(name, texts.joined(separator: ", ")) }

    /// Adds an expression, in which blanks that are left stand in quotes and mean something.
    mutating func add(_ name: String, _ expression: Expression?) {
        guard let expression else { return }
        lines.append("\(name): \(expression.canonicalText.replacing("\n", with: "\\n"))")
    }

    /// Adds a table of weights, edition by edition.
    mutating func add(_ name: String, _ table: WeightTable?) {
        for edition in table?.editions ?? [] {
            let weights = edition.weights.map { "\($0.key)=\($0.value)" }
            add("weights \(name) from \(edition.from)", weights.sorted())
        }
    }

    /// Adds what days the records of a type have, from which windows and periods take theirs.
    mutating func add(_ type: RecordTypeDefinition?) {
        guard let type else { return }
        let days =
            switch type.timing {
            case .undated: "none"
            case .event(let day): "on \(day.name)"
            case .state(let from, let until):
                "from \(from.name) until \(until.map(\.name).joined(separator: ", "))"
                    + (type.includesLastDay ? ", the last day included" : "")
            }
        add("days of \(type.name.name)", days)
    }

    mutating func add(_ rule: CompiledRule) {
        let declaration = rule.declaration
        add("rule", declaration.name)
        add("title", declaration.title)
        add("kind", declaration.kind.rawValue)
        add("question", declaration.question)
        add(declaration.trigger.preconditions)
        addTrigger(of: rule)
        addResponse(of: rule)
        add("purpose", declaration.governance.purpose)
        add("lawful basis", declaration.governance.lawfulBasis)
        for text in declaration.governance.falsePositives { add("false positive", text) }
    }

    mutating func add(_ stop: CompiledStop) {
        let name = "stop \(stop.declaration.name)"
        add(name, stop.when)
        add("\(name) because", stop.declaration.because)
        if let roles = stop.declaration.shownOnlyTo { add("\(name) shown only to", roles.sorted()) }
    }

    private mutating func add(_ needs: RulePreconditions) {
        add("needs", needs.agencies.map(\.name).sorted())
        add("single agency", needs.singleAgency ? "yes" : "no")
        add("minimum link", needs.minimumLink.label)
        add("allows", needs.allows.map(\.name).sorted())
    }

    private mutating func addTrigger(of rule: CompiledRule) {
        let trigger = rule.declaration.trigger
        add("when", rule.when)
        if let term = trigger.sustained { add("sustained", "\(term.days) days, every \(term.every)") }
        add("stands for days", trigger.standsForDays)
        // The first exception that holds is the reason that is given
        for (exception, when) in zip(trigger.unless, rule.unless) {
            add("unless", when)
            add("unless because", exception.because)
            add("unless unknown", exception.ifUnknown.rawValue)
        }
        for inhibition in trigger.notBeside {
            switch inhibition.alerts {
            case .ofSeverities(let severities): add("not beside", severities.map(\.rawValue).sorted())
            case .ofRule(let rule): add("not beside rule", rule)
            }
            add("not beside because", inhibition.because)
        }
        for value in rule.values.sorted(by: { $0.name < $1.name }) {
            add("value \(value.name)", value.expression)
        }
        add("because", trigger.because.text)
        for evidence in rule.evidence.sorted(by: { $0.canonicalText < $1.canonicalText }) {
            add("evidence", evidence)
        }
        add("anchor", rule.anchor)
        add("quiet days", trigger.episode.quietDays)
        add("notices new records", trigger.episode.noticesNewRecords ? "yes" : "no")
    }

    private mutating func addResponse(of rule: CompiledRule) {
        let response = rule.declaration.response
        add("severity", response.severity.rawValue)
        for (escalation, when) in zip(response.escalations, rule.escalations) {
            add("escalation to \(escalation.severity.rawValue)", when)
            add("escalation because", escalation.because)
            if let due = escalation.due { add("escalation due", Self.text(due)) }
        }
        for (shift, when) in zip(response.confidence, rule.confidence) {
            add("confidence \(shift.direction.rawValue)", when)
            add("confidence because", shift.because)
        }
        add("action", response.action)
        add("owner", response.ownerRole)
        add("due", Self.text(response.due))
        add("expires after days", response.expiresAfterDays)
        for visibility in response.visibility.sorted(by: { $0.role < $1.role }) { add(visibility) }
        // The first that stands is the one within which it is shown
        for folding in response.foldedInto {
            add("folded into", folding.rule)
            add("folded because", folding.because)
        }
        if response.standsFirst { add("stands first", "yes") }
    }

    private mutating func add(_ visibility: RuleVisibility) {
        switch visibility.view {
        case .full: add("shown to \(visibility.role)", "all")
        case .redacted(let sentence, let discloses):
            add("shown to \(visibility.role)", sentence.text)
            add("discloses", discloses.map(\.reference.description).sorted())
        }
    }

    private static func text(_ term: DueTerm) -> String { "\(term.count) \(term.unit.rawValue)" }
}
