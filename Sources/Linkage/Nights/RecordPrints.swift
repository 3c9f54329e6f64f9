/// A hash of all that linkage reads of a record: the same where nothing changed, on any night and in any table.
enum RecordPrints {
    /// The prints of a table's records.
    static func all(of table: LinkageTable) -> [UInt64] {
        let sources = table.sources.map(hash)
        var prints: [UInt64] = []
        prints.reserveCapacity(table.count)
        for record in 0..<table.count {
            var print = sources[Int(table.source[record])]
            for column in 0..<table.values.width {
                let raw = table.values.raw(record, column)
                if raw >= 0 {
                    print = Mixing.combined(print, table.pool.hashes[Int(raw)])
                    continue
                }
                print = Mixing.combined(print, UInt64(table.values.count(raw)))
                for index in 0..<table.values.count(raw) {
                    print = Mixing.combined(print, table.pool.hashes[Int(table.values.member(raw, index))])
                }
            }
            prints.append(print)
        }
        return prints
    }

    private static func hash(_ name: String) -> UInt64 {
        name.utf8.reduce(UInt64(name.utf8.count)) { Mixing.combined($0, UInt64($1)) }
    }
}
