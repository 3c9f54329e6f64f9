public import Vocabulary

/// Other alerts of the same person beside which a rule is not raised.
public struct RuleInhibition: Hashable, Sendable {
    /// Which alerts these are.
    public enum Alerts: Hashable, Sendable {
        /// Those of some severities, whatever their rule.
        case ofSeverities([Severity])
        /// Those of one rule, whatever their severity.
        case ofRule(String)
    }

    /// Which alerts these are.
    public let alerts: Alerts
    /// The case in words: why nothing was raised.
    public let because: String
    /// Where it is declared.
    public let location: SourceLocation

    /// An inhibition by some alerts.
    public init(_ alerts: Alerts, because: String, location: SourceLocation) {
        self.alerts = alerts
        self.because = because
        self.location = location
    }
}
