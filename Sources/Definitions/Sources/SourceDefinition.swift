public import Vocabulary

/// One extract of one agency, as a file in `sources/` declares it.
///
/// A Frictionless Table Schema (field names, types, constraints, missing values, dialect) with our additions.
public struct SourceDefinition: Hashable, Sendable {
    /// The source's identifier.
    public let name: SourceName
    /// What people call it.
    public let title: String
    /// Who supplies it.
    public let agency: Agency
    /// The dictionary's record type that a row becomes.
    public let recordType: RecordType
    /// The file's name, with `{date}` for the batch's `YYYYMMDD` and `{sequence}` for its number in the day.
    public let filePattern: String
    /// How the bytes are to be read.
    public let dialect: SourceDialect
    /// Texts that stand for a missing value besides the empty one.
    public let missingValues: [String]
    /// The columns, in the order that the agency promises.
    public let columns: [SourceColumn]
    /// Columns that the agency is known to send and the partnership does not take: dropped without another word.
    public let refused: [String]
    /// The columns that together tell a row from every other; at least one.
    public let primaryKey: [String]
    /// Keys of other sources that the rows quote.
    public let foreignKeys: [ForeignKey]
    /// How a row's person is found.
    public let person: PersonReference
    /// What the dictionary's fields take from the records of another type.
    public let joins: [RecordJoin]
    /// Whether each file holds everything, or only what is new.
    public let delivery: Delivery
    /// When it is expected, and how much trouble is tolerated.
    public let expectation: SourceExpectation
    /// The crosswalks from the agency's codes to the dictionary's.
    public let crosswalks: [Crosswalk]
    /// Where it is declared.
    public let location: SourceLocation

    /// A source of its parts.
    public init(
        name: SourceName, title: String, agency: Agency, recordType: RecordType, filePattern: String,
        dialect: SourceDialect, missingValues: [String], columns: [SourceColumn], refused: [String] = [],
        primaryKey: [String],
        foreignKeys: [ForeignKey], person: PersonReference, joins: [RecordJoin], delivery: Delivery,
        expectation: SourceExpectation, crosswalks: [Crosswalk], location: SourceLocation
    ) {
        self.name = name
        self.title = title
        self.agency = agency
        self.recordType = recordType
        self.filePattern = filePattern
        self.dialect = dialect
        self.missingValues = missingValues
        self.columns = columns
        self.refused = refused
        self.primaryKey = primaryKey
        self.foreignKeys = foreignKeys
        self.person = person
        self.joins = joins
        self.delivery = delivery
        self.expectation = expectation
        self.crosswalks = crosswalks
        self.location = location
    }

    /// The place of a column among the declared ones.
    public func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

/// Whether each file of a source holds everything or only what is new.
public enum Delivery: String, Hashable, Sendable, CaseIterable {
    /// Everything current: a key that is gone was withdrawn.
    case snapshot
    /// Only new and changed rows: a key that is absent stands.
    case append
}

/// How the bytes of an extract are to be read.
public struct SourceDialect: Hashable, Sendable {
    /// A character encoding that an agency may declare.
    public enum Encoding: String, Hashable, Sendable, CaseIterable {
        /// UTF-8, with or without a byte-order mark.
        case utf8 = "utf-8"
        /// Windows code page 1252.
        case windows1252 = "windows-1252"
        /// UTF-16 with a byte-order mark.
        case utf16 = "utf-16"
    }

    /// The encoding.
    public let encoding: Encoding
    /// The character between cells, as an ASCII byte.
    public let delimiter: UInt8
    /// The character around cells, as an ASCII byte.
    public let quote: UInt8

    /// A dialect; comma and double quote unless given.
    public init(encoding: Encoding, delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8 = UInt8(ascii: "\"")) {
        self.encoding = encoding
        self.delimiter = delimiter
        self.quote = quote
    }
}

/// Another source whose key the rows of this one quote.
public struct ForeignKey: Hashable, Sendable {
    /// This source's columns.
    public let columns: [String]
    /// The other source.
    public let source: SourceName
    /// The other source's columns.
    public let targetColumns: [String]

    /// A foreign key of its parts.
    public init(columns: [String], source: SourceName, targetColumns: [String]) {
        self.columns = columns
        self.source = source
        self.targetColumns = targetColumns
    }
}

/// How the person that a row is about is found.
public enum PersonReference: Hashable, Sendable {
    /// The row is the person: its primary key is the person's.
    case own
    /// A column holds the key of a row in a source of people.
    case direct(column: String, people: SourceName)
    /// A column holds the key of a row in another source, whose person it is.
    case through(column: String, source: SourceName)
    /// The row is about no one person.
    case none
}

/// What a record takes from a record of another type that it quotes.
///
/// A person's role in a crime takes the crime's class and date, so that both stand in the person's timeline.
public struct RecordJoin: Hashable, Sendable {
    /// This source's column that holds the other record's key.
    public let column: String
    /// The source of the other record.
    public let source: SourceName
    /// The fields of this record type that are filled, each from a field of the other's record type.
    public let fields: [(from: FieldName, into: FieldName)]

    /// A join of its parts.
    public init(column: String, source: SourceName, fields: [(from: FieldName, into: FieldName)]) {
        self.column = column
        self.source = source
        self.fields = fields
    }

    /// Equal in all parts.
    public static func == (left: RecordJoin, right: RecordJoin) -> Bool {
        left.column == right.column && left.source == right.source
            && left.fields.elementsEqual(right.fields) { $0 == $1 }
    }

    /// Hashes all parts.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(column)
        hasher.combine(source)
        for field in fields {
            hasher.combine(field.from)
            hasher.combine(field.into)
        }
    }
}

/// When an extract is expected, and how much trouble is tolerated.
public struct SourceExpectation: Hashable, Sendable {
    /// The age in days beyond which the extract is stale; rules that read it are then not evaluated.
    ///
    /// `nil` where extracts come when there is something to send: such a source is never late.
    public let freshForDays: Int?
    /// Whether the nightly run stops without it.
    public let required: Bool
    /// The share of rows, 0 to 1, that may be set aside before the run says so with its exit code.
    public let rejectionLimit: Double
    /// The share, 0 to 1, of the rows that stand which a snapshot may lose and be believed, or grow by without a
    /// warning; 1 where the delivery is not a snapshot.
    public let populationTolerance: Double
    /// Who mends it, as a role: it stands in the run report.
    public let contact: String

    /// An expectation of its parts.
    public init(
        freshForDays: Int?, required: Bool, rejectionLimit: Double, populationTolerance: Double,
        contact: String
    ) {
        self.freshForDays = freshForDays
        self.required = required
        self.rejectionLimit = rejectionLimit
        self.populationTolerance = populationTolerance
        self.contact = contact
    }
}
