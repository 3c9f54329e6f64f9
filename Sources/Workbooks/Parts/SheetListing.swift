/// A workbook's main part: its sheets, and how it counts days.
struct SheetListing: PartContents, Sendable {
    /// A sheet as it is listed.
    struct Sheet: Sendable {
        /// The name on its tab.
        let name: String
        /// The identifier of where it is.
        let relationship: String
    }

    /// The sheets in the order of their tabs.
    private(set) var sheets: [Sheet] = []
    /// How days are counted.
    private(set) var days = DayCount.from1900
    /// Whether the part is a workbook's and not another program's.
    private(set) var isWorkbook = false

    mutating func begin(_ path: [String], _ attributes: [String: String]) throws(WorkbookFault) -> Bool {
        switch path {
        case ["workbook"]: isWorkbook = true
        case ["workbook", "workbookPr"]:
            if ["1", "true", "on"].contains(attributes["date1904"] ?? "") { days = .from1904 }
        case ["workbook", "sheets", "sheet"]:
            guard let name = attributes["name"],
                let id = attributes.first(where: { $0.key.hasSuffix(":id") })?.value
            else { throw WorkbookFault.damagedPart(.sheetList) }
            sheets.append(Sheet(name: EscapedText.decoded(name), relationship: id))
        default: break
        }
        return false
    }

    mutating func end(_ path: [String], _ text: PartText?) throws(WorkbookFault) {}
}
