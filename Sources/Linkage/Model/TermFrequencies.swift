import Definitions
internal import Glibc

/// How frequent each value of some columns is, as logarithms: agreement on a rare value weighs more.
struct TermFrequencies: Sendable {
    /// What one column part says.
    struct Column: Sendable {
        /// The slot whose cells are counted.
        let slot: Int
        /// log2 of the share of records that have the value, by its number in the pool.
        let logShare: [Float]
        /// log2 of the probability that two records' values agree by chance.
        let logAgreement: Float
    }

    /// The columns, in the order in which definitions first name them.
    let columns: [Column]
    /// The number of each reference among ``columns``.
    let position: [ColumnReference: Int]

    /// The frequencies that a definition's levels name: counted in the table, or as they were counted before.
    ///
    /// A value that didn't occur when frequencies were counted is as rare as any: one record has it.
    init(_ definition: LinkageDefinition, table: PreparedTable, kept: [KeptModel.Frequencies]? = nil) {
        let references = Self.references(of: definition)
        self.init(references, references.indices.map { Self.column(references[$0], table, kept?[$0]) })
    }

    /// The same, counted by several tasks at once.
    static func counted(
        _ definition: LinkageDefinition, in table: PreparedTable, kept: [KeptModel.Frequencies]?, threads: Int
    ) async -> TermFrequencies {
        let references = references(of: definition)
        let columns = await OrderedTasks.results(of: references.count, threads: threads) {
            column(references[$0], table, kept?[$0])
        }
        return TermFrequencies(references, columns)
    }

    private init(_ references: [ColumnReference], _ columns: [Column]) {
        self.columns = columns
        position = Dictionary(
            references.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    private static func column(
        _ reference: ColumnReference, _ table: PreparedTable, _ kept: KeptModel.Frequencies?
    ) -> Column {
        let slot = table.position[.part(reference)] ?? 0
        let counts = counts(of: slot, in: table)
        return Column(slot: slot, kept.map { counts.asCounted($0, in: table.pool) } ?? counts)
    }

    /// The references whose frequencies a definition's levels name, in the order in which it names them.
    static func references(of definition: LinkageDefinition) -> [ColumnReference] {
        var references: [ColumnReference] = []
        for reference in definition.comparisons.flatMap(\.levels).flatMap(\.frequencies)
        where !references.contains(reference) {
            references.append(reference)
        }
        return references
    }

    /// The frequencies counted in a table, to be kept.
    static func counted(_ definition: LinkageDefinition, in table: PreparedTable) -> [KeptModel.Frequencies] {
        references(of: definition).map { reference in
            let counts = counts(of: table.position[.part(reference)] ?? 0, in: table)
            var byHash: [UInt64: Int] = [:]
            for (number, count) in counts.byNumber.enumerated() where count > 0 {
                byHash[table.pool.hashes[number], default: 0] += Int(count)
            }
            return KeptModel.Frequencies(
                reference: reference.description, records: counts.records, counts: byHash)
        }
    }

    private static func counts(of slot: Int, in table: PreparedTable) -> ValueCounts {
        var counts = [Int32](repeating: 0, count: table.pool.count)
        var records = 0
        for row in 0..<table.count {
            let raw = table.cells.raw(row, slot)
            if raw != -1 { records += 1 }
            for index in 0..<table.cells.count(raw) { counts[Int(table.cells.member(raw, index))] += 1 }
        }
        return ValueCounts(
            byNumber: counts, records: records,
            squares: counts.reduce(0) { $0 + Double($1) * Double($1) })
    }

    /// What the frequency of the agreeing value adds to a pair's weight, in bits.
    ///
    /// Of several shared values the rarest counts; where none is shared, the commoner of the current ones.
    func adjustment(_ column: Int, _ left: Int, _ right: Int, _ table: PreparedTable) -> Float {
        let leftCell = table.cells.raw(left, columns[column].slot)
        let rightCell = table.cells.raw(right, columns[column].slot)
        if leftCell == -1 || rightCell == -1 { return 0 }
        var rarest: Float = 1
        for one in 0..<table.cells.count(leftCell) {
            let value = table.cells.member(leftCell, one)
            for other in 0..<table.cells.count(rightCell) where table.cells.member(rightCell, other) == value
            {
                rarest = min(rarest, columns[column].logShare[Int(value)])
            }
        }
        if rarest > 0 {
            rarest = max(
                columns[column].logShare[Int(table.cells.first(leftCell))],
                columns[column].logShare[Int(table.cells.first(rightCell))])
        }
        return columns[column].logAgreement - rarest
    }

    /// The most that frequency can add for a record, whatever the other is, and 0 at least.
    func mostAdjustment(_ column: Int, _ record: Int, _ table: PreparedTable) -> Float {
        let cell = table.cells.raw(record, columns[column].slot)
        var rarest: Float = columns[column].logAgreement
        for index in 0..<table.cells.count(cell) {
            rarest = min(rarest, columns[column].logShare[Int(table.cells.member(cell, index))])
        }
        return columns[column].logAgreement - rarest
    }
}

/// How many records have each value of a slot.
private struct ValueCounts {
    /// The count of each value, by its number in the pool; 0 for values of other slots.
    var byNumber: [Int32]
    /// The records that have a value.
    var records: Int
    /// The sum of the counts' squares: whole numbers, so that it is the same in any order.
    var squares: Double

    /// The same values as they were counted before.
    func asCounted(_ kept: KeptModel.Frequencies, in pool: StringPool) -> ValueCounts {
        var counts = byNumber
        for number in counts.indices where counts[number] > 0 {
            counts[number] = Int32(clamping: kept.counts[pool.hashes[number]] ?? 1)
        }
        return ValueCounts(
            byNumber: counts, records: kept.records,
            squares: kept.counts.values.reduce(0) { $0 + Double($1) * Double($1) })
    }
}

extension TermFrequencies.Column {
    fileprivate init(slot: Int, _ counts: ValueCounts) {
        let total = Double(max(1, counts.records))
        self.slot = slot
        logShare = counts.byNumber.map { $0 == 0 ? 0 : Float(log2(Double($0) / total)) }
        logAgreement = Float(log2(max(counts.squares / (total * total), 1e-12)))
    }
}
