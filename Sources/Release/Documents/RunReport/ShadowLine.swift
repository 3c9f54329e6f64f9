public import Definitions
import Vocabulary

/// What a rule that is only being tried would have raised; it tells no alert and no person.
public struct ShadowLine: Hashable, Sendable {
    /// What became of the rule; everybody is counted once.
    public let tally: RuleTally
    /// How many alerts it would have raised tonight.
    public let new: Int
    /// How many of its alerts would be on lists tonight, those of earlier nights among them.
    public let shown: Int
    /// About how many people those are.
    public let people: Int

    /// A line of its parts.
    public init(tally: RuleTally, new: Int, shown: Int, people: Int) {
        self.tally = tally
        self.new = new
        self.shown = shown
        self.people = people
    }

    /// A line for each rule that a night tried.
    ///
    /// - Parameters:
    ///   - night: What became of the rules.
    ///   - roll: The alerts that they would have on the night.
    /// - Returns: The lines, in order of the rules.
    public static func lines(of night: AlertNight, _ roll: AlertRoll) -> [ShadowLine] {
        let alerts = Dictionary(grouping: roll.shown, by: \.rule.id)
        return night.tallies.map { tally in
            let own = alerts[tally.rule.id] ?? []
            return ShadowLine(
                tally: tally, new: own.count { $0.life.standing == .new }, shown: own.count,
                people: Set(own.map(\.person)).count)
        }
    }
}
