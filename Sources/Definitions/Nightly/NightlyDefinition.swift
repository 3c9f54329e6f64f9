public import Vocabulary

/// What `nightly.yml` says: which definitions make up a night, where extracts are and where outputs go.
public struct NightlyDefinition: Hashable, Sendable {
    /// Who runs it, as outputs show it.
    public let partnership: PartnershipDescription
    /// The files of the configuration.
    public let parts: ConfigurationParts
    /// The folders and files on disk.
    public let places: NightlyPlaces
    /// The outputs for people, in the file's order.
    public let papers: [PaperDefinition]
    /// For what, and in which role, records of several agencies are linked.
    public let linkage: NightlyJob
    /// For what, and in which role, fairness is monitored, and by what; none where nobody monitors it.
    public let monitoring: MonitoringWork?
    /// How a person's officer and team are found.
    public let caseload: CaseloadDefinition
    /// Which fields tell what every rule must know of a person.
    public let personFacts: PersonFactFields
    /// Which records are actions that meetings decided; none where nobody records them.
    public let actions: ActionFields?
    /// Which records are answers to alerts that came back; none where nothing comes back.
    public let decisions: DecisionFields?
    /// From when on a rule's answers say that something should be done about it.
    public let usefulness: UsefulnessTerms
    /// Where it is declared.
    public let location: SourceLocation

    /// A night of its parts.
    public init(
        partnership: PartnershipDescription, parts: ConfigurationParts, places: NightlyPlaces,
        papers: [PaperDefinition], linkage: NightlyJob, monitoring: MonitoringWork? = nil,
        caseload: CaseloadDefinition, personFacts: PersonFactFields, actions: ActionFields?,
        decisions: DecisionFields? = nil, usefulness: UsefulnessTerms = UsefulnessTerms(),
        location: SourceLocation
    ) {
        self.partnership = partnership
        self.parts = parts
        self.places = places
        self.papers = papers
        self.linkage = linkage
        self.monitoring = monitoring
        self.caseload = caseload
        self.personFacts = personFacts
        self.actions = actions
        self.decisions = decisions
        self.usefulness = usefulness
        self.location = location
    }

    /// The paper of a kind, if the night has one.
    public func paper(_ kind: PaperDefinition.Kind) -> PaperDefinition? { papers.first { $0.kind == kind } }
}

/// Who runs the night, as outputs show it.
public struct PartnershipDescription: Hashable, Sendable {
    /// The partnership's name.
    public let name: String
    /// The area it serves.
    public let area: String
    /// The protective marking of every output.
    public let marking: String
    /// What every output says at its head, such as that its people are synthetic; none where there is nothing to
    /// say.
    public let notice: String?

    /// A description of its parts.
    public init(name: String, area: String, marking: String, notice: String?) {
        self.name = name
        self.area = area
        self.marking = marking
        self.notice = notice
    }
}

/// The files of the configuration, relative to the folder of `nightly.yml` and within it.
public struct ConfigurationParts: Hashable, Sendable {
    /// The data dictionary.
    public let dictionary: String
    /// The sources; a folder's own `.yml` files are listed by name.
    public let sources: [String]
    /// How records are linked.
    public let linkage: String
    /// The alert rules.
    public let alerts: [String]
    /// The cohorts.
    public let cohorts: [String]
    /// The disclosure profiles.
    public let disclosure: String
    /// The sharing agreement.
    public let agreement: String

    /// Files by part.
    public init(
        dictionary: String, sources: [String], linkage: String, alerts: [String], cohorts: [String],
        disclosure: String, agreement: String
    ) {
        self.dictionary = dictionary
        self.sources = sources
        self.linkage = linkage
        self.alerts = alerts
        self.cohorts = cohorts
        self.disclosure = disclosure
        self.agreement = agreement
    }
}

/// Folders and files on disk, as written: relative to the folder of `nightly.yml`, or absolute.
public struct NightlyPlaces: Hashable, Sendable {
    /// The folder of a night's extracts, with `{date}` for the night's `YYYY-MM-DD` where each has its own.
    public let extracts: String
    /// The folder in which each night's outputs get a folder of their own.
    public let outputs: String
    /// The folder of the three databases and the lock.
    public let state: String
    /// The file of the key that pseudonyms and tokens are made with.
    public let pseudonymKey: String
    /// The file of people's decisions on links; none where nobody has decided yet.
    public let linkDecisions: String?

    /// Places on disk.
    public init(
        extracts: String, outputs: String, state: String, pseudonymKey: String, linkDecisions: String?
    ) {
        self.extracts = extracts
        self.outputs = outputs
        self.state = state
        self.pseudonymKey = pseudonymKey
        self.linkDecisions = linkDecisions
    }
}
