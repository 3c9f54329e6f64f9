/// Fills rows of a prepared table from a table's columns and the columns derived from them.
struct RowFilling: Sendable {
    /// How many rows are filled, or strings looked at, at a time.
    static let part = 100_000

    /// The records.
    let table: LinkageTable
    /// The strings of the table and of all derived columns.
    let pool: StringPool
    private let origins: [DerivedColumn.Origin]
    private let derived: [DerivedColumn?]
    /// For each derived column the numbers in ``pool`` that its own numbers stand for.
    private let numbers: [[Int32]]

    /// - Parameters:
    ///   - table: The records.
    ///   - origins: Where each slot's values come from.
    ///   - derived: The slots in the same order; `nil` for those that copy a column.
    init(_ table: LinkageTable, _ origins: [DerivedColumn.Origin], _ derived: [DerivedColumn?]) {
        var pool = table.pool
        numbers = derived.map { column in
            column.map { pool.intern(allOf: $0.pool) } ?? []
        }
        self.pool = pool
        self.table = table
        self.origins = origins
        self.derived = derived
    }

    /// The number of parts that the rows make.
    var rowParts: Int { (table.count + Self.part - 1) / Self.part }

    /// The number of parts that the strings make.
    var stringParts: Int { (pool.count + Self.part - 1) / Self.part }

    /// The rows of a part.
    func rows(_ part: Int) -> CellMatrix {
        let range = (part * Self.part)..<min(table.count, (part + 1) * Self.part)
        var cells = CellMatrix(width: origins.count, rows: range.count)
        for slot in origins.indices {
            if let column = derived[slot] {
                fill(slot, &cells, range) {
                    column.cells.raw($0, 0)
                } several: {
                    column.cells.numbers(row: $0, column: 0)
                } renumbered: {
                    numbers[slot][Int($0)]
                }
            } else if case .copy(let source) = origins[slot] {
                fill(slot, &cells, range) {
                    table.values.raw($0, source)
                } several: {
                    table.values.numbers(row: $0, column: source)
                } renumbered: {
                    $0
                }
            }
        }
        return cells
    }

    /// The outlines of a part of the strings.
    func outlines(_ part: Int) -> [TextOutline] {
        let bytes = pool.bytes.span
        var outlines: [TextOutline] = []
        outlines.reserveCapacity(Self.part)
        for number in (part * Self.part)..<min(pool.count, (part + 1) * Self.part) {
            outlines.append(TextOutline(bytes.extracting(pool.range(Int32(number)))))
        }
        return outlines
    }

    @inline(__always)
    private func fill(
        _ slot: Int, _ cells: inout CellMatrix, _ range: Range<Int>, raw: (Int) -> Int32,
        several: (Int) -> [Int32], renumbered: (Int32) -> Int32
    ) {
        for row in range {
            let cell = raw(row)
            if cell >= 0 {
                cells.set(renumbered(cell), row: row - range.lowerBound, column: slot)
            } else if cell < -1 {
                cells.set(several(row).map(renumbered), row: row - range.lowerBound, column: slot)
            }
        }
    }
}
