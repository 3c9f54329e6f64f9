internal import FoundationEssentials
internal import Glibc
public import Vocabulary

/// The only place that reads the clock.
///
/// It gives today's date for a run without `--as-of`, and the times that the ledger notes. No output depends on it.
public struct RunClock: Sendable {
    private let now: @Sendable () -> Int

    /// The system's clock, in local time.
    public static let system = RunClock { Int(time(nil)) }

    /// A clock that gives seconds since 1970.
    public init(now: @escaping @Sendable () -> Int) { self.now = now }

    /// Today, in local time.
    public var today: CalendarDay { local.day }

    /// Now, as `YYYY-MM-DDTHH:MM:SS` in local time.
    public var stamp: String { local.description }

    private var local: Moment {
        let seconds = now()
        let shifted =
            seconds + TimeZone.current.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        let day = CalendarDay(dayNumber: Int32(shifted / 86_400))
        return Moment(day: day, second: shifted % 86_400) ?? Moment(startOf: day)
    }
}

/// Measures how long a stage takes.
struct Stopwatch {
    private let start = ContinuousClock.now

    /// Milliseconds since it was made.
    var milliseconds: Int {
        let (seconds, attoseconds) = start.duration(to: .now).components
        return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    }
}
