/// Alerts that a role was given nothing of, for one reason, over all its lists or packs.
public struct LeftOutLine: Hashable, Sendable {
    /// The paper, in words.
    public let paper: String
    /// The role.
    public let role: String
    /// Why, in words; `nil` for those that are shown.
    public let reason: String?
    /// How many alerts.
    public let alerts: Int

    /// What the papers of a night show and leave out: for each paper and role the alerts shown, then those left out
    /// by reason.
    public static func lines(
        of lists: [AlertListDocument], _ packs: [MeetingPackDocument]
    ) -> [LeftOutLine] {
        let papers =
            lists.map { list in
                Paper(
                    name: list.kind == .officer ? "alert lists" : "team lists", role: list.recipient.role,
                    shown: list.people.reduce(0) { $0 + $1.everyAlert.count }, leftOut: list.leftOut)
            }
            + packs.map { pack in
                Paper(
                    name: "meeting pack", role: pack.recipient.role,
                    shown: pack.cases.reduce(0) { $0 + $1.person.everyAlert.count }, leftOut: pack.leftOut)
            }
        let groups = Dictionary(grouping: papers) { [$0.name, $0.role] }
        return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { key, group in
            let shown = LeftOutLine(
                paper: key[0], role: key[1], reason: nil, alerts: group.reduce(0) { $0 + $1.shown })
            return [shown]
                + LeftOut.Reason.allCases.sorted().compactMap { reason in
                    let alerts = group.flatMap(\.leftOut).filter { $0.reason == reason }
                        .reduce(0) { $0 + $1.alerts }
                    guard alerts > 0 else { return nil }
                    return LeftOutLine(
                        paper: key[0], role: key[1], reason: reason.sentence, alerts: alerts)
                }
        }
    }

    private struct Paper {
        let name: String
        let role: String
        let shown: Int
        let leftOut: [LeftOut]
    }
}
