/// The texts that cells share, in the order that cells count them.
struct SharedTexts: PartContents, Sendable {
    /// The texts: runs of different letters joined, without phonetic readings.
    private(set) var texts: [String] = []
    private var runs = ""
    private let limits: WorkbookLimits

    /// No texts yet.
    init(limits: WorkbookLimits) { self.limits = limits }

    mutating func begin(_ path: [String], _ attributes: [String: String]) throws(WorkbookFault) -> Bool {
        switch path {
        case ["sst", "si"]:
            runs = ""
            return false
        case ["sst", "si", "t"], ["sst", "si", "r", "t"]: return true
        default: return false
        }
    }

    mutating func end(_ path: [String], _ text: PartText?) throws(WorkbookFault) {
        if let text {
            runs += EscapedText.decoded(text.shown)
            try limits.require(runs.utf16.count, of: .textLength)
        } else if path == ["sst", "si"] {
            texts.append(runs)
        }
    }
}
