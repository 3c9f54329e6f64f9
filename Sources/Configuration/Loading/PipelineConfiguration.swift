public import Definitions

/// Everything that a night needs to know before it opens an extract, checked as a whole.
public struct PipelineConfiguration: Sendable {
    /// Which definitions make up the night, and where things are.
    public let nightly: NightlyDefinition
    /// The partnership's common language.
    public let dictionary: DataDictionary
    /// The extracts, in the order of their files.
    public let sources: [SourceDefinition]
    /// How records are linked.
    public let linkage: LinkageDefinition
    /// The sharing agreements, in the file's order.
    public let agreements: [SharingAgreement]
    /// The alert rules, protective factors and what rules share.
    public let alerts: AlertDeclarations
    /// The disclosure profiles, in the file's order.
    public let disclosureProfiles: [DisclosureProfile]
    /// The cohorts, in the order of their files.
    public let cohorts: [CohortDeclaration]
}

/// A configuration with the files it was read from.
public struct LoadedConfiguration: Sendable {
    /// The configuration.
    public let configuration: PipelineConfiguration
    /// Every file that was read, by path: what the ledger hashes.
    public let files: [ConfigurationFile]
}
