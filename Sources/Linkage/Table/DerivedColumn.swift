import Definitions

/// One slot of a prepared table, filled on its own: strings that are parts of a column's values, and who has which.
///
/// Columns can be derived at once, and are put together afterwards.
struct DerivedColumn: Sendable {
    /// Where a slot's values come from.
    enum Origin: Sendable {
        /// A column as it stands.
        case copy(Int)
        /// Parts of a column's values.
        case parts(Int, ValueParts)
        /// The current values of two columns, with a space between.
        case joined(Int, Int)
    }

    /// The strings.
    private(set) var pool = StringPool()
    /// A cell for each record, with numbers of the pool.
    private(set) var cells: CellMatrix

    /// The column of an origin; `nil` where a column is taken as it stands.
    init?(_ origin: Origin, _ table: LinkageTable) {
        cells = CellMatrix(width: 1, rows: table.count)
        switch origin {
        case .copy: return nil
        case .parts(let column, let parts): derive(column, parts, from: table)
        case .joined(let left, let right): join(left, right, from: table)
        }
    }

    /// Each distinct value's parts are found once: where they lie in a list is kept by the value's number.
    private mutating func derive(_ column: Int, _ parts: ValueParts, from table: LinkageTable) {
        var starts = [Int32](repeating: -1, count: table.pool.count)
        var found: [Int32] = []
        var several: [Int32] = []
        for row in 0..<table.count {
            let raw = table.values.raw(row, column)
            if raw == -1 { continue }
            several.removeAll(keepingCapacity: true)
            for index in 0..<table.values.count(raw) {
                let value = table.values.member(raw, index)
                var start = Int(starts[Int(value)])
                if start < 0 {
                    start = found.count
                    starts[Int(value)] = Int32(start)
                    let all = parts.parts(of: table.pool.text(value))
                    found.append(Int32(all.count))
                    for part in all { found.append(pool.intern(part.span)) }
                }
                for place in (start + 1)..<(start + 1 + Int(found[start]))
                where !several.contains(found[place]) { several.append(found[place]) }
            }
            cells.set(several, row: row, column: 0)
        }
    }

    private mutating func join(_ left: Int, _ right: Int, from table: LinkageTable) {
        var joined: [UInt8] = []
        for row in 0..<table.count {
            let one = table.values.first(table.values.raw(row, left))
            let other = table.values.first(table.values.raw(row, right))
            guard one >= 0, other >= 0 else { continue }
            joined.removeAll(keepingCapacity: true)
            joined.append(contentsOf: table.pool.bytes[table.pool.range(one)])
            joined.append(UInt8(ascii: " "))
            joined.append(contentsOf: table.pool.bytes[table.pool.range(other)])
            cells.set(pool.intern(joined.span), row: row, column: 0)
        }
    }
}
