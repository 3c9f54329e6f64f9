public import Vocabulary

/// How records are linked to people: what `Pipelines/linkage.yml` says.
public struct LinkageDefinition: Hashable, Sendable {
    /// The columns, in the order in which the linkage table holds them.
    public var columns: [LinkageColumn]
    /// Tables of values that stand for one another.
    public var equivalences: [EquivalenceTable]
    /// Which pairs are compared.
    public var blocking: BlockingDefinition
    /// How a pair is compared.
    public var comparisons: [ComparisonDefinition]
    /// At which weights pairs are decided.
    public var thresholds: LinkageThresholds
    /// What keeps records apart.
    public var constraints: [LinkageConstraint]
    /// Sources in which no person has two records.
    public var duplicateFree: [String]
    /// Whether only records of different sources are compared and joined.
    public var acrossSourcesOnly: Bool
    /// How the model is trained.
    public var training: LinkageTraining
    /// How records without names are linked; `nil` where there are none.
    public var attributor: AttributorDefinition?
    /// Where the definition begins, for faults.
    public var location: SourceLocation?

    /// A definition by its parts.
    public init(
        columns: [LinkageColumn], equivalences: [EquivalenceTable] = [], blocking: BlockingDefinition,
        comparisons: [ComparisonDefinition], thresholds: LinkageThresholds = LinkageThresholds(),
        constraints: [LinkageConstraint] = [], duplicateFree: [String] = [], acrossSourcesOnly: Bool = false,
        training: LinkageTraining = LinkageTraining(), attributor: AttributorDefinition? = nil,
        location: SourceLocation? = nil
    ) {
        self.columns = columns
        self.equivalences = equivalences
        self.blocking = blocking
        self.comparisons = comparisons
        self.thresholds = thresholds
        self.constraints = constraints
        self.duplicateFree = duplicateFree
        self.acrossSourcesOnly = acrossSourcesOnly
        self.training = training
        self.attributor = attributor
        self.location = location
    }

    /// The column of a name.
    public func column(named name: String) -> LinkageColumn? { columns.first { $0.name == name } }
}
