internal import Store
public import Vocabulary

/// A run in a line, as lists show it.
public struct RunLine: Hashable, Sendable {
    /// Its number, from 1.
    public let number: Int
    /// The night's date.
    public let night: CalendarDay
    /// `running`, `finished`, `stopped` or `failed`.
    public let state: String
    /// When it began.
    public let startedAt: String
    /// When it ended; none where it runs still or was killed.
    public let finishedAt: String?
    /// How it ended; none where it runs still or was killed.
    public let status: ExitStatus?
    /// The hash over inputs, configuration and date that tells one run's work from another's.
    public let identity: String

    init(_ record: RunRecord) {
        number = record.number
        night = record.night
        state = record.state.rawValue
        startedAt = record.startedAt
        finishedAt = record.finishedAt
        status = record.exitCode.flatMap(ExitStatus.init)
        identity = record.identity
    }

    /// How it ended, in words.
    public var ending: String {
        if state == RunRecord.State.stopped.rawValue {
            return "stopped after a stage, as asked: nothing was put out"
        }
        guard let status else { return "running now, or interrupted: run the night again to take it up" }
        return "exit code \(status.rawValue), \(status.meaning)"
    }

    /// `Run 4 of the night 2026-03-02, begun 2026-03-03T01:00:02: exit code 0, done`.
    public var sentence: String { "Run \(number) of the night \(night), begun \(startedAt): \(ending)" }
}
