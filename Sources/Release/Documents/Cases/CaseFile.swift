public import Definitions
public import Vocabulary

/// All that is known tonight of one person whose case a recipient has, before the gate.
public struct CaseFile: Hashable, Sendable {
    /// The person.
    public let person: Pseudonym
    /// Who the person is, in each agency's record.
    public let identities: [CaseIdentity]
    /// The person's alerts: those shown tonight and those that closed tonight.
    public let alerts: [Alert]
    /// The rules that could not be evaluated for the person, were suppressed or blocked.
    public let withheld: [WithheldOutcome]
    /// What the gate needs to know of the person.
    public let conditions: CaseConditions
    /// The agency that leads the case, and the officer or team; `nil` where nobody says.
    public let leadAgency: SourcedText?
    /// What meetings decided and is not closed.
    public let actions: [CaseAction]
    /// What a meeting reads of the person: see ``CaseRecord/forMeeting(_:dictionary:asOf:events:)``.
    public let records: [CaseRecord]
    /// The agencies' own reference numbers of the records behind the alerts, by where each record came from.
    public let references: [Provenance: SourcedText]

    /// A case of its parts.
    public init(
        person: Pseudonym, identities: [CaseIdentity], alerts: [Alert], withheld: [WithheldOutcome] = [],
        conditions: CaseConditions, leadAgency: SourcedText? = nil,
        actions: [CaseAction] = [], records: [CaseRecord] = [], references: [Provenance: SourcedText] = [:]
    ) {
        self.person = person
        self.identities = identities
        self.alerts = alerts
        self.withheld = withheld
        self.conditions = conditions
        self.leadAgency = leadAgency
        self.actions = actions
        self.records = records
        self.references = references
    }
}
