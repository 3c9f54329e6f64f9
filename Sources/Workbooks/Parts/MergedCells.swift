/// The merged ranges of a sheet, of which rows are asked in order.
struct MergedCells {
    private var ahead: ArraySlice<CellRange>
    private var current: [CellRange] = []

    /// The ranges, in any order.
    init(_ ranges: [CellRange]) {
        ahead = ranges.sorted { $0.first < $1.first }[...]
    }

    /// The cells of a row that no merged range hides: in each, the first cell alone is seen.
    ///
    /// - Parameters:
    ///   - cells: the row's cells.
    ///   - row: its number, above that of every row asked before.
    /// - Returns: those that are seen, in the same order.
    mutating func shown(_ cells: [SheetCell], ofRow row: Int) -> [SheetCell] {
        while let next = ahead.first, next.first.row <= row { current.append(ahead.removeFirst()) }
        current.removeAll { $0.last.row < row }
        guard !current.isEmpty else { return cells }
        return cells.filter { cell in
            !current.contains { range in
                (range.first.column...range.last.column).contains(cell.reference.column)
                    && cell.reference != range.first
            }
        }
    }
}
