/// What a file is that isn't an XLSX workbook.
public enum FileForm: Hashable, Sendable, CaseIterable {
    /// It has no bytes.
    case empty
    /// Plain text, such as CSV.
    case delimitedText
    /// HTML or XML that a program gave a spreadsheet's name.
    case markup
    /// A spreadsheet of Excel 97 to 2003.
    case oldSpreadsheet
    /// A binary workbook of Excel.
    case binarySpreadsheet
    /// A spreadsheet in LibreOffice's own form.
    case openDocument
    /// Something else.
    case other
}

extension FileForm: CustomStringConvertible {
    /// What the file is, and what to do.
    public var description: String {
        switch self {
        case .empty: "the file is empty; ask for it to be sent again"
        case .delimitedText:
            "the file is plain text such as CSV under a spreadsheet's name; hand it in as .csv, or \(Self.saveAs)"
        case .markup: "the file is a web page or XML under a spreadsheet's name; \(Self.openAndSaveAs)"
        case .oldSpreadsheet: "the file is a spreadsheet of Excel 97 to 2003 (.xls); \(Self.openAndSaveAs)"
        case .binarySpreadsheet: "the file is a binary workbook (.xlsb); \(Self.openAndSaveAs)"
        case .openDocument: "the file is an OpenDocument file (.ods); \(Self.openAndSaveAs)"
        case .other: "the file is not an Excel workbook; hand in the list itself, saved as .xlsx"
        }
    }

    private static let saveAs = "open it in a spreadsheet program and save it as an Excel workbook (.xlsx)"
    private static let openAndSaveAs = saveAs
}
