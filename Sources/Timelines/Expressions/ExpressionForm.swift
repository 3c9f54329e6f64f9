/// Everything that the language can say: its operators, functions, queries, windows and facts.
///
/// What an expression is made of tells documentation and its tests that nothing of the language is left out.
public enum ExpressionForm: String, Hashable, Sendable, CaseIterable {
    // Conditions
    case and
    case or
    case not
    case surely
    case possibly
    case atLeast = "at least n of"
    case agenciesSay = "at least n agencies say"
    case choose

    // Tests
    case less = "<"
    case lessOrEqual = "<="
    case equal = "is, ="
    case notEqual = "is not, !="
    case greaterOrEqual = ">="
    case greater = ">"
    case isIn = "in"
    case between
    case within
    case isKnown = "is known"
    case isMissing = "is missing"
    case isBlank = "is blank"

    // Queries
    case exists
    case active
    case count
    case countDistinct = "count(distinct)"
    case sum
    case sumOncePer = "once per"
    case share
    case max
    case min
    case latest
    case first
    case nth
    case property = "a property of a code"
    case latestFew = "latest n"
    case noneIfNotFound = "none if not found"

    // Windows
    case last
    case next
    case before
    case until
    case from
    case after
    case on
    case betweenDays = "between days"
    case daysAfter = "n days after"
    case daysBefore = "n days before"
    case anyTime = "any time"

    // Periods
    case periods
    case during
    case throughout
    case daysOf = "days(p, window)"
    case outside

    // Values
    case plus = "+"
    case minus = "-"
    case times = "*"
    case dividedBy = "/"
    case negative = "- a"
    case daysFrom = "days since, days until"
    case round
    case log10
    case lowest
    case highest
    case elseIfNone = "else if none"
    case elseIfMissing = "else if missing"
    case baseline
    case weight
    case told

    // The person
    case age = "person.age"
    case alive = "person.alive"
    case restricted = "person.restricted"
    case linkStrength = "person.link_strength"
    case linkCheck = "person.link_check"
    case knownTo = "known to"
    case link

    /// Whether it gives an answer even of what is not known: no explanation of it can say "unknown".
    public var isAlwaysKnown: Bool {
        switch self {
        case .surely, .possibly, .isKnown, .isMissing, .alive, .linkStrength, .linkCheck, .knownTo, .link:
            true
        default: false
        }
    }
}
