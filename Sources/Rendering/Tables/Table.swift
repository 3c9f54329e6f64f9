/// A table of values with its title, column names and notes, before it is a file or part of a page.
public struct Table: Hashable, Sendable {
    /// What the table is of, in a few words.
    public var title: String
    /// A sentence on how to read it.
    public var caption: String?
    /// Notes below it: markers explained, sources, limits.
    public var notes: [String]
    /// The columns, in order.
    public var columns: [Column]
    /// The rows, each with a cell for each column; a short row counts as filled with blanks.
    public var rows: [[Cell]]

    /// A table.
    public init(
        title: String, caption: String? = nil, notes: [String] = [], columns: [Column], rows: [[Cell]] = []
    ) {
        self.title = title
        self.caption = caption
        self.notes = notes
        self.columns = columns
        self.rows = rows
    }

    /// The cells of a row, as many as there are columns.
    func cells(of row: Int) -> [Cell] {
        let cells = rows[row].prefix(columns.count)
        return cells + Array(repeating: .blank, count: columns.count - cells.count)
    }
}
