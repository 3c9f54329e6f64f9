public import Vocabulary

/// Files of anybody's and how the records in them are linked: what the file of `tributary link` says.
public struct LinkageStudy: Hashable, Sendable {
    /// Which records may be one person.
    public enum Task: String, Hashable, Sendable, CaseIterable {
        /// Records of different sources only.
        case link
        /// Records of the one source that there is.
        case deduplicate
        /// All records, whatever their sources.
        case linkAndDeduplicate = "link_and_deduplicate"
    }

    /// The files, in the study's order.
    public var sources: [StudySource]
    /// Which records may be one person.
    public var task: Task
    /// How records are linked; its columns are what the sources' fields fill.
    public var linkage: LinkageDefinition
    /// The day of the extracts, which settles the century of years written with two digits.
    public var asOf: CalendarDay?
    /// The path of what people decided about pairs, relative to the data folder; `nil` for none.
    public var decisions: String?
    /// Rules for as long as records are few; `nil` for none.
    public var wideBlocking: WideBlocking?

    /// A study by its parts.
    public init(
        sources: [StudySource], task: Task, linkage: LinkageDefinition, asOf: CalendarDay? = nil,
        decisions: String? = nil, wideBlocking: WideBlocking? = nil
    ) {
        self.sources = sources
        self.task = task
        self.linkage = linkage
        self.asOf = asOf
        self.decisions = decisions
        self.wideBlocking = wideBlocking
    }

    /// How so many records are linked: with the rules for few records where they are few.
    public func linkage(ofRecords count: Int) -> LinkageDefinition {
        guard let wideBlocking, count <= wideBlocking.mostRecords else { return linkage }
        var linkage = linkage
        linkage.blocking.rules += wideBlocking.rules
        return linkage
    }

    /// What is read of every record: the linkage columns, and what link rates are told by.
    ///
    /// The linkage knows nothing of the latter: no comparison, rule or constraint can name them.
    public var columns: [LinkageColumn] { linkage.columns + monitoredColumns }

    /// The groupings by which link rates are told, in the order in which the sources name them.
    public var monitoredColumns: [LinkageColumn] {
        var names: [String] = []
        for field in sources.flatMap(\.monitored) where !names.contains(field.column) {
            names.append(field.column)
        }
        return names.map { LinkageColumn($0, kind: .text) }
    }
}

/// Blocking rules besides the usual ones, which many records could not afford: where records are few, they cost little
/// and find pairs that narrow rules miss.
public struct WideBlocking: Hashable, Sendable {
    /// The most records for which they hold.
    public var mostRecords: Int
    /// The rules.
    public var rules: [BlockingRule]

    /// Rules for so many records at most.
    public init(mostRecords: Int, rules: [BlockingRule]) {
        self.mostRecords = mostRecords
        self.rules = rules
    }
}

/// One file of a study.
public struct StudySource: Hashable, Sendable {
    /// The characters of a file's text.
    public enum Encoding: String, Hashable, Sendable, CaseIterable {
        /// UTF-8.
        case utf8 = "utf-8"
        /// Windows-1252, of which Latin-1 is a part.
        case windows1252 = "windows-1252"
        /// UTF-16, its byte order by the mark at its start.
        case utf16 = "utf-16"
    }

    /// The source's name, unique in its study, as outputs write it.
    public var name: String
    /// The path of the file, relative to the data folder.
    public var file: String
    /// The header of the column that identifies a record.
    public var recordIdentifier: String
    /// The ASCII character between the file's fields.
    public var delimiter: UInt8
    /// The characters of the file's text.
    public var encoding: Encoding
    /// What in any column means that nothing is known.
    public var missing: [String]
    /// What fills the linkage columns.
    public var fields: [StudyField]
    /// What link rates are told by, such as ethnic group; the linkage never sees it.
    public var monitored: [StudyField]
    /// Where the source is defined, for faults.
    public var location: SourceLocation?

    /// A source by its parts.
    public init(
        name: String, file: String, recordIdentifier: String, delimiter: UInt8 = UInt8(ascii: ","),
        encoding: Encoding = .utf8, missing: [String] = [], fields: [StudyField],
        monitored: [StudyField] = [], location: SourceLocation? = nil
    ) {
        self.name = name
        self.file = file
        self.recordIdentifier = recordIdentifier
        self.delimiter = delimiter
        self.encoding = encoding
        self.missing = missing
        self.fields = fields
        self.monitored = monitored
        self.location = location
    }
}
