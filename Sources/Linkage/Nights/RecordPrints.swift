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
                    print = added(table.pool.hashes[Int(raw)], to: print)
                    continue
                }
                print = added(UInt64(table.values.count(raw)), to: print)
                for index in 0..<table.values.count(raw) {
                    print = added(table.pool.hashes[Int(table.values.member(raw, index))], to: print)
                }
            }
            prints.append(Mixing.finalised(print))
        }
        return prints
    }

    /// A polynomial of hashes: what stands where decides it, and it takes one multiplication a value.
    @inline(__always)
    private static func added(_ hash: UInt64, to print: UInt64) -> UInt64 {
        print &* 0x9e37_79b9_7f4a_7c15 &+ hash
    }

    private static func hash(_ name: String) -> UInt64 {
        name.utf8.reduce(UInt64(name.utf8.count)) { Mixing.combined($0, UInt64($1)) }
    }
}
