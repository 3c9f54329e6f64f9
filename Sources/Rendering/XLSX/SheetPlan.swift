/// Where the parts of a sheet stand: rows, columns and sizes, before anything is written.
///
/// Heights are worked out here: programs that open a file don't all make rows as high as their wrapped text.
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
    /// The height of that row in points.
    let headerHeight: Double
    /// The height of each row of the table in points.
    let heights: [Double]
    /// The last row of the table.
    let lastRow: Int
    /// The last column.
    let lastColumn: Int
    /// The last column that the lines run over: beyond a narrow table, so that they need not be folded small.
    let lastColumnOfLines: Int
    /// The width of each column in characters.
    let widths: [Int]

    private static let leastLineWidth = 90
    /// The width of a column that nobody set, in characters.
    private static let plainWidth = 8
    /// The height of the title's row in points.
    static let titleHeight = 21.0
    /// The height of a line of 10-point text, and the greatest that a row can have, in points.
    private static let lineHeight = 12.75
    private static let greatestHeight = 405.0

    /// The plan of a sheet; its title is in the first row.
    init(_ sheet: Sheet) {
        let table = sheet.table
        let widths = table.columns.indices.map { Self.width(of: $0, in: table) }
        let tableWidth = widths.reduce(0, +)
        let spare = max(0, Self.leastLineWidth - tableWidth + Self.plainWidth - 1) / Self.plainWidth
        let total = tableWidth + spare * Self.plainWidth
        let above = sheet.preamble + [table.caption].compactMap(\.self)
        let header = above.count + 2
        let last = header + table.rows.count
        linesAbove = above.enumerated().map { Self.line($1, in: $0 + 1, width: total) }
        linesBelow = table.notes.enumerated().map { Self.line($1, in: last + 2 + $0, width: total) }
        self.widths = widths
        headerRow = header
        // A filter's button takes the room of three characters.
        headerHeight = Self.height(of: zip(table.columns, widths).map { ($0.name, $1 - 3) })
        heights = table.rows.indices.map { row in
            Self.height(of: zip(table.cells(of: row), widths).map { (Self.shown($0), $1) })
        }
        lastRow = last
        lastColumn = max(table.columns.count - 1, 0)
        lastColumnOfLines = lastColumn + spare
    }

    /// A line, as high as its text needs when wrapped.
    private static func line(_ text: String, in row: Int, width: Int) -> Line {
        Line(row: row, text: text, height: height(of: [(text, width)]))
    }

    /// The height of a row whose cells hold such texts in columns of such widths.
    private static func height(of cells: [(text: String, width: Int)]) -> Double {
        let lines = cells.map { lineCount(of: $0.text, width: $0.width) }.max() ?? 1
        return min(Self.lineHeight * Double(max(lines, 1)) + 1.5, greatestHeight)
    }

    /// How many lines a text takes when its words are wrapped in a column of a width.
    static func lineCount(of text: String, width: Int) -> Int {
        let room = max(LetterWidth.room(inColumnOf: width), 1)
        let blank = LetterWidth.of(" ")
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            var (lines, filled) = (1, 0)
            for word in line.split(separator: " ").map(LetterWidth.of) {
                let start = filled == 0 ? 0 : filled + blank
                if start + word <= room {
                    filled = start + word
                } else {
                    // A word longer than a line is cut.
                    lines += (filled == 0 ? 0 : 1) + (word - 1) / room
                    filled = (word - 1) % room + 1
                }
            }
            return lines
        }.reduce(0, +)
    }

    /// The width a column asks for, else that of its widest value and of its name's longest word.
    private static func width(of column: Int, in table: Table) -> Int {
        if let width = table.columns[column].width { return min(max(width, 4), 120) }
        let name = table.columns[column].name
        let word = name.split(separator: " ").map(\.count).max() ?? 0
        let values = table.rows.map { $0.indices.contains(column) ? width(of: $0[column]) : 0 }
        return min(max(word + 4, min(name.count, 16), (values.max() ?? 0) + 2, 8), 60)
    }

    /// The width of a value's longest line.
    private static func width(of cell: Cell) -> Int {
        shown(cell).split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
    }

    /// A value as a spreadsheet shows it: a day as dd/mm/yyyy.
    private static func shown(_ cell: Cell) -> String {
        if case .day(let iso) = cell, ShownDay(iso: iso) != nil { "dd/mm/yyyy" } else { cell.shown }
    }
}
