/// A part of a workbook that is read.
public enum WorkbookPart: Hashable, Sendable {
    /// The list of what the file holds.
    case contents
    /// The list of its sheets.
    case sheetList
    /// The list of where its sheets, texts and formats are.
    case locations
    /// The texts that its cells share.
    case texts
    /// The number formats, which tell days from numbers.
    case formats
    /// A sheet, by the name on its tab.
    case sheet(String)
}

extension WorkbookPart: CustomStringConvertible {
    /// The part as people who fill in lists know it: `the sheet 'Alerts'`.
    public var description: String {
        switch self {
        case .contents: "the list of what it holds"
        case .sheetList: "the list of its sheets"
        case .locations: "the list of where its parts are"
        case .texts: "the texts of its cells"
        case .formats: "the formats of its cells"
        case .sheet(let name): "the sheet \(SheetName.quoted(name))"
        }
    }
}

/// Sheets' names in messages.
enum SheetName {
    /// A name in quotes, on one line and not endless: anybody may have typed it.
    static func quoted(_ name: String) -> String {
        let printable = name.unicodeScalars.map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: Character(" ")
            default: Character(scalar)
            }
        }
        return "'\(String(printable.prefix(40)))\(printable.count > 40 ? "…" : "")'"
    }
}
