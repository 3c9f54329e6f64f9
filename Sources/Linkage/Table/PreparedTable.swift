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
