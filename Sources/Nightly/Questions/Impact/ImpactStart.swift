internal import Store
public import Vocabulary

/// From which night on rules are replayed, as the command line names it.
public enum ImpactStart: Hashable, Sendable {
    /// The night of a run, by the run's number.
    case run(Int)
    /// A night, or the first after it.
    case night(CalendarDay)

    /// A run's number, or a date.
    ///
    /// - Throws: ``RunFailure`` of kind `usage` where the text is neither.
    public init(_ text: String) throws(RunFailure) {
        if let number = Int(text), number > 0 {
            self = .run(number)
        } else if let day = CalendarDay(iso: text) {
            self = .night(day)
        } else {
            throw RunFailure(
                .usage,
                "--since takes the number of a run ('tributary runs list' shows them) or a night, YYYY-MM-DD")
        }
    }

    /// The first night.
    ///
    /// - Throws: ``RunFailure`` where there is no such run.
    func night(in ledger: Ledger) throws -> CalendarDay {
        switch self {
        case .night(let day): return day
        case .run(let number):
            guard let run = try ledger.runs().first(where: { $0.number == number }) else {
                throw RunFailure(
                    .failed, "there is no run \(number); 'tributary runs list' shows those there are")
            }
            return run.night
        }
    }
}
