public import Definitions
public import Vocabulary

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

extension DisclosureToPerson {
    /// Whether it may be put to the person, in words.
    public var inWords: String {
        switch self {
        case .permitted: "may be put to the person"
        case .askSource: "ask the agency before putting it to the person"
        case .forbidden: "must not be put to the person"
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
