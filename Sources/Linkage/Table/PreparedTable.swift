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
    /// The source of each record.
    let source: [Int32]
    /// Where each slot's cells stand.
    let position: [Slot: Int]

    /// The number of records.
    var count: Int { source.count }

    /// A table with the slots that a definition reads.
    init(_ table: LinkageTable, slots: [Slot], definition: LinkageDefinition) throws(LinkageError) {
        cells = CellMatrix(width: slots.count, rows: table.count)
        pool = table.pool
        source = table.source
        dates = []
        var position: [Slot: Int] = [:]
        for (index, slot) in slots.enumerated() { position[slot] = index }
        self.position = position
        for (index, slot) in slots.enumerated() { try fill(index, with: slot, from: table, definition) }
        dates = PackedDate.all(in: table, poolCount: pool.count)
    }

    private mutating func fill(
        _ target: Int, with slot: Slot, from table: LinkageTable, _ definition: LinkageDefinition
    ) throws(LinkageError) {
        switch slot {
        case .asGiven(let name): copy(try Self.column(name, table), to: target, from: table)
        case .part(let reference):
            let column = try Self.column(reference.column, table)
            if case .joined(let other) = reference.part {
                join(column, try Self.column(other, table), to: target, from: table)
                return
            }
            var parts = ValueParts(kind: table.columns[column].kind, part: reference.part)
            if case .equivalents(let name) = reference.part {
                parts.groups = try Self.groups(name, definition)
            }
            if parts.isIdentity {
                copy(column, to: target, from: table)
            } else {
                derive(column, parts, to: target, from: table)
            }
        }
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

    /// Each distinct value's parts are found once.
    private mutating func derive(_ column: Int, _ parts: ValueParts, to target: Int, from table: LinkageTable)
    {
        var known = [Int32](repeating: -1, count: table.pool.count)
        var lists: [[Int32]] = []
        var several: [Int32] = []
        for row in 0..<table.count {
            let raw = table.values.raw(row, column)
            if raw == -1 { continue }
            several.removeAll(keepingCapacity: true)
            for index in 0..<table.values.count(raw) {
                let value = table.values.member(raw, index)
                if known[Int(value)] < 0 {
                    known[Int(value)] = Int32(lists.count)
                    var list: [Int32] = []
                    for part in parts.parts(of: table.pool.text(value)) {
                        list.append(pool.intern(part.span))
                    }
                    lists.append(list)
                }
                for part in lists[Int(known[Int(value)])] where !several.contains(part) {
                    several.append(part)
                }
            }
            cells.set(several, row: row, column: target)
        }
    }

    private mutating func join(_ left: Int, _ right: Int, to target: Int, from table: LinkageTable) {
        for row in 0..<table.count {
            let one = table.values.first(table.values.raw(row, left))
            let other = table.values.first(table.values.raw(row, right))
            guard one >= 0, other >= 0 else { continue }
            let joined = table.pool.text(one) + [UInt8(ascii: " ")] + table.pool.text(other)
            cells.set(pool.intern(joined.span), row: row, column: target)
        }
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
