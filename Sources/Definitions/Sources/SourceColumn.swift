public import Vocabulary

/// A column of an extract: its schema, and the dictionary field it becomes.
public struct SourceColumn: Hashable, Sendable {
    /// The header.
    public let name: String
    /// The type of its cells.
    public let type: ColumnType
    /// What its cells must satisfy.
    public let constraints: ColumnConstraints
    /// The dictionary field it becomes; none for a column that serves only as a key or check.
    public let field: FieldName?
    /// The crosswalk its codes go through; none where the agency already uses the dictionary's codes.
    public let crosswalk: String?
    /// Values that stand for "not known" in this column, in the field's canonical form: a birth date of
    /// `1900-01-01`, a court's postcode, `UNKNOWN` for a name.
    public let placeholders: [String]
    /// Earlier or expected other spellings of the header, for the report of a header that drifted.
    public let formerly: [String]
    /// Where it is declared.
    public let location: SourceLocation

    /// A column of its parts.
    public init(
        name: String, type: ColumnType, constraints: ColumnConstraints = ColumnConstraints(),
        field: FieldName? = nil, crosswalk: String? = nil, placeholders: [String] = [],
        formerly: [String] = [],
        location: SourceLocation
    ) {
        self.name = name
        self.type = type
        self.constraints = constraints
        self.field = field
        self.crosswalk = crosswalk
        self.placeholders = placeholders
        self.formerly = formerly
        self.location = location
    }
}

/// The Table Schema type of a column's cells.
public enum ColumnType: Hashable, Sendable {
    /// Any text.
    case string
    /// A whole number.
    case integer
    /// A number with a decimal point.
    case number
    /// One of two sets of texts.
    case boolean(yes: [String], no: [String])
    /// A day in one of these layouts, such as `YYYY-MM-DD` or `DD/MM/YYYY`.
    case date(layouts: [String])
    /// A day and time in one of these layouts, such as `YYYY-MM-DDTHH:MM:SS`.
    case datetime(layouts: [String])
}

/// What a column's cells must satisfy.
public struct ColumnConstraints: Hashable, Sendable {
    /// Whether a missing value is an error.
    public let required: Bool
    /// Whether no two rows may share a value.
    public let unique: Bool
    /// The only texts allowed, if given.
    public let allowed: [String]?
    /// The fewest characters, if given.
    public let minimumLength: Int?
    /// The most characters, if given.
    public let maximumLength: Int?
    /// The lowest number, if given.
    public let minimum: Double?
    /// The highest number, if given.
    public let maximum: Double?
    /// A pattern over the whole text, if given: letters of `A` (upper-case letter), `a` (letter), `9` (digit),
    /// `*` (any run of letters or digits), anything else for itself.
    public let pattern: String?
    /// Words that say too little by themselves, if given: a text of nothing else is refused.
    public let wordsNotAlone: [String]?

    /// Constraints; none unless given.
    public init(
        required: Bool = false, unique: Bool = false, allowed: [String]? = nil, minimumLength: Int? = nil,
        maximumLength: Int? = nil, minimum: Double? = nil, maximum: Double? = nil, pattern: String? = nil,
        wordsNotAlone: [String]? = nil
    ) {
        self.required = required
        self.unique = unique
        self.allowed = allowed
        self.minimumLength = minimumLength
        self.maximumLength = maximumLength
        self.minimum = minimum
        self.maximum = maximum
        self.pattern = pattern
        self.wordsNotAlone = wordsNotAlone
    }
}

/// A translation of an agency's codes into the dictionary's.
public struct Crosswalk: Hashable, Sendable {
    /// The name that columns use.
    public let name: String
    /// The version, which the run report quotes.
    public let version: String
    /// The dictionary's code list that it leads to.
    public let codeList: String
    /// The agency's code and the dictionary's, in the file's order.
    public let entries: [Entry]
    /// The agency's codes that say "not known".
    public let unknown: [String]
    /// The agency's codes that say "refused" or "not shared".
    public let refused: [String]
    /// The dictionary's code that a blank cell stands for, where the agency leaves the cell blank to say it; none
    /// where a blank says nothing.
    public let blank: String?
    /// Where it is declared.
    public let location: SourceLocation

    /// One translation.
    public struct Entry: Hashable, Sendable {
        /// The agency's code.
        public let from: String
        /// The dictionary's.
        public let to: String

        /// A translation of one code.
        public init(from: String, to: String) {
            self.from = from
            self.to = to
        }
    }

    /// A crosswalk of its parts.
    public init(
        name: String, version: String, codeList: String, entries: [Entry], unknown: [String],
        refused: [String], blank: String? = nil, location: SourceLocation
    ) {
        self.name = name
        self.version = version
        self.codeList = codeList
        self.entries = entries
        self.unknown = unknown
        self.refused = refused
        self.blank = blank
        self.location = location
    }
}
