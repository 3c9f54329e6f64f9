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

    /// Counts the values of the references that a definition's levels name.
    init(_ definition: LinkageDefinition, table: PreparedTable) {
        var columns: [Column] = []
        var position: [ColumnReference: Int] = [:]
        for reference in definition.comparisons.flatMap(\.levels).flatMap(\.frequencies)
        where position[reference] == nil {
            position[reference] = columns.count
            columns.append(Self.counted(table.position[.part(reference)] ?? 0, in: table))
        }
        self.columns = columns
        self.position = position
    }

    private static func counted(_ slot: Int, in table: PreparedTable) -> Column {
        var counts = [Int32](repeating: 0, count: table.pool.count)
        var records = 0
        for row in 0..<table.count {
            let raw = table.cells.raw(row, slot)
            if raw != -1 { records += 1 }
            for index in 0..<table.cells.count(raw) { counts[Int(table.cells.member(raw, index))] += 1 }
        }
        let total = Double(max(1, records))
        var agreement = 0.0
        let logShare = counts.map { count in
            let share = Double(count) / total
            agreement += share * share
            return count == 0 ? 0 : Float(log2(share))
        }
        return Column(slot: slot, logShare: logShare, logAgreement: Float(log2(max(agreement, 1e-12))))
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
