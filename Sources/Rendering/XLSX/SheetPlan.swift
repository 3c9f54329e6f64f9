/// Where the parts of a sheet stand: rows, columns and sizes, before anything is written.
struct SheetPlan: Hashable, Sendable {
    /// A line that runs over the whole width.
    struct Line: Hashable, Sendable {
        let row: Int
        let text: String
        /// Its height in points.
        let height: Double
    }

    /// The lines above the table: caption and preamble.
    let linesAbove: [Line]
    /// The lines below the table: its notes.
    let linesBelow: [Line]
    /// The row of column names.
    let headerRow: Int
    /// The last row of the table.
    let lastRow: Int
    /// The last column.
    let lastColumn: Int
    /// The width of each column in characters.
    let widths: [Int]

    /// The plan of a sheet; its title is in the first row.
    init(_ sheet: Sheet) {
        let table = sheet.table
        let widths = table.columns.indices.map { Self.width(of: $0, in: table) }
        let total = widths.reduce(0, +)
        let above = sheet.preamble + [table.caption].compactMap(\.self)
        let header = above.count + 2
        let last = header + table.rows.count
        linesAbove = above.enumerated().map { Self.line($1, in: $0 + 1, width: total) }
        linesBelow = table.notes.enumerated().map { Self.line($1, in: last + 2 + $0, width: total) }
        self.widths = widths
        headerRow = header
        lastRow = last
        lastColumn = max(table.columns.count - 1, 0)
    }

    /// A line, as high as its text needs when wrapped.
    private static func line(_ text: String, in row: Int, width: Int) -> Line {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { max(1, ($0.count + max(width, 1) - 1) / max(width, 1)) }
            .reduce(0, +)
        return Line(row: row, text: text, height: 15 * Double(max(lines, 1)))
    }

    /// The width a column asks for, else that of its widest value and of its name's longest word.
    private static func width(of column: Int, in table: Table) -> Int {
        if let width = table.columns[column].width { return min(max(width, 4), 120) }
        let name = table.columns[column].name
        let word = name.split(separator: " ").map(\.count).max() ?? 0
        let values = table.rows.map { $0.indices.contains(column) ? width(of: $0[column]) : 0 }
        return min(max(word + 4, min(name.count, 16), (values.max() ?? 0) + 2, 8), 60)
    }

    /// The width of a value's longest line; a day is shown as dd/mm/yyyy.
    private static func width(of cell: Cell) -> Int {
        if case .day = cell { return 10 }
        return cell.shown.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
    }
}
