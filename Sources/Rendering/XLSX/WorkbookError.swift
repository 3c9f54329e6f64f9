/// Why a workbook can't be written; a place and a reason, never a cell's content.
public enum WorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There are no sheets.
    case noSheets
    /// The day isn't written `YYYY-MM-DD`.
    case unreadableDay
    /// A title, subject, author or marking is longer than 200 characters.
    case propertyTooLong
    /// A sheet's name is empty, too long, repeated, or holds a character that names can't.
    case unusableSheetName(sheet: Int)
    /// A sheet has more rows or columns than a spreadsheet has.
    case tooLarge(sheet: Int)
    /// A cell's text is longer than a spreadsheet's cell holds; rows and columns from 0.
    case textTooLong(sheet: Int, row: Int, column: Int)
    /// A list to choose from is empty, too long, holds a comma, or is for a column that isn't there.
    case unusableChoice(sheet: Int, column: Int)
    /// The file can't be made or written.
    case notWritten(path: String, reason: String)

    /// Where, what, and what would be right.
    public var description: String {
        switch self {
        case .noSheets: "a workbook needs at least one sheet"
        case .unreadableDay: "the workbook's day must be written YYYY-MM-DD"
        case .propertyTooLong: "a workbook's title, subject, author and marking have at most 200 characters"
        case .unusableSheetName(let sheet):
            "sheet \(sheet + 1): its name must have 1 to 31 characters, none of [ ] : * ? / \\, and be the only one"
        case .tooLarge(let sheet): "sheet \(sheet + 1): more than 1,000,000 rows or 16,000 columns"
        case .textTooLong(let sheet, let row, let column):
            "sheet \(sheet + 1), row \(row + 1), column \(column + 1): text of more than 32,767 characters"
        case .unusableChoice(let sheet, let column):
            """
            sheet \(sheet + 1), column \(column + 1): a list to choose from needs a column, options without \
            commas and at most 255 characters in all
            """
        case .notWritten(let path, let reason): "\(path): not written: \(reason)"
        }
    }
}
