/// A table whose numbers have not been protected yet: only names of counts stand in it.
public struct ConfidentialTable: Hashable, Sendable {
    /// The identifier, unique in its set.
    public let name: String
    /// The title.
    public let title: String
    /// The question it answers, in a sentence.
    public let caption: String
    /// What must be read with it.
    public let notes: [String]
    /// What the rows are: the heading of their labels.
    public let rowHeading: String
    /// The columns.
    public let columns: [TableColumn]
    /// The rows.
    public let rows: [ConfidentialRow]
    /// The chart that shows it best, if any.
    public let chart: TableChart?

    /// A table of its parts.
    public init(
        name: String, title: String, caption: String, notes: [String] = [], rowHeading: String,
        columns: [TableColumn], rows: [ConfidentialRow], chart: TableChart? = nil
    ) {
        self.name = name
        self.title = title
        self.caption = caption
        self.notes = notes
        self.rowHeading = rowHeading
        self.columns = columns
        self.rows = rows
        self.chart = chart
    }
}

/// A column of a table of counts.
public struct TableColumn: Hashable, Sendable {
    /// What stands in a column.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Persons.
        case persons
        /// Per cent.
        case share
        /// How many times as often as by chance.
        case lift
        /// A number of needs.
        case median
    }

    /// The heading.
    public let title: String
    /// What stands in it.
    public let kind: Kind

    /// A column of its parts.
    public init(_ title: String, _ kind: Kind) {
        self.title = title
        self.kind = kind
    }
}

/// A row of a table of counts.
public struct ConfidentialRow: Hashable, Sendable {
    /// What the row is about.
    public let label: String
    /// One entry a column.
    public let entries: [ConfidentialEntry]

    /// A row of its parts.
    public init(_ label: String, _ entries: [ConfidentialEntry]) {
        self.label = label
        self.entries = entries
    }
}

/// What will stand in one place of a table, worked out from protected counts alone.
public enum ConfidentialEntry: Hashable, Sendable {
    /// A count.
    case count(CellName)
    /// One sum of counts as a share of another (D9).
    case share(of: CellSum, in: CellSum)
    /// By how many persons a count exceeds the largest of some others.
    case gain(CellName, over: [CellName])
    /// How many times as often two things go together as they would by chance: P(A∧B) / (P(A) P(B)).
    case lift(both: CellName, first: CellName, second: CellName, all: CellName)
    /// The median of a distribution.
    case median([MedianStep])
    /// Nothing can stand here: `[z]`.
    case notApplicable
    /// Something should stand here, but no agency supplies it: `[x]`.
    case notAvailable
}

/// A sum of counts, less some others.
public struct CellSum: Hashable, Sendable {
    /// What is added.
    public let adding: [CellName]
    /// What is taken away.
    public let subtracting: [CellName]

    /// A sum.
    public init(_ adding: [CellName], less subtracting: [CellName] = []) {
        self.adding = adding
        self.subtracting = subtracting
    }

    /// One count.
    public init(_ cell: CellName) { self.init([cell]) }
}

/// One value of a distribution, and how many persons have it.
public struct MedianStep: Hashable, Sendable {
    /// The value.
    public let value: Int
    /// Those who have it.
    public let cell: CellName

    /// A step of its parts.
    public init(_ value: Int, _ cell: CellName) {
        self.value = value
        self.cell = cell
    }
}

/// The chart that shows a table best; columns are numbered from 0.
public enum TableChart: Hashable, Sendable {
    /// A bar a row, for one column.
    case bars(column: Int)
    /// A group of bars a row, one for each of some columns.
    case groupedBars(columns: [Int])
    /// An upright column a row, for one column.
    case columns(column: Int)
    /// A field of shaded squares, one for each row and column.
    case matrix
}
