public import Vocabulary

/// Something that a run tells whoever watches it.
public enum RunEvent: Sendable, Hashable {
    /// A stage begins: its name, its place and the number of stages.
    case stageBegan(name: String, position: Int, of: Int)
    /// Part of a stage is done.
    case stageAdvanced(name: String, done: Int, of: Int)
    /// A stage is done.
    case stageEnded(name: String, counts: RowCounts, milliseconds: Int)
    /// A stage was done by an earlier run of the same night that was interrupted.
    case stageTakenUp(name: String)
    /// Something to know, that doesn't stop the run.
    case notice(String)
}

/// Where a run's events go: to a terminal, a log, or nowhere.
public struct RunProgress: Sendable {
    private let tell: @Sendable (RunEvent) -> Void

    /// Progress that goes nowhere.
    public static let silent = RunProgress { _ in }

    /// Progress that is told to a function.
    public init(_ tell: @escaping @Sendable (RunEvent) -> Void) { self.tell = tell }

    func callAsFunction(_ event: RunEvent) { tell(event) }
}
