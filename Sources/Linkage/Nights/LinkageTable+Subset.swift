extension LinkageTable {
    /// A table of some records, given by their places in ascending order.
    func subset(_ records: [Int]) -> LinkageTable {
        var pool = StringPool()
        let bytes = self.pool.bytes.span
        var cells = CellMatrix(width: columns.count, rows: records.count)
        for (row, record) in records.enumerated() {
            for column in columns.indices {
                let raw = values.raw(record, column)
                if raw == -1 { continue }
                if raw >= 0 {
                    let number = pool.intern(
                        bytes.extracting(self.pool.range(raw)), hash: self.pool.hashes[Int(raw)])
                    cells.set(number, row: row, column: column)
                    continue
                }
                var members: [Int32] = []
                for index in 0..<values.count(raw) {
                    let old = values.member(raw, index)
                    members.append(
                        pool.intern(bytes.extracting(self.pool.range(old)), hash: self.pool.hashes[Int(old)]))
                }
                cells.set(members, row: row, column: column)
            }
        }
        return LinkageTable(
            columns: columns, sources: sources, keys: records.map { keys[$0] },
            source: records.map { source[$0] }, values: cells, pool: pool)
    }
}
