/// A cell that holds something: its place and its value.
public struct SheetCell: Hashable, Sendable {
    /// Where it stands.
    public let reference: CellReference
    /// What it holds; never blank.
    public let value: SheetValue

    /// A cell.
    public init(_ reference: CellReference, _ value: SheetValue) {
        self.reference = reference
        self.value = value
    }
}

/// A row of a sheet in which some cell holds something.
public struct SheetRow: Hashable, Sendable {
    /// Its number on the sheet, from 1.
    public let number: Int
    /// Its cells that hold something, from left to right.
    public let cells: [SheetCell]

    /// A row; its cells are of that row, from left to right.
    init(number: Int, cells: [SheetCell]) {
        self.number = number
        self.cells = cells
    }

    /// What the cell in a column holds, from 1 for A; blank where there is none.
    public subscript(column: Int) -> SheetValue {
        cells.first { $0.reference.column == column }?.value ?? .blank
    }
}

/// What a sheet holds: its filled rows, in order, under their true numbers.
///
/// A merged range holds its value in the first cell; what a program left beneath it is blank.
public struct SheetContents: Hashable, Sendable {
    /// The name on the sheet's tab.
    public let name: String
    /// The rows in which some cell holds something, by number; rows without are left out.
    public let rows: [SheetRow]

    /// Contents; the rows are in order.
    init(name: String, rows: [SheetRow]) {
        self.name = name
        self.rows = rows
    }

    /// What a cell holds; blank where there is none.
    ///
    /// - Complexity: O(log rows + cells of the row)
    public subscript(reference: CellReference) -> SheetValue {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < reference.row { low = middle + 1 } else { high = middle }
        }
        guard low < rows.count, rows[low].number == reference.row else { return .blank }
        return rows[low][reference.column]
    }
}
