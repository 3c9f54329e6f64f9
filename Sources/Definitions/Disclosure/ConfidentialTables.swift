public import Vocabulary

/// All the tables of one cohort, before disclosure control.
public struct ConfidentialTableSet: Equatable, Sendable {
    /// The cohort's identifier.
    public let cohort: String
    /// What is said of the cohort in print.
    public let heading: CohortHeading
    /// The name of the profile that protects them.
    public let profile: String
    /// The population of the area, where it is known; it is public (D15).
    public let areaPopulation: Int?
    /// The name of the count of all in the cohort.
    public let size: CellName
    /// Every count.
    public let cells: [ConfidentialCell]
    /// What everybody knows of the counts.
    public let relations: [CellRelation]
    /// The tables.
    public let tables: [ConfidentialTable]

    /// A set of its parts.
    public init(
        cohort: String, heading: CohortHeading, profile: String, areaPopulation: Int?, size: CellName,
        cells: [ConfidentialCell], relations: [CellRelation], tables: [ConfidentialTable]
    ) {
        self.cohort = cohort
        self.heading = heading
        self.profile = profile
        self.areaPopulation = areaPopulation
        self.size = size
        self.cells = cells
        self.relations = relations
        self.tables = tables
    }
}

/// What is said of a cohort in print: nothing that comes from anybody's record.
public struct CohortHeading: Hashable, Sendable {
    /// The title.
    public let title: String
    /// The question that its tables answer.
    public let question: String
    /// The code of the purpose under which it is made.
    public let purpose: String
    /// The definition's version.
    public let version: String
    /// The hash of the definition, which changes with any word of it.
    public let definition: String
    /// The area, in words.
    public let area: String
    /// The period, in words.
    public let period: String
    /// The day as of which it was counted.
    public let asOf: CalendarDay
    /// What must be read with every table of it.
    public let caveats: [String]

    /// A heading of its parts.
    public init(
        title: String, question: String, purpose: String, version: String, definition: String, area: String,
        period: String, asOf: CalendarDay, caveats: [String]
    ) {
        self.title = title
        self.question = question
        self.purpose = purpose
        self.version = version
        self.definition = definition
        self.area = area
        self.period = period
        self.asOf = asOf
        self.caveats = caveats
    }
}

/// How two cohorts of a release overlap: what subtracting one from the other would show (D10).
public struct CohortOverlap: Equatable, Sendable {
    /// A cohort.
    public let first: String
    /// Another.
    public let second: String
    /// Those in the first alone.
    public let onlyFirst: ConfidentialCount
    /// Those in the second alone.
    public let onlySecond: ConfidentialCount
    /// Those in both.
    public let both: ConfidentialCount

    /// An overlap of its parts.
    public init(
        first: String, second: String, onlyFirst: ConfidentialCount, onlySecond: ConfidentialCount,
        both: ConfidentialCount
    ) {
        self.first = first
        self.second = second
        self.onlyFirst = onlyFirst
        self.onlySecond = onlySecond
        self.both = both
    }
}

/// All the tables of a release, before disclosure control: counts by name, which can't be printed.
public struct ConfidentialTables: Equatable, Sendable {
    /// A set a cohort, in order of priority: where one of two must be withheld, it is the later.
    public let sets: [ConfidentialTableSet]
    /// How each two cohorts overlap.
    public let overlaps: [CohortOverlap]
    /// Counts that follow from two cohorts' counts, one cohort lying within the other.
    public let differences: [ConfidentialCell]
    /// What everybody knows of counts of different cohorts.
    public let relations: [CellRelation]

    /// Tables of their parts.
    public init(
        sets: [ConfidentialTableSet], overlaps: [CohortOverlap] = [], differences: [ConfidentialCell] = [],
        relations: [CellRelation] = []
    ) {
        self.sets = sets
        self.overlaps = overlaps
        self.differences = differences
        self.relations = relations
    }

    /// Every count with its number, for the runner to keep in the personal zone and nowhere else.
    @_spi(ConfidentialStorage) public var storedCounts: [(cell: CellName, persons: Int)] {
        sets.flatMap { set in set.cells.map { ($0.name, $0.count.stored) } }
    }
}
