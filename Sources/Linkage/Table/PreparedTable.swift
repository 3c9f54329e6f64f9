import Definitions

/// A table made ready for comparison: a row a record, a cell for each column or part of one that is read.
struct PreparedTable: Sendable {
    /// What a cell holds: all values of a column, or a part of the complete ones.
    enum Slot: Hashable, Sendable {
        /// Every value as it stands, complete or not.
        case asGiven(String)
        /// A part of the values.
        case part(ColumnReference)
    }

    /// The cells, a column a slot.
    private(set) var cells: CellMatrix
    /// The strings, those of parts included.
    private(set) var pool: StringPool
    /// For each string that is a date its year, month and day packed by ``PackedDate``, else -1.
    private(set) var dates: [Int32]
    /// The outline of each string.
    private(set) var outlines: [TextOutline]
    /// The source of each record.
    let source: [Int32]
    /// Where each slot's cells stand.
    let position: [Slot: Int]

    /// The number of records.
    var count: Int { source.count }

    /// A table whose rows were filled, and strings looked at, part by part.
    ///
    /// - Parameters:
    ///   - filling: What rows are filled from.
    ///   - slots: What is read of each record, in the order of the rows' cells.
    ///   - rows: The rows of all records, in order.
    ///   - outlines: The outlines of all strings, in order.
    init(_ filling: RowFilling, slots: [Slot], rows: [CellMatrix], outlines: [[TextOutline]]) {
        cells = CellMatrix(joining: rows, width: slots.count)
        pool = filling.pool
        source = filling.table.source
        position = Dictionary(
            slots.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { _, last in last })
        dates = PackedDate.all(in: filling.table, poolCount: pool.count)
        self.outlines = Array(outlines.joined())
    }
}

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
            guard let column else { return [] }
            let bytes = column.pool.bytes.span
            return (0..<Int32(column.pool.count)).map { pool.intern(bytes.extracting(column.pool.range($0))) }
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

extension PreparedTable {
    /// Where the values of slots come from.
    ///
    /// - Throws: ``LinkageError`` where the definition doesn't fit the table.
    static func origins(
        of slots: [Slot], in table: LinkageTable, _ definition: LinkageDefinition
    ) throws(LinkageError) -> [DerivedColumn.Origin] {
        var origins: [DerivedColumn.Origin] = []
        for slot in slots { origins.append(try origin(of: slot, in: table, definition)) }
        return origins
    }

    private static func origin(
        of slot: Slot, in table: LinkageTable, _ definition: LinkageDefinition
    ) throws(LinkageError) -> DerivedColumn.Origin {
        guard case .part(let reference) = slot else {
            guard case .asGiven(let name) = slot else { return .copy(0) }
            return .copy(try column(name, table))
        }
        let column = try column(reference.column, table)
        if case .joined(let other) = reference.part { return .joined(column, try self.column(other, table)) }
        var parts = ValueParts(kind: table.columns[column].kind, part: reference.part)
        if case .equivalents(let name) = reference.part { parts.groups = try groups(name, definition) }
        return parts.isIdentity ? .copy(column) : .parts(column, parts)
    }

    private static func column(_ name: String, _ table: LinkageTable) throws(LinkageError) -> Int {
        guard let index = table.columns.firstIndex(where: { $0.name == name }) else {
            throw .unknownColumn(name)
        }
        return index
    }

    private static func groups(
        _ name: String, _ definition: LinkageDefinition
    ) throws(LinkageError) -> [String: [Int]] {
        guard let table = definition.equivalences.first(where: { $0.name == name }) else {
            throw .unknownEquivalents(name)
        }
        var groups: [String: [Int]] = [:]
        for (number, group) in table.groups.enumerated() {
            for value in group { groups[value, default: []].append(number) }
        }
        return groups
    }
}
