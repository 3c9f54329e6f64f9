import Definitions
import Vocabulary

/// Tells a recipient which rules could not be evaluated for which of their people, and why.
///
/// Only rules that the role reads in full are told of, and only people whose name it may read.
struct NotEvaluatedComposer: Sendable {
    let rules: [RuleDeclaration]
    let dictionary: DataDictionary
    let subject: String

    private struct Finding {
        let entry: GapEntry
        let name: ReleasedField
    }

    /// The rules, in their order.
    func compose(
        _ cases: [CaseFile], recipient: Recipient, purpose: String, gate: inout ReleaseGate
    ) -> [NotEvaluatedRule] {
        let told = rules.filter { rule in
            rule.response.visibility.contains { $0.role == recipient.role && $0.view == .full }
        }
        var findings: [String: [Finding]] = [:]
        for file in cases.sorted(by: { $0.person < $1.person }) {
            let desk = GateDesk(
                recipient: recipient, purpose: purpose, conditions: file.conditions, subject: subject)
            guard let name = name(of: file, desk: desk, gate: gate) else { continue }
            let gaps = gaps(of: file, told, desk: desk, gate: &gate)
            guard gaps.contains(where: { !$0.entries.isEmpty }) else { continue }
            let shown = desk.ask(&gate, name)
            for (rule, entries) in gaps {
                findings[rule, default: []] += entries.map { Finding(entry: $0, name: shown) }
            }
        }
        return told.compactMap { rule in
            findings[rule.id].map {
                NotEvaluatedRule(rule: rule.id, title: rule.title, reasons: reasons(of: $0))
            }
        }
    }

    /// Why rules that the recipient is told of could not tell of a person.
    private func gaps(
        of file: CaseFile, _ told: [RuleDeclaration], desk: GateDesk, gate: inout ReleaseGate
    ) -> [(rule: String, entries: [GapEntry])] {
        let composer = GapComposer(dictionary: dictionary)
        var gaps: [(rule: String, entries: [GapEntry])] = []
        for outcome in file.withheld where told.contains(where: { $0.id == outcome.rule }) {
            guard case .notEvaluated(let inputs) = outcome.cause else { continue }
            gaps.append(
                (outcome.rule, composer.compose(inputs, reason: [], desk: desk, gate: &gate)))
        }
        return gaps
    }

    /// The name that the recipient may read, which is asked for only where there is something to tell.
    private func name(of file: CaseFile, desk: GateDesk, gate: ReleaseGate) -> SourcedText? {
        let own = file.identities.filter { $0.agency == desk.recipient.agency }
        let others = file.identities.filter { $0.agency != desk.recipient.agency }
        let names = (own + others).flatMap(\.details).filter { $0.use == .name }.map(\.text)
        return names.first { desk.allows(gate, $0.madeFrom) }
    }

    /// The reasons, those of most people first.
    private func reasons(of findings: [Finding]) -> [NotEvaluatedRule.Reason] {
        let groups = Dictionary(grouping: findings) { $0.entry.text }
        let reasons = groups.values.compactMap { group in
            group.first.map { first in
                NotEvaluatedRule.Reason(
                    sentence: first.entry,
                    people: group.map(\.name).sorted { ($0.text ?? "") < ($1.text ?? "") })
            }
        }
        return reasons.sorted { left, right in
            if left.people.count != right.people.count { return left.people.count > right.people.count }
            return (left.sentence.text ?? "") < (right.sentence.text ?? "")
        }
    }
}
