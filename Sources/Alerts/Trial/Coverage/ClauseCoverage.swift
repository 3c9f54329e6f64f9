import Definitions
import Timelines
public import Vocabulary

/// Which truth values the test people of a rule show of one of its clauses, and which they still have to.
public struct ClauseCoverage: Hashable, Sendable {
    /// What the clause does in its rule: "condition", "exception", "stop 'died'".
    public let role: String
    /// The text, with every run of blanks and line breaks as one blank.
    public let text: String
    /// Where it stands.
    public let location: SourceLocation
    /// The truth values that it could come to, told by its type.
    public let possible: Set<TruthValue>
    /// The truth values that test people show.
    public let seen: Set<TruthValue>

    let inputs: ExpressionInputs

    init(
        role: String, text: String, location: SourceLocation, possible: Set<TruthValue>,
        seen: Set<TruthValue>, inputs: ExpressionInputs = .none
    ) {
        self.role = role
        self.text = text
        self.location = location
        self.possible = possible
        self.seen = seen
        self.inputs = inputs
    }

    /// The possible truth values that no test person shows: yes, then no, then unknown.
    public var missing: [TruthValue] {
        [.yes, .no, .unknown].filter { possible.contains($0) && !seen.contains($0) }
    }
}

extension ClauseCoverage {
    /// A clause of an expression that was or was not seen with each of its possible truth values.
    init(_ prospect: ClauseProspect, role: String, seen: [Clause: Set<TruthValue>]) {
        self.init(
            role: role, text: prospect.clause.text, location: prospect.clause.location,
            possible: prospect.truths, seen: seen[prospect.clause] ?? [], inputs: prospect.inputs)
    }

    /// What is missing and how to show it, at the clause's place; nothing where every value was seen.
    ///
    /// - Parameter whose: Whose test people were to show it: "A03", "the rules that use it".
    /// - Returns: One fault.
    func fault(of whose: String) -> Fault? {
        guard !missing.isEmpty else { return nil }
        let words = missing.map { $0 == .yes ? "true" : $0 == .no ? "false" : "unknown" }
        let hints = missing.map(hint)
        return Fault(
            at: location,
            "\(role) '\(shortText)': no test person of \(whose) shows it \(words.joined(separator: " or ")); "
                + "add \(hints.joined(separator: ", and "))")
    }

    private var shortText: String { text.count > 200 ? "\(text.prefix(199))…" : text }

    private func hint(_ truth: TruthValue) -> String {
        switch truth {
        case .yes: return "one of whom it holds"
        case .no: return "one of whom it surely does not hold"
        case .unknown:
            let types = inputs.queries.map(\.recordType.name)
            if let type = types.first {
                return "one of whom nobody can tell, by a field left blank or 'stale: [\(type)]'"
            }
            if inputs.facts.contains("restricted") {
                return "one of whom nobody can tell, by 'facts: {restricted: unknown}'"
            }
            return "one of whom nobody can tell, by leaving out "
                + (inputs.facts.isEmpty ? "what it reads" : inputs.facts.joined(separator: ", "))
        }
    }
}
