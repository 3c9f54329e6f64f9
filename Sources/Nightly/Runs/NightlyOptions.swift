public import Vocabulary

/// What an analyst asks of a run.
public struct NightlyOptions: Sendable {
    /// The path of `nightly.yml`.
    public let nightlyFile: String
    /// The folder of the databases, the lock and the key, where it is not the one that the configuration names.
    public let state: String?
    /// The folder of the outputs, where it is not the one that goes with the state folder.
    public let outputs: String?
    /// The night's date: what every window and every age is measured from.
    public let asOf: CalendarDay
    /// How many threads work at a time, at least 1; the outputs are the same for any number.
    public let threads: Int
    /// Whether to read and check the extracts only, and keep nothing.
    public let isDryRun: Bool
    /// Whether later nights that were already run are forgotten; otherwise they keep an earlier one from running.
    public let isReplay: Bool
    /// The stage to stop after, with nothing put out; none for the whole night.
    public let only: NightStage?

    /// Options of a run.
    public init(
        nightlyFile: String, state: String? = nil, outputs: String? = nil, asOf: CalendarDay, threads: Int,
        isDryRun: Bool = false, isReplay: Bool = false, only: NightStage? = nil
    ) {
        self.nightlyFile = nightlyFile
        self.state = state
        self.outputs = outputs
        self.asOf = asOf
        self.threads = max(1, threads)
        self.isDryRun = isDryRun
        self.isReplay = isReplay
        self.only = only
    }
}

extension NightlyOptions {
    /// Whether the night is to put something out.
    var endsWithOutputs: Bool { only == nil || only == .publishing }
}

/// How a run ended.
public struct NightlyOutcome: Sendable {
    /// The exit status.
    public let status: ExitStatus
    /// The paths of the outputs to look at, most useful first.
    public let outputs: [String]
    /// What to know, a sentence each.
    public let notices: [String]
}
