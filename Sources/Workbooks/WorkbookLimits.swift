/// How large a workbook may be, so that a file that was made to be too large is refused before it is unpacked.
///
/// The standard is many times what a filled-in list of 5,000 rows takes.
public struct WorkbookLimits: Hashable, Sendable {
    /// The bytes of the file as it lies on the disk.
    public var fileBytes = 32 << 20
    /// The files within the file.
    public var entries = 2_000
    /// The bytes of all that is within it, unpacked.
    public var unpackedBytes = 256 << 20
    /// The bytes of one part, unpacked.
    public var partBytes = 64 << 20
    /// The elements of one part's markup: a cell has one or two.
    public var elements = 2_000_000
    /// The rows of a sheet that hold something.
    public var rows = 100_000
    /// The last column of a sheet that holds something, from 1.
    public var columns = 1_000
    /// The ranges of merged cells of a sheet.
    public var mergedRanges = 10_000
    /// The length of a cell's text, in UTF-16 code units as spreadsheets count; theirs is this one.
    public var textLength = 32_767

    /// The standard limits.
    public init() {}

    /// The standard limits.
    public static let standard = WorkbookLimits()
}

/// What of a workbook can be more than its limit.
public enum WorkbookMeasure: Hashable, Sendable, CaseIterable {
    /// The bytes of the file.
    case fileBytes
    /// The files within the file.
    case entries
    /// The bytes of all that is within it, unpacked.
    case unpackedBytes
    /// The bytes of one part, unpacked.
    case partBytes
    /// The elements of one part's markup.
    case elements
    /// The rows of a sheet that hold something.
    case rows
    /// The columns of a sheet.
    case columns
    /// The ranges of merged cells of a sheet.
    case mergedRanges
    /// The length of a cell's text.
    case textLength

    /// The limit's value.
    func limit(in limits: WorkbookLimits) -> Int {
        switch self {
        case .fileBytes: limits.fileBytes
        case .entries: limits.entries
        case .unpackedBytes: limits.unpackedBytes
        case .partBytes: limits.partBytes
        case .elements: limits.elements
        case .rows: limits.rows
        case .columns: limits.columns
        case .mergedRanges: limits.mergedRanges
        case .textLength: limits.textLength
        }
    }

    /// The end of "it has more than so many …".
    var noun: String {
        switch self {
        case .fileBytes: "bytes"
        case .entries: "files within it"
        case .unpackedBytes: "bytes when unpacked"
        case .partBytes: "bytes in one of its parts when unpacked"
        case .elements: "elements in one of its parts"
        case .rows: "filled rows on a sheet"
        case .columns: "columns on a sheet"
        case .mergedRanges: "merged ranges of cells on a sheet"
        case .textLength: "characters in a cell"
        }
    }
}

extension WorkbookLimits {
    /// Refuses a count above its limit.
    func require(_ count: Int, of measure: WorkbookMeasure) throws(WorkbookFault) {
        let limit = measure.limit(in: self)
        guard count <= limit else { throw WorkbookFault.tooLarge(measure, limit: limit) }
    }
}
