import Definitions
import Timelines
import Vocabulary

extension AlertWriter {
    /// Who may read what: as the rule says, narrowed by the stops that it allows where one of them holds, or
    /// can't be ruled out.
    func visibility(of rule: BoundRule, stops: [BoundStop], for place: Int) -> [AlertVisibility] {
        let narrowing = rule.rule.narrowing.filter { stops[$0].when.truth(of: place) != .no }
        let limits = narrowing.compactMap { stops[$0].stop.declaration.shownOnlyTo }
        return rule.rule.declaration.response.visibility
            .filter { visibility in limits.allSatisfy { $0.contains(visibility.role) } }
            .map { AlertVisibility(role: $0.role, view: view($0.view, of: rule, for: place)) }
    }

    private func view(
        _ view: RuleVisibility.View, of rule: BoundRule, for place: Int
    ) -> AlertVisibility.View {
        guard case .redacted(let template, let discloses) = view else { return .full }
        let read = reads.references(
            told(template, rule.values, for: place), of: timelines.people[place])
        return .redacted(
            AlertSentence(
                sentence(template, rule.values, for: place),
                reads: Set(read + discloses.map(\.reference)).sorted()))
    }
}
