/// A sheet's part while it is read.
///
/// Rows and cells may stand in any order and leave out where they stand, as markup allows; two cells in one place are a
/// fault, for nobody could say which one was meant.
struct SheetReading: PartContents, Sendable {
    private let sheet: String
    private let vocabulary: CellVocabulary
    private let limits: WorkbookLimits
    private var filled: [Int: [SheetCell]] = [:]
    private var merged: [CellRange] = []
    private var row = 0
    private var column = 0
    private var cell: CellMarkup?

    /// A sheet of which nothing is read yet.
    init(sheet: String, vocabulary: CellVocabulary, limits: WorkbookLimits) {
        self.sheet = sheet
        self.vocabulary = vocabulary
        self.limits = limits
    }

    mutating func begin(_ path: [String], _ attributes: [String: String]) throws(WorkbookFault) -> Bool {
        switch path.count {
        case 3 where path == ["worksheet", "sheetData", "row"]: try beginRow(attributes)
        case 3 where path == ["worksheet", "mergeCells", "mergeCell"]: try merge(attributes)
        case 4 where path == Self.cellPath: try beginCell(attributes)
        case 5 where path.starts(with: Self.cellPath):
            if path[4] == "f" { cell?.hasFormula = true }
            return path[4] == "v"
        case 6 where path.starts(with: Self.cellPath): return path[4] == "is" && path[5] == "t"
        case 7 where path.starts(with: Self.cellPath):
            return path[4] == "is" && path[5] == "r" && path[6] == "t"
        default: break
        }
        return false
    }

    mutating func end(_ path: [String], _ text: PartText?) throws(WorkbookFault) {
        if let text {
            if path.last == "v" {
                cell?.value = text
            } else {
                cell?.inlineText += EscapedText.decoded(text.shown)
            }
        } else if path.count == 4, let ended = cell, path == Self.cellPath {
            cell = nil
            try take(ended)
        }
    }

    /// The sheet, once it is read to its end.
    func contents() throws(WorkbookFault) -> SheetContents {
        var merges = MergedCells(merged)
        var rows: [SheetRow] = []
        for number in filled.keys.sorted() {
            let cells = (filled[number] ?? []).sorted { $0.reference < $1.reference }
            for (cell, next) in zip(cells, cells.dropFirst()) where cell.reference == next.reference {
                throw WorkbookFault.damagedCell(sheet: sheet, cell.reference, .repeated)
            }
            let shown = merges.shown(cells, ofRow: number)
            if !shown.isEmpty { rows.append(SheetRow(number: number, cells: shown)) }
        }
        return SheetContents(name: sheet, rows: rows)
    }

    private static let cellPath = ["worksheet", "sheetData", "row", "c"]

    private mutating func beginRow(_ attributes: [String: String]) throws(WorkbookFault) {
        let number = attributes["r"].map { CellReference.row($0.utf8) } ?? row + 1
        guard let number, number <= CellReference.lastRow else {
            throw WorkbookFault.damagedPart(.sheet(sheet))
        }
        row = number
        column = 0
    }

    private mutating func beginCell(_ attributes: [String: String]) throws(WorkbookFault) {
        guard let next = CellReference(column: min(column + 1, CellReference.lastColumn), row: row) else {
            throw WorkbookFault.damagedPart(.sheet(sheet))
        }
        let stated = attributes["r"].map { CellReference($0) } ?? next
        guard let reference = stated, reference.row == row else {
            throw WorkbookFault.damagedCell(sheet: sheet, next, .misplaced)
        }
        column = reference.column
        cell = CellMarkup(reference: reference, type: attributes["t"] ?? "n", format: attributes["s"])
    }

    private mutating func merge(_ attributes: [String: String]) throws(WorkbookFault) {
        guard let range = CellRange(attributes["ref"] ?? "") else {
            throw WorkbookFault.damagedPart(.sheet(sheet))
        }
        merged.append(range)
        try limits.require(merged.count, of: .mergedRanges)
    }

    /// Keeps a cell that holds something.
    private mutating func take(_ cell: CellMarkup) throws(WorkbookFault) {
        let value: SheetValue
        do throws(CellProblem) {
            value = try cell.value(in: vocabulary)
        } catch {
            throw WorkbookFault.damagedCell(sheet: sheet, cell.reference, error)
        }
        guard value != .blank else { return }
        if case .text(let text) = value { try limits.require(text.utf16.count, of: .textLength) }
        try limits.require(cell.reference.column, of: .columns)
        filled[row, default: []].append(SheetCell(cell.reference, value))
        try limits.require(filled.count, of: .rows)
    }
}
