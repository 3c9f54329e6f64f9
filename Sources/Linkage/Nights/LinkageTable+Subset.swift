extension LinkageTable {
    /// A table of some records, given by their places in ascending order.
    func subset(_ records: [Int]) -> LinkageTable {
        var pool = StringPool()
        var numbers = [Int32](repeating: -1, count: self.pool.count)
        var cells = CellMatrix(width: columns.count, rows: records.count)
        for (row, record) in records.enumerated() {
            for column in columns.indices {
                let raw = values.raw(record, column)
                if raw == -1 { continue }
                let members = (0..<values.count(raw)).map { index -> Int32 in
                    let old = Int(values.member(raw, index))
                    if numbers[old] < 0 {
                        let range = self.pool.range(Int32(old))
                        numbers[old] = pool.intern(self.pool.bytes.span.extracting(range))
                    }
                    return numbers[old]
                }
                cells.set(members, row: row, column: column)
            }
        }
        return LinkageTable(
            columns: columns, sources: sources, keys: records.map { keys[$0] },
            source: records.map { source[$0] }, values: cells, pool: pool)
    }
}
