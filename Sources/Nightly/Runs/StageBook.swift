internal import Store
internal import Vocabulary

/// The stages of a night, in order.
public enum NightStage: String, Sendable, Hashable, CaseIterable {
    /// Extracts are read, checked and taken into the vault.
    case ingestion
    /// Agencies' words become the partnership's.
    case standardisation
    /// Records of the same person are found.
    case linkage
    /// Events are put in date order under pseudonyms.
    case timelines
    /// Rules are evaluated, and alerts carried on from the night before.
    case alerts
    /// Membership and measures are counted.
    case cohorts
    /// The agreement and disclosure control decide what may go out.
    case release
    /// Outputs are rendered and swapped in.
    case publishing

    /// Its place, from 1.
    var position: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}

/// Writes each stage into the ledger when it is done, and tells whoever watches.
///
/// A class, because every stage of a run writes into the one book.
final class StageBook {
    private let ledger: Ledger
    private let run: Int
    private let clock: RunClock
    private let progress: RunProgress
    private let done: [String: StageRecord]

    /// A book for a run.
    init(ledger: Ledger, run: Int, done: [StageRecord], clock: RunClock, progress: RunProgress) {
        self.ledger = ledger
        self.run = run
        self.clock = clock
        self.progress = progress
        self.done = Dictionary(done.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether an earlier, interrupted run of the same night has done a stage.
    func isDone(_ stage: NightStage) -> Bool { done[stage.rawValue] != nil }

    /// Takes up what an interrupted run has done.
    func takeUp<Value>(_ stage: NightStage, _ work: () throws -> Value) throws -> Value {
        progress(.stageTakenUp(name: stage.rawValue))
        return try work()
    }

    /// Does a stage: all of it, or nothing that counts.
    ///
    /// - Parameters:
    ///   - stage: Which.
    ///   - work: The work; it may say how far it has come, and gives its value, its counts, and what else the
    ///     ledger should say.
    /// - Returns: The work's value.
    /// - Throws: What the work throws; ``RunFailure`` of kind `integrity` where its counts don't reconcile.
    func perform<Value>(
        _ stage: NightStage,
        _ work: (StageProgress) async throws -> (Value, RowCounts, [(name: String, value: String)])
    ) async throws -> Value {
        progress(.stageBegan(name: stage.rawValue, position: stage.position, of: NightStage.allCases.count))
        let startedAt = clock.stamp
        let watch = Stopwatch()
        let advance = StageProgress { [progress] done, all in
            progress(.stageAdvanced(name: stage.rawValue, done: done, of: all))
        }
        let (value, counts, detail) = try await work(advance)
        guard counts.reconcile else {
            throw RunFailure(
                .integrity,
                "\(stage.rawValue): \(counts.read) rows were read, but \(counts.kept) kept, \(counts.rejected) set "
                    + "aside and \(counts.repeated) repeated don't add up to them")
        }
        let milliseconds = watch.milliseconds
        try ledger.record(
            StageRecord(
                name: stage.rawValue, position: stage.position, startedAt: startedAt,
                milliseconds: milliseconds, counts: counts, detail: detail), of: run)
        progress(.stageEnded(name: stage.rawValue, counts: counts, milliseconds: milliseconds))
        return value
    }
}
