/// What a rule is about, which decides whether protective factors may lower its severity.
public enum RuleKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Keeping appointments, orders and treatment plans.
    case compliance
    /// Harm that the person might do.
    case harm
    /// Somebody who was or may be harmed.
    case victim
    /// A child or an adult at risk.
    case safeguarding
    /// The person's own health, housing and safety.
    case welfare
    /// Progress.
    case positive
    /// Records and identities that need putting right.
    case administrative

    /// Whether protective factors lower the severity: for compliance alone, never for harm, victims, safeguarding
    /// or welfare (domain reference 7.4).
    public var isLoweredByProtectiveFactors: Bool { self == .compliance }
}

/// Where a rule stands in its life.
public enum RuleState: String, Hashable, Sendable, CaseIterable {
    /// Being written: its test people are run, nobody is shown its alerts.
    case draft
    /// Being tried on the nights: it is evaluated and counted, nobody is shown its alerts.
    case shadow
    /// In use.
    case live
    /// No longer in use; kept so that its earlier alerts can be read.
    case retired
}

/// By when an alert asks for an answer.
public struct DueTerm: Hashable, Sendable, Codable {
    /// What is counted.
    public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
        /// Every day.
        case days
        /// Monday to Friday.
        case workingDays = "working_days"
    }

    /// How many.
    public let count: Int
    /// Of what.
    public let unit: Unit

    /// A term of so many days.
    public init(_ count: Int, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }
}
