/// Why a workbook, or a sheet of it, can't be read: what is wrong and what to do, never what a cell holds.
public enum WorkbookFault: Error, Hashable, Sendable {
    /// The file is something else.
    case notAWorkbook(FileForm)
    /// The file can't be opened without a password.
    case passwordProtected
    /// The file isn't whole.
    case damagedFile
    /// A part can't be read.
    case damagedPart(WorkbookPart)
    /// A part isn't there.
    case partMissing(WorkbookPart)
    /// A cell can't be read.
    case damagedCell(sheet: String, CellReference, CellProblem)
    /// There is no sheet of that name.
    ///
    /// With the sheets there are, and the one that was probably meant.
    case sheetNotFound(String, sheets: [String], nearest: String?)
    /// There is more of something than a list has.
    case tooLarge(WorkbookMeasure, limit: Int)
    /// A part declares a document type, through which it could refer to other files.
    case documentType(WorkbookPart)
}

/// What can be wrong with a cell.
public enum CellProblem: Error, Hashable, Sendable, CaseIterable {
    /// Two cells stand in one place.
    case repeated
    /// It stands in another place than it says.
    case misplaced
    /// It refers to a text that isn't there.
    case missingText
    /// It refers to a format that isn't there.
    case missingFormat
    /// Its number isn't one.
    case unreadableNumber
    /// Its day isn't one.
    case unreadableDay
    /// It is neither true nor false.
    case unreadableTruth
    /// It is of a kind that workbooks don't have.
    case unknownKind
}

extension CellProblem: CustomStringConvertible {
    /// What is wrong.
    public var description: String {
        switch self {
        case .repeated: "there are two cells in this place"
        case .misplaced: "the cell stands in another place than it says"
        case .missingText: "its text is missing from the file"
        case .missingFormat: "its format is missing from the file"
        case .unreadableNumber: "its number can't be read"
        case .unreadableDay: "its day can't be read"
        case .unreadableTruth: "it should be true or false and is neither"
        case .unknownKind: "it is of an unknown kind"
        }
    }
}

extension WorkbookFault: CustomStringConvertible {
    /// What is wrong and what to do, in one sentence without a full stop.
    public var description: String {
        switch self {
        case .notAWorkbook(let form): form.description
        case .passwordProtected:
            "the workbook is protected by a password; save a copy without one (in Excel: File, Info, Protect Workbook)"
        case .damagedFile:
            "the file is damaged or not whole; ask for it to be sent again, or \(Self.saveAnew)"
        case .damagedPart(let part): "\(part) can't be read; \(Self.saveAnew)"
        case .partMissing(let part): "\(part) is missing from the file; \(Self.saveAnew)"
        case .damagedCell(let sheet, let reference, let problem):
            "sheet \(SheetName.quoted(sheet)), cell \(reference): \(problem); \(Self.saveAnew)"
        case .sheetNotFound(let name, let sheets, let nearest):
            Self.sheetNotFound(name, sheets: sheets, nearest: nearest)
        case .tooLarge(let measure, let limit):
            "the workbook has more than \(Self.grouped(limit)) \(measure.noun), which no list has; "
                + "copy the list alone into a new workbook and hand that in"
        case .documentType(let part):
            "\(part) declares a document type, which could refer to other files and is not read; \(Self.saveAnew)"
        }
    }

    private static let saveAnew = "open it in a spreadsheet program and save it anew as .xlsx"

    private static func sheetNotFound(_ name: String, sheets: [String], nearest: String?) -> String {
        let shown = sheets.prefix(20).map(SheetName.quoted).joined(separator: ", ")
        let more = sheets.count > 20 ? " and \(sheets.count - 20) more" : ""
        let there = sheets.isEmpty ? "it has no sheets" : "its sheets are \(shown)\(more)"
        let advice =
            nearest.map { "rename \(SheetName.quoted($0)) if that is the one" }
            ?? "give the sheet to be read that name"
        return "the workbook has no sheet \(SheetName.quoted(name)); \(there); \(advice)"
    }

    private static func grouped(_ number: Int) -> String {
        var digits = String(number)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ",")
    }
}
