import Definitions
import Vocabulary

/// Checks what rules say of one another: to whose alerts they give way, and within whose alerts they are shown.
///
/// What is RED or WELFARE gives way to nothing and is folded into nothing, so a rule that could only be that has nothing to
/// say of it; and no rule may be kept from its own card, in the end, by itself.
struct OtherRulesCheck {
    private let rules: [String: RuleDeclaration]
    private let unread: [String]
    private(set) var faults: [Fault] = []

    init(_ declarations: AlertDeclarations) {
        rules = Dictionary(declarations.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        unread = declarations.unreadRules
        let foldings = RuleGraph(rules.mapValues { $0.response.foldedInto.map(\.rule) })
        let inhibitions = RuleGraph(rules.mapValues { $0.inhibitors(among: declarations.rules) })
        for rule in declarations.rules {
            for folding in rule.response.foldedInto { check(folding, of: rule, foldings) }
            checkTwice(rule.response.foldedInto)
            for inhibition in rule.trigger.notBeside { check(inhibition, of: rule, inhibitions) }
        }
    }

    private mutating func check(
        _ folding: RuleFolding, of rule: RuleDeclaration, _ graph: RuleGraph
    ) {
        if let fault = unknown(folding.rule, at: folding.location) { return faults.append(fault) }
        let (own, other) = (rule.id, folding.rule)
        if graph.leads(from: other, to: own) {
            let message =
                own == other
                ? "rule \(own) is folded into itself; take it out"
                : "rule \(own) is folded into \(other), and \(other) in the end into \(own): neither would have a card "
                    + "of its own; take one of them out"
            return faults.append(Fault(at: folding.location, message))
        }
        let foldable = rule.severities.filter { !$0.isForToday }
        if foldable.isEmpty {
            let message = "rule \(own) is always RED or WELFARE, which is folded into nothing; take it out"
            return faults.append(Fault(at: folding.location, message))
        }
        guard let others = rules[other]?.severities else { return }
        if !foldable.contains(where: { severity in others.contains { $0.rank <= severity.rank } }) {
            let message =
                "rule \(other) is always less urgent than \(own), which is folded only into what is at least as "
                + "urgent; take it out"
            faults.append(Fault(at: folding.location, message))
        }
    }

    private mutating func checkTwice(_ foldings: [RuleFolding]) {
        var first: [String: SourceLocation] = [:]
        for folding in foldings {
            if let earlier = first[folding.rule] {
                let message = "a second 'folded_into' for \(folding.rule); the first is at \(earlier)"
                faults.append(Fault(at: folding.location, message))
            } else {
                first[folding.rule] = folding.location
            }
        }
    }

    private mutating func check(
        _ inhibition: RuleInhibition, of rule: RuleDeclaration, _ graph: RuleGraph
    ) {
        if case .ofRule(let other) = inhibition.alerts {
            if let fault = unknown(other, at: inhibition.location) { return faults.append(fault) }
        }
        if let urgent = rule.severities.filter(\.isForToday).min(by: { $0.rank < $1.rank }) {
            let message =
                "rule \(rule.id) can be \(urgent.rawValue), and what is RED or WELFARE gives way to no other alert; take "
                + "'not_beside' out, or say with 'unless' when it must not be raised"
            faults.append(Fault(at: inhibition.location, message))
        }
        for other in rule.inhibitors(inhibition, among: rules.values.sorted { $0.id < $1.id })
        where graph.leads(from: other, to: rule.id) {
            let message =
                other == rule.id
                ? "rule \(other) gives way to itself; take it out"
                : "rule \(rule.id) gives way to \(other), and \(other) in the end to \(rule.id): neither would ever be "
                    + "raised; take one of them out"
            faults.append(Fault(at: inhibition.location, message))
        }
    }

    private func unknown(_ rule: String, at location: SourceLocation) -> Fault? {
        .unknown(rule, "rule", among: rules.keys.sorted() + unread, at: location)
    }
}

/// Which rules lead to which others.
private struct RuleGraph {
    private let edges: [String: [String]]

    init(_ edges: [String: [String]]) { self.edges = edges }

    /// Whether some way leads from a rule to another; from a rule to itself it always does.
    func leads(from start: String, to end: String) -> Bool {
        var seen: Set<String> = [start]
        var waiting = [start]
        while let rule = waiting.popLast() {
            if rule == end { return true }
            for next in edges[rule] ?? [] where seen.insert(next).inserted { waiting.append(next) }
        }
        return false
    }
}

extension RuleDeclaration {
    /// The rules to whose alerts it gives way, if these are as they may be.
    fileprivate func inhibitors(among rules: [RuleDeclaration]) -> [String] {
        trigger.notBeside.flatMap { inhibitors($0, among: rules) }
    }

    fileprivate func inhibitors(_ inhibition: RuleInhibition, among rules: [RuleDeclaration]) -> [String] {
        rules.filter { inhibition.names($0, besides: self) }.map(\.id)
    }
}

extension RuleInhibition {
    /// Whether alerts of a rule could be among those to which another gives way: one that is named, or one that may come to
    /// a severity, unless it is the rule itself.
    func names(_ other: RuleDeclaration, besides rule: RuleDeclaration) -> Bool {
        switch alerts {
        case .ofRule(let name): other.id == name
        case .ofSeverities(let severities):
            other.id != rule.id && !other.severities.isDisjoint(with: severities)
        }
    }
}
