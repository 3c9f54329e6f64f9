public import Vocabulary

/// How an alert came and went from night to night, once its rule stopped firing for the first time.
public struct AlertRhythm: Hashable, Sendable, Codable {
    /// The night on which it came back first, after it was steady for as long as nights are counted; `nil` until it does.
    public let since: CalendarDay?
    /// How often it has come back since, that time included.
    public let returns: Int
    /// Whether it fired on each of the latest nights on which its rule could be evaluated, the latest last.
    public let nights: [Bool]
    /// Whether it came back more often lately than is news: then it stays on its list on nights without it too.
    public let comesAndGoes: Bool

    /// A rhythm of its parts.
    public init(since: CalendarDay?, returns: Int, nights: [Bool], comesAndGoes: Bool) {
        self.since = since
        self.returns = returns
        self.nights = nights
        self.comesAndGoes = comesAndGoes
    }

    /// Whether it fired on the latest night on which that could be told.
    public var firedLast: Bool { nights.last ?? true }

    /// Whether it came back on that night.
    public var cameBackLast: Bool { firedLast && nights.dropLast().last == false }

    /// That it comes and goes, since when and how often; `nil` where it doesn't.
    public var sentence: String? {
        guard comesAndGoes, let since else { return nil }
        let last = firedLast ? "" : "; its condition does not hold at the moment"
        return "Comes and goes: back \(returns) times since \(since.inWords)\(last)"
    }
}
