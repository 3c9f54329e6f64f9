import Definitions
import Vocabulary

extension AlertRhythm {
    /// The rhythm after a night on which it could be told whether the rule fires.
    ///
    /// A night on which that couldn't be told, or that wasn't run, doesn't count: it leaves the rhythm as it was.
    ///
    /// - Parameters:
    ///   - before: The rhythm until then; `nil` for an alert that fired on every such night.
    ///   - fires: Whether the rule fires.
    ///   - night: The night.
    ///   - term: How many returns within how many nights are no longer news.
    /// - Returns: The rhythm; `nil` for one that has been steady for as long as nights are counted.
    static func next(
        after before: AlertRhythm?, fires: Bool, on night: CalendarDay, _ term: FlappingTerm
    ) -> AlertRhythm? {
        guard let before else {
            return fires
                ? nil : AlertRhythm(since: nil, returns: 0, nights: [true, false], comesAndGoes: false)
        }
        // A night more than the term counts, to see that it came back on the first of them
        let nights = Array((before.nights + [fires]).suffix(term.nights + 1))
        guard nights.contains(false) else { return nil }
        let lately = Self.returns(nights)
        let isBack = fires && !before.firedLast
        let isFirst = isBack && lately == 1
        return AlertRhythm(
            since: isFirst ? night : before.since,
            returns: isFirst ? 1 : before.returns + (isBack ? 1 : 0), nights: nights,
            comesAndGoes: lately > term.times)
    }

    /// How often it came back within some nights.
    private static func returns(_ nights: [Bool]) -> Int {
        zip(nights, nights.dropFirst()).count { !$0 && $1 }
    }
}
