public import Vocabulary

extension CalendarDay {
    /// The day as people read it: `1 March 2026`.
    public var inWords: String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(day) \(months[month - 1]) \(year)"
    }
}

extension Moment {
    /// The moment as people read it: `1 March 2026 at 09:05`.
    public var inWords: String {
        "\(day.inWords) at \(description.split(separator: "T").last.map { $0.prefix(5) } ?? "")"
    }
}

extension LinkStrength {
    /// What the strength means, in words for people who have to rely on it.
    public var inWords: String {
        switch self {
        case .identifier: "linked by a shared identifier"
        case .details: "matched on details, without a shared identifier"
        case .weak: "weakly matched: check identity first"
        case .none: "linked to no other agency's record"
        }
    }
}

extension Basis {
    /// The basis in a word.
    public var inWords: String {
        switch self {
        case .fact: "fact"
        case .assessment: "assessment"
        case .intelligence: "intelligence"
        }
    }
}

/// An age in days, in words.
enum AgeWording {
    /// `today`, `3 days ago`, `in 5 days`.
    static func words(_ days: Int) -> String {
        switch days {
        case 0: "today"
        case 1: "1 day ago"
        case 2...: "\(days) days ago"
        case -1: "in 1 day"
        default: "in \(-days) days"
        }
    }
}
