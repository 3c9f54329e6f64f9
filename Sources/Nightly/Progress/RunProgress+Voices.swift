public import Logging
internal import Synchronization
internal import Vocabulary

extension RunProgress {
    /// Progress as one line for each stage and notice, given to a function with its line end.
    public static func lines(to write: @escaping @Sendable (String) -> Void) -> RunProgress {
        RunProgress { event in
            if let sentence = event.sentence { write(sentence + "\n") }
        }
    }

    /// Progress as a bar that is redrawn on a terminal, with a line for each stage above it.
    ///
    /// The function is given characters as they are to reach the terminal.
    public static func bar(to write: @escaping @Sendable (String) -> Void) -> RunProgress {
        // Stages tell of their progress from several threads; each drawing is made and written as one.
        let drawn = Drawn()
        return RunProgress { event in
            drawn.bar.withLock { bar in
                if let drawing = bar.drawing(for: event, at: drawn.watch.milliseconds) { write(drawing) }
            }
        }
    }

    /// What takes a bar away, so that other text may follow.
    public static let endOfBar = ProgressBar.ending

    /// Progress as events for a logger, which says what becomes of them.
    public static func logged(to logger: Logger) -> RunProgress {
        RunProgress { event in
            switch event {
            case .stageBegan(let name, let position, let stages):
                logger.info(
                    "stage began",
                    metadata: ["stage": "\(name)", "position": "\(position)", "stages": "\(stages)"])
            case .stageAdvanced(let name, let done, let all):
                logger.debug(
                    "stage advanced", metadata: ["stage": "\(name)", "done": "\(done)", "of": "\(all)"])
            case .stageEnded(let name, let counts, let milliseconds):
                logger.info("stage ended", metadata: ended(name, counts, milliseconds))
            case .stageTakenUp(let name): logger.info("stage taken up", metadata: ["stage": "\(name)"])
            case .notice(let text): logger.notice("\(text)")
            }
        }
    }

    private static func ended(_ name: String, _ counts: RowCounts, _ milliseconds: Int) -> Logger.Metadata {
        [
            "stage": "\(name)", "milliseconds": "\(milliseconds)", "read": "\(counts.read)",
            "kept": "\(counts.kept)", "rejected": "\(counts.rejected)", "repeated": "\(counts.repeated)",
        ]
    }
}

/// A bar as it stands, and the time since it was first drawn.
///
/// A class, because the threads of a run share the one line of the terminal.
private final class Drawn: Sendable {
    let bar = Mutex(ProgressBar())
    let watch = Stopwatch()
}
