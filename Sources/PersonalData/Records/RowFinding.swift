/// The kinds of trouble an extract can have; names as in the Frictionless error taxonomy where it has one.
public enum RowFindingCode: String, Hashable, Sendable, CaseIterable {
    /// The file can't be read as the dialect says.
    case sourceError = "source-error"
    /// Bytes that the declared encoding doesn't have.
    case encodingError = "encoding-error"
    /// A column without a header.
    case blankHeader = "blank-header"
    /// A header that stands twice.
    case duplicateLabel = "duplicate-label"
    /// A promised column that is not there.
    case missingLabel = "missing-label"
    /// A column that nobody promised.
    case extraLabel = "extra-label"
    /// A header that changed: likely a renamed column.
    case incorrectLabel = "incorrect-label"
    /// A row without any cell.
    case blankRow = "blank-row"
    /// A row with too few cells.
    case missingCell = "missing-cell"
    /// A row with too many cells.
    case extraCell = "extra-cell"
    /// A cell that is not of its column's type.
    case typeError = "type-error"
    /// A cell that breaks a constraint of its column.
    case constraintError = "constraint-error"
    /// A value that must be unique and stands twice.
    case uniqueError = "unique-error"
    /// A primary key that stands twice with different contents.
    case primaryKeyError = "primary-key"
    /// A key that the other source doesn't have.
    case foreignKeyError = "foreign-key"
    /// A file name, date or sequence that isn't a batch of this source.
    case batchError = "batch-error"
    /// An identifier that fails its check letter or form: blanked, the row kept.
    case invalidIdentifier = "invalid-identifier"
    /// A code that the crosswalk doesn't map: left unmapped, the row kept.
    case unmappedCode = "unmapped-code"
    /// A value that can't be what its field means, such as a death before a birth: blanked, the row kept.
    case implausibleValue = "implausible-value"
}

/// Something wrong with an extract or a row of it: where, what, and what would be right; never the value itself.
public struct RowFinding: Hashable, Sendable, CustomStringConvertible {
    /// What kind of trouble.
    public let code: RowFindingCode
    /// The file's name, without a folder.
    public let file: String
    /// The physical line, from 1; 0 for the file as a whole.
    public let line: Int
    /// Where it stands in the file, in bytes from 0, as near as is known.
    public let byteOffset: Int
    /// The column, where it is about one.
    public let column: String?
    /// What is wrong and what would be right, in one sentence without a full stop that is true of every row with
    /// this trouble in this column.
    public let message: String
    /// What is to be said of this row alone, such as the line that it repeats; none where there is nothing.
    public let detail: String?

    /// A finding at a place.
    public init(
        code: RowFindingCode, file: String, line: Int, byteOffset: Int, column: String?, message: String,
        detail: String? = nil
    ) {
        self.code = code
        self.file = file
        self.line = line
        self.byteOffset = byteOffset
        self.column = column
        self.message = message
        self.detail = detail
    }

    /// What is wrong with this row: the message, with what is to be said of it alone.
    public var sentence: String { detail.map { "\(message) (\($0))" } ?? message }

    /// `file:line (column): message (detail) [code]`.
    public var description: String {
        let place = line > 0 ? "\(file):\(line)" : file
        let field = column.map { " (\($0))" } ?? ""
        return "\(place)\(field): \(sentence) [\(code.rawValue)]"
    }
}
