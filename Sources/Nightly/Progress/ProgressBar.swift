/// A line at the foot of a terminal that shows how far a run has come, redrawn at most ten times a second.
///
/// A value: it is told events and the time, and gives what to write. Lines about stages that ended stay above it.
struct ProgressBar: Sendable {
    /// The least time between two drawings of the same stage.
    static let interval = 100
    private static let cells = 24
    private static let clear = "\r\u{1B}[K"

    private var stage = ""
    private var position = 0
    private var stages = 1
    private var share = 0.0
    private var drawnAt: Int?

    /// What to write to the terminal for an event.
    ///
    /// - Parameters:
    ///   - event: What happened.
    ///   - milliseconds: The time since any fixed moment.
    /// - Returns: Characters to write as they are; `nil` where the bar may stay as it is.
    mutating func drawing(for event: RunEvent, at milliseconds: Int) -> String? {
        switch event {
        case .stageBegan(let name, let position, let stages):
            (stage, self.position, self.stages, share) = (name, position, max(1, stages), 0)
        case .stageAdvanced(_, let done, let all):
            share = all > 0 ? min(1, max(0, Double(done) / Double(all))) : 0
            if let drawnAt, milliseconds - drawnAt < Self.interval { return nil }
        case .stageEnded: share = 1
        case .stageTakenUp, .notice: break
        }
        drawnAt = milliseconds
        let line = event.sentence.map { "\($0)\n" } ?? ""
        return Self.clear + line + text
    }

    /// What takes the bar away, so that other text may be written.
    static let ending = clear

    private var text: String {
        guard position > 0 else { return "" }
        let whole = (Double(position - 1) + share) / Double(stages)
        let filled = min(Self.cells, Int(whole * Double(Self.cells)))
        let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: Self.cells - filled)
        return "[\(bar)] \(position) of \(stages), \(stage) \(Int(share * 100))%"
    }
}
