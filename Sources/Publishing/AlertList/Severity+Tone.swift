import Definitions
import Rendering

extension Severity {
    /// How a badge for it looks.
    var tone: Tone {
        switch self {
        case .red, .welfare: .serious
        case .amber: .warning
        case .info: .notice
        }
    }

    /// What it asks for, in words.
    var meaning: String {
        switch self {
        case .red: "answer the same working day"
        case .welfare: "answer the same day, by the support route"
        case .amber: "answer within three working days"
        case .info: "look at it at the next contact"
        }
    }

    /// What a badge says.
    var badge: Markup { .badge(rawValue, tone) }
}

extension AlertLife.Standing {
    /// What a badge says.
    var badge: Markup {
        switch self {
        case .new: .badge("new", .notice)
        case .changed: .badge("changed", .notice)
        case .open: .badge("open", .neutral)
        case .deferred: .badge("put off", .neutral)
        case .decided: .badge("decided", .good)
        case .withdrawn: .badge("withdrawn", .warning)
        case .lapsed, .expired: .badge("closed", .good)
        }
    }

    /// The word for it.
    var word: String {
        switch self {
        case .new: "new"
        case .changed: "changed"
        case .open: "open"
        case .deferred: "put off"
        case .decided: "decided"
        case .withdrawn: "withdrawn"
        case .lapsed: "lapsed"
        case .expired: "expired"
        }
    }
}
