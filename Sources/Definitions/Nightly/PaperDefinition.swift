public import Vocabulary

/// An output for people: what it is for, and whom it goes to.
public struct PaperDefinition: Hashable, Sendable {
    /// The kinds of output that have a purpose and recipients.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// One officer's alerts.
        case alertList = "alert_list"
        /// A team's alerts whose people have no officer.
        case teamList = "team_list"
        /// What a meeting goes through.
        case meetingPack = "meeting_pack"
        /// Patterns across a cohort, depersonalised.
        case cohortReport = "cohort_report"
        /// Whether people of one group are linked, alerted or answered otherwise than others, depersonalised.
        case equalityReport = "equality_report"
    }

    /// The kind.
    public let kind: Kind
    /// The agreement's code for the purpose it serves.
    public let purpose: String
    /// The agreement's roles of those who get it.
    public let recipients: [String]
    /// The cohort that it goes through, for a meeting pack.
    public let cohort: String?
    /// How many alerts a list asks its reader to answer in a night; `nil` for as many as there are.
    ///
    /// Alerts that are RED or WELFARE are never beyond it (requirement R26).
    public let budget: Int?
    /// Where it is declared.
    public let location: SourceLocation

    /// A paper of its parts.
    public init(
        kind: Kind, purpose: String, recipients: [String], cohort: String?, budget: Int? = nil,
        location: SourceLocation
    ) {
        self.kind = kind
        self.purpose = purpose
        self.recipients = recipients
        self.cohort = cohort
        self.budget = budget
        self.location = location
    }
}
