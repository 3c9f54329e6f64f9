internal import Vocabulary

extension RunEvent {
    /// The event as a line for a log that people read; `nil` where it only moves a bar.
    public var sentence: String? {
        switch self {
        case .stageBegan, .stageAdvanced: nil
        case .stageEnded(let name, let counts, let milliseconds):
            "\(name): \(counts.sentence)\(Self.time(milliseconds))"
        case .stageTakenUp(let name): "\(name): done already by a run of this night that was interrupted"
        case .notice(let text): text
        }
    }

    /// `0.4 s`, `12.0 s`, `3 min 5 s`.
    static func time(_ milliseconds: Int) -> String {
        let tenths = (milliseconds + 50) / 100
        guard tenths >= 600 else { return "\(tenths / 10).\(tenths % 10) s" }
        return "\(tenths / 600) min \(tenths % 600 / 10) s"
    }
}

extension RowCounts {
    /// `1,204 read, 1,200 kept, 3 set aside, 1 repeated, ` or nothing, where nothing was read.
    fileprivate var sentence: String {
        guard read > 0 else { return "" }
        var parts = ["\(read.grouped) read", "\(kept.grouped) kept"]
        if rejected > 0 { parts.append("\(rejected.grouped) set aside") }
        if repeated > 0 { parts.append("\(repeated.grouped) repeated") }
        return parts.joined(separator: ", ") + ", "
    }
}

extension Int {
    /// The number with a comma before every group of three digits.
    var grouped: String {
        let digits = Array(String(magnitude))
        var text = self < 0 ? "-" : ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return text
    }
}
