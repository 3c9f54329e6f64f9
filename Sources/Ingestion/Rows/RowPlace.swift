internal import Delimited
internal import PersonalData

/// Where a row stands, for everything that is to be said of it.
struct RowPlace {
    private let file: String
    private let line: Int
    private let byteOffset: Int

    /// The place of a row in a file.
    init(of row: DelimitedRow, in file: String) {
        self.file = file
        line = row.line
        byteOffset = row.byteRange.lowerBound
    }

    /// Something to be said of the row.
    func finding(
        _ code: RowFindingCode, _ column: String?, _ message: String, detail: String? = nil
    ) -> RowFinding {
        RowFinding(
            code: code, file: file, line: line, byteOffset: byteOffset, column: column, message: message,
            detail: detail)
    }
}
