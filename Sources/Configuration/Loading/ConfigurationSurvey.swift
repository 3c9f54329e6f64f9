public import Definitions
public import Vocabulary

/// As much of a configuration as could be read, with everything that is wrong in its files.
///
/// What could be read is sound by itself, so that whoever checks further can do so although another file has faults.
public struct ConfigurationSurvey: Sendable {
    /// Which definitions make up the night.
    public let nightly: NightlyDefinition?
    /// The partnership's common language; `nil` where it has a fault, since every name would then look wrong.
    public let dictionary: DataDictionary?
    /// The extracts that could be read.
    public let sources: [SourceDefinition]
    /// Whether every extract that the night names could be read.
    public let hasAllSources: Bool
    /// How records are linked.
    public let linkage: LinkageDefinition?
    /// The sharing agreements; `nil` where any of them has a fault.
    public let agreements: [SharingAgreement]?
    /// The alert rules that could be read, and what rules share.
    public let alerts: AlertDeclarations?
    /// The disclosure profiles that could be read.
    public let disclosureProfiles: [DisclosureProfile]
    /// The cohorts that could be read.
    public let cohorts: [CohortDeclaration]
    /// The expressions of files that have a fault: the definitions that they stand in may not be among those above.
    public let expressionsOfFaultyFiles: [ExpressionText]
    /// The named expressions of such files, which others of the same file may use.
    public let valuesOfFaultyFiles: [NamedExpression]
    /// Every file that was read, in order of their paths.
    public let files: [ConfigurationFile]
    /// Everything that is wrong in the files.
    public let faults: [Fault]

    /// The configuration; `nil` where anything is wrong.
    public var configuration: PipelineConfiguration? {
        guard faults.isEmpty, let nightly, let dictionary, let linkage, let agreements, let alerts else {
            return nil
        }
        return PipelineConfiguration(
            nightly: nightly, dictionary: dictionary, sources: sources, linkage: linkage,
            agreements: agreements, alerts: alerts, disclosureProfiles: disclosureProfiles, cohorts: cohorts)
    }

    init(
        nightly: NightlyDefinition?, dictionary: DataDictionary?, sources: [SourceDefinition],
        hasAllSources: Bool, linkage: LinkageDefinition?, agreements: [SharingAgreement]?,
        alerts: AlertDeclarations?, disclosureProfiles: [DisclosureProfile], cohorts: [CohortDeclaration],
        expressionsOfFaultyFiles: [ExpressionText], valuesOfFaultyFiles: [NamedExpression],
        files: [ConfigurationFile], faults: [Fault]
    ) {
        self.nightly = nightly
        self.dictionary = dictionary
        self.sources = sources
        self.hasAllSources = hasAllSources
        self.linkage = linkage
        self.agreements = agreements
        self.alerts = alerts
        self.disclosureProfiles = disclosureProfiles
        self.cohorts = cohorts
        self.expressionsOfFaultyFiles = expressionsOfFaultyFiles
        self.valuesOfFaultyFiles = valuesOfFaultyFiles
        self.files = files
        self.faults = faults
    }

    /// A configuration that was read whole, without its files.
    public init(_ configuration: PipelineConfiguration) {
        self.init(
            nightly: configuration.nightly, dictionary: configuration.dictionary,
            sources: configuration.sources, hasAllSources: true, linkage: configuration.linkage,
            agreements: configuration.agreements, alerts: configuration.alerts,
            disclosureProfiles: configuration.disclosureProfiles, cohorts: configuration.cohorts,
            expressionsOfFaultyFiles: [], valuesOfFaultyFiles: [], files: [], faults: [])
    }
}
