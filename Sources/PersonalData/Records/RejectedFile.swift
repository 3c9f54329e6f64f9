public import Vocabulary

/// How a file was written of which rows were set aside: what it takes to read those rows again.
public struct RejectedFile: Hashable, Sendable {
    /// The source.
    public let source: SourceName
    /// The file's name, without a folder.
    public let file: String
    /// The date of the batch.
    public let receivedOn: CalendarDay
    /// The file's bytes up to the end of its header row, the names of columns that aren't taken left blank.
    public let head: [UInt8]
    /// The encoding that the source declared, by its label.
    public let encoding: String
    /// The ASCII character between cells.
    public let delimiter: UInt8
    /// The ASCII character around cells.
    public let quote: UInt8

    /// A file of its parts.
    public init(
        source: SourceName, file: String, receivedOn: CalendarDay, head: [UInt8], encoding: String,
        delimiter: UInt8, quote: UInt8
    ) {
        self.source = source
        self.file = file
        self.receivedOn = receivedOn
        self.head = head
        self.encoding = encoding
        self.delimiter = delimiter
        self.quote = quote
    }
}
