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

    /// A table of slots that were filled by themselves.
    ///
    /// - Parameters:
    ///   - table: The records.
    ///   - slots: What is read of them.
    ///   - origins: Where each slot's values come from.
    ///   - derived: The slots in the same order; `nil` for those that copy a column.
    init(
        _ table: LinkageTable, slots: [Slot], origins: [DerivedColumn.Origin], derived: [DerivedColumn?]
    ) {
        cells = CellMatrix(width: slots.count, rows: table.count)
        pool = table.pool
        source = table.source
        dates = []
        outlines = []
        var position: [Slot: Int] = [:]
        for (index, slot) in slots.enumerated() { position[slot] = index }
        self.position = position
        for (index, column) in derived.enumerated() {
            if let column {
                take(column, to: index)
            } else if case .copy(let source) = origins[index] {
                copy(source, to: index, from: table)
            }
        }
        dates = PackedDate.all(in: table, poolCount: pool.count)
        outlines = Self.outlines(of: pool)
    }

    private static func outlines(of pool: StringPool) -> [TextOutline] {
        let bytes = pool.bytes.span
        var outlines: [TextOutline] = []
        outlines.reserveCapacity(pool.count)
        for number in 0..<pool.count {
            outlines.append(TextOutline(bytes.extracting(pool.range(Int32(number)))))
        }
        return outlines
    }

    private mutating func copy(_ column: Int, to target: Int, from table: LinkageTable) {
        for row in 0..<table.count {
            let raw = table.values.raw(row, column)
            if raw >= 0 {
                cells.set(raw, row: row, column: target)
            } else if raw < -1 {
                cells.set(table.values.numbers(row: row, column: column), row: row, column: target)
            }
        }
    }

    private mutating func take(_ column: DerivedColumn, to target: Int) {
        var numbers = [Int32](repeating: 0, count: column.pool.count)
        let bytes = column.pool.bytes.span
        for number in numbers.indices {
            numbers[number] = pool.intern(bytes.extracting(column.pool.range(Int32(number))))
        }
        for row in 0..<source.count {
            let raw = column.cells.raw(row, 0)
            if raw >= 0 {
                cells.set(numbers[Int(raw)], row: row, column: target)
            } else if raw < -1 {
                let several = column.cells.numbers(row: row, column: 0).map { numbers[Int($0)] }
                cells.set(several, row: row, column: target)
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
