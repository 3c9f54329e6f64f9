public import Definitions

/// What became of one rule for one person on one night.
public enum RuleOutcome: Hashable, Sendable {
    /// It fires.
    indirect case fires(Alert)
    /// It does not fire tonight, but its condition held on an earlier day that still counts: an alert that was
    /// raised stands.
    indirect case stands(Alert)
    /// Its condition does not hold.
    case silent
    /// Its condition holds or might, but so does an exception.
    case suppressed(String)
    /// Its condition holds or might, but so do common stops.
    case blocked([String])
    /// It could not tell.
    case notEvaluated([AlertInput])

    /// The severity of what fires or stands.
    var severity: Severity? {
        switch self {
        case .fires(let alert), .stands(let alert): alert.severity.level
        default: nil
        }
    }

    /// What a test person would expect.
    public var expectation: RuleTest.Expectation {
        switch self {
        case .fires: .fires
        case .stands: .stands
        case .silent: .silent
        case .suppressed: .suppressed
        case .blocked: .blocked
        case .notEvaluated: .notEvaluated
        }
    }

    /// The reasons for which it did not fire; none for one that fires or is silent.
    public var reasons: [String] {
        switch self {
        case .fires, .stands, .silent: []
        case .suppressed(let reason): [reason]
        case .blocked(let reasons): reasons
        case .notEvaluated(let inputs): inputs.map(\.sentence)
        }
    }
}
