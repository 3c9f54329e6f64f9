public import Vocabulary

/// A cohort as `cohorts/*.yml` declares it: who is in it, and what is counted of them.
public struct CohortDeclaration: Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// The version, raised when its meaning changes.
    public let version: String
    /// What it is called.
    public let title: String
    /// The question that its tables answer (requirement R85).
    public let question: String
    /// The code of the agreement's purpose under which it is made.
    public let purpose: String
    /// The name of the disclosure profile.
    public let profile: String
    /// The area, in words.
    public let area: String
    /// The population of the area, where known (D15).
    public let areaPopulation: Int?
    /// The period, in words.
    public let period: String
    /// How much it matters beside others, 1 the most.
    ///
    /// Where one of two cohorts must be withheld, it is the one that matters less. Those without a number come after
    /// all others, in the order in which the night lists them.
    public let priority: Int?
    /// Who is in it: those of whom this surely holds.
    public let members: ExpressionText
    /// The weakest link between an agency's records and a person that counts here.
    public let minimumLink: LinkStrength
    /// What is counted, in order.
    public let measures: [CohortMeasure]
    /// What must be read with every table.
    public let caveats: [String]
    /// Where it is declared.
    public let location: SourceLocation

    /// A cohort of its parts.
    public init(
        id: String, version: String, title: String, question: String, purpose: String, profile: String,
        area: String, areaPopulation: Int?, period: String, priority: Int? = nil, members: ExpressionText,
        minimumLink: LinkStrength, measures: [CohortMeasure], caveats: [String], location: SourceLocation
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.question = question
        self.purpose = purpose
        self.profile = profile
        self.area = area
        self.areaPopulation = areaPopulation
        self.period = period
        self.priority = priority
        self.members = members
        self.minimumLink = minimumLink
        self.measures = measures
        self.caveats = caveats
        self.location = location
    }
}
